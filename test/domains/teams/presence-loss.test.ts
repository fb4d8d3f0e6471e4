import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe, type Subscription } from '../../kit/socket.js';
import { until } from '../../kit/until.js';
import { Staff, type Colleague } from './staff.js';

/** So long at most a member whose connection was lost counts as here (30 seconds), and what a busy machine adds. */
const term = 40_000;

let app: TestApp;
let line: Line;
beforeAll(async () => {
  app = await startTestApp();
  line = await Line.open(Number(new URL(app.url).port));
}, 120_000);
afterAll(async () => {
  await line?.close();
  await app?.stop();
});

/** What lies between a browser and the product, and may go dead without a word to either. */
class Line {
  private readonly ends = new Map<number, Socket[]>();

  private constructor(private readonly server: Server) {}

  static async open(port: number): Promise<Line> {
    const server = createServer((near) => {
      const far = connect(port, '127.0.0.1');
      line.ends.set(near.remotePort!, [near, far]);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        from.pipe(to);
        from.on('error', () => undefined);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Line(server);
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  /** From now on nothing passes, and nobody is told: no FIN, no RST. */
  cut(localPort: number): void {
    for (const end of this.ends.get(localPort)!) end.unpipe().pause();
  }

  async close(): Promise<void> {
    for (const end of [...this.ends.values()].flat()) end.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A tab of a browser: a socket that says who it is and answers pings, as browsers do. */
class Tab {
  private constructor(readonly socket: WebSocket) {}

  static async open({ token }: Colleague, url = app.socketUrl): Promise<Tab> {
    const socket = new WebSocket(url, 'graphql-transport-ws');
    socket.on('error', () => undefined);
    let isIn = false;
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    socket.on('message', (data: Buffer) => (isIn ||= data.toString().includes('connection_ack')));
    await until('the tab is connected', () => isIn, 20_000);
    return new Tab(socket);
  }

  get localPort(): number {
    return (this.socket as unknown as { _socket: Socket })._socket.localPort!;
  }

  /** The connection is over without a closing frame, as when the browser is killed. */
  kill(): void {
    this.socket.terminate();
  }
}

interface Scene {
  agent: Colleague;
  watch: Subscription;
  /** What the API says of the agent now. */
  now(): Promise<string>;
  becomes(presence: string): Promise<void>;
  /** What the colleague was told of the agent, in order. */
  told(): string[];
}

async function sceneOf(): Promise<Scene> {
  const staff = new Staff(await app.newAccount({ channel: false }));
  const [agent, colleague] = [await staff.hire(), await staff.hire()];
  const watch = subscribe(app, colleague.token, 'subscription { presenceChanged { member { id presence } } }');
  const choices = ['BUSY', 'AVAILABLE'];
  await until('the colleague is told of changes', async () => {
    const input = { presence: choices.reverse()[0] };
    await colleague.api.mutate(
      'mutation ($input: PresenceSetInput!) { presenceSet(input: $input) { userErrors { code message } } }',
      input,
    );
    return watch.events.length > 0;
  });
  const now = async (): Promise<string> => {
    const { members } = await colleague.api.query('{ members(first: 10) { nodes { id presence } } }');
    return members.nodes.find((one: any) => one.id === agent.memberId).presence;
  };
  const told = (): string[] =>
    watch.events.flatMap(({ presenceChanged: { member } }) => (member.id === agent.memberId ? [member.presence] : []));
  const becomes = async (presence: string): Promise<void> => {
    await until(`the agent is ${presence}`, async () => (await now()) === presence, term);
    await until(`the colleague is told that the agent is ${presence}`, () => told().at(-1) === presence, term);
  };
  return { agent, watch, now, becomes, told };
}

describe('a member whose connection is lost', () => {
  test('without a closing frame goes offline, and is back with the next connection', async () => {
    const { agent, watch, becomes, told } = await sceneOf();
    for (let i = 0; i < 2; i++) {
      const tab = await Tab.open(agent);
      await becomes('AVAILABLE');
      tab.kill();
      await becomes('OFFLINE');
    }
    const again = await Tab.open(agent);
    await becomes('AVAILABLE');
    expect(told()).toEqual(['AVAILABLE', 'OFFLINE', 'AVAILABLE', 'OFFLINE', 'AVAILABLE']);
    again.kill();
    await watch.close();
  }, 240_000);

  test('without a word, not even by TCP, goes offline and is back with the next connection', async () => {
    const { agent, watch, becomes, told } = await sceneOf();
    const tab = await Tab.open(agent, line.url);
    await becomes('AVAILABLE');
    line.cut(tab.localPort);
    await becomes('OFFLINE');
    const again = await Tab.open(agent);
    await becomes('AVAILABLE');
    expect(told()).toEqual(['AVAILABLE', 'OFFLINE', 'AVAILABLE']);
    for (const one of [tab, again]) one.kill();
    await watch.close();
  }, 240_000);

  test('in one tab of two stays here until the other is lost as well', async () => {
    const { agent, watch, now, becomes, told } = await sceneOf();
    const other = await sceneOf();
    const [silent, killed, last] = [
      await Tab.open(agent, line.url),
      await Tab.open(agent),
      await Tab.open(agent, line.url),
    ];
    const marker = await Tab.open(other.agent, line.url);
    await becomes('AVAILABLE');
    await other.becomes('AVAILABLE');
    killed.kill();
    line.cut(silent.localPort);
    line.cut(marker.localPort);
    // Who lost all at that moment is gone by now; who has a tab left is not.
    await other.becomes('OFFLINE');
    expect(await now()).toBe('AVAILABLE');
    expect(told()).toEqual(['AVAILABLE']);
    last.kill();
    await becomes('OFFLINE');
    expect(told()).toEqual(['AVAILABLE', 'OFFLINE']);
    for (const one of [silent, marker]) one.kill();
    await watch.close();
    await other.watch.close();
  }, 240_000);
});
