import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BareSocket } from '../../conformance/socket-client.js';
import { accessChangedType } from '../../../src/platform/events/event-log.js';
import type { SocketLimits } from '../../../src/platform/graphql/socket-limits.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { until } from '../../kit/until.js';
import { happenings, type Happening } from './following.js';
import { gate } from './sample-schema.js';
import { startSampleServer, type SampleServer } from './sample-server.js';

let server: SampleServer;
let account: string;
const sockets: BareSocket[] = [];

beforeEach(async () => {
  account = newId();
  server = await startSampleServer();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.end();
  await server.close();
});

const restart = async (socketLimits: Partial<SocketLimits>): Promise<void> => {
  await server.close();
  server = await startSampleServer({ socketLimits });
};

async function open(token?: string): Promise<BareSocket> {
  const socket = await BareSocket.signedIn(server.socketUrl, token ? { authorization: `Bearer ${token}` } : undefined);
  sockets.push(socket);
  return socket;
}

/** A socket that follows what happens. */
async function follow(token: string, query = happenings): Promise<BareSocket> {
  const socket = await open(token);
  socket.subscribe('s', query);
  if (query === happenings) await socket.frame('next', 's');
  return socket;
}

const happen = (count = 1, type = 'thing.happened') => server.log.append(account, Array<string>(count).fill(type));

const items = (socket: BareSocket): Happening[] =>
  socket.frames.flatMap(({ type, payload }) =>
    type === 'next' ? [(payload as { data: { happenings: Happening } }).data.happenings] : [],
  );
const seqs = (socket: BareSocket): number[] => items(socket).flatMap(({ seq }) => seq ?? []);

describe('a credential', () => {
  test('that expires closes its sockets with 4403, and no others', async () => {
    const token = server.signIn(account, [], { expiresAt: new Date(Date.now() + 300) });
    const [expiring, other] = [await follow(token), await follow(server.signIn(account))];
    expect(await expiring.closeCode()).toBe(4403);
    await other.lives();
  });

  test.each([['sessionId'], ['actorId'], ['accountId']] as const)(
    'that is revoked by its %s closes its sockets with 4403, and no others',
    async (name) => {
      const [token, otherToken] = [server.signIn(account), server.signIn(newId())];
      const [revoked, other] = [await follow(token), await follow(otherToken)];
      const { [name]: value } = server.viewers.get(token)!;
      const key = name === 'actorId' ? 'userId' : name;
      server.bus.publish('access:revoked', JSON.stringify({ [key]: value }));
      expect(await revoked.closeCode()).toBe(4403);
      await other.lives();
    },
  );

  test('that is no longer good is found out without any signal', async () => {
    await restart({ recheckMs: 20 });
    const token = server.signIn(account);
    const socket = await follow(token);
    server.viewers.delete(token);
    expect(await socket.closeCode()).toBe(4403);
  });

  test('nonsense on the bus changes nothing', async () => {
    const socket = await follow(server.signIn(account));
    for (const message of ['', '{', 'null', '[]', '{}', '7', '{"accountId":7}']) {
      server.bus.publish('access:revoked', message);
      server.bus.publish('access:changed', message);
    }
    happen();
    await until('the event comes', () => seqs(socket).length === 1);
  });
});

describe('behind a change of access in the log', () => {
  test('nothing is shown to whoever lost it, though every signal is lost', async () => {
    const [token, otherToken] = [server.signIn(account, ['BOOKS_WRITE']), server.signIn(account, ['BOOKS_WRITE'])];
    const large = 'subscription { happenings: largeHappenings { seq } }';
    const [loses, keeps] = [await follow(token, large), await follow(otherToken, large)];
    await until('both follow', () => server.sockets.counts.subscriptions === 2);
    server.viewers.set(token, { ...server.viewers.get(token)!, permissions: new Set(), visibilityKey: '' });
    server.log.append(account, ['thing.happened', accessChangedType, 'thing.happened']);
    expect((await loses.frame('error', 's')).payload).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await until('the other has all', () => seqs(keeps).length === 3);
    expect(seqs(loses)).toEqual([]);
  });

  test('a credential that ended gets nothing more', async () => {
    const token = server.signIn(account);
    const socket = await follow(token);
    server.viewers.delete(token);
    server.log.append(account, [accessChangedType, 'thing.happened']);
    expect(await socket.closeCode()).toBe(4403);
    expect(seqs(socket)).toEqual([]);
  });

  test('whoever cannot be looked up comes back later instead of being shown anything', async () => {
    const socket = await follow(server.signIn(account));
    server.access.isAway = true;
    server.log.append(account, [accessChangedType, 'thing.happened']);
    expect(await socket.closeCode()).toBe(1013);
    expect(seqs(socket)).toEqual([]);
  });
});

describe('a socket', () => {
  test('whose client does not read is closed with 1013, and cut off when it does not answer', async () => {
    const token = server.signIn(account, ['BOOKS_WRITE']);
    const slow = await follow(token, 'subscription { happenings: largeHappenings { seq cursor } }');
    await until('it follows', () => server.sockets.counts.subscriptions === 1);
    slow.socket.pause();
    const quick = await follow(server.signIn(account));
    const deaf = until('the slow one is gone', () => server.sockets.counts.sockets === 1, 20_000);
    let rounds = 0;
    while (server.sockets.counts.subscriptions > 1 && rounds++ < 100) {
      happen(100);
      await until('the quick one has all', () => seqs(quick).length >= rounds * 100);
    }
    expect(rounds).toBeLessThan(100);
    await deaf;
    slow.socket.resume();
    await slow.closeCode();
  });

  test('is told to come back with 1012 when the server drains, after what is under way was answered', async () => {
    const socket = await follow(server.signIn(account));
    socket.subscribe('m', 'mutation { wait { userErrors { code } } }');
    await until('the mutation runs', () => gate.waiting === 1);
    const closing = server.sockets.close(5_000);
    gate.open();
    await closing;
    expect(await socket.closeCode()).toBe(1012);
    expect(socket.frames.filter(({ id }) => id === 'm').map(({ type }) => type)).toEqual(['next', 'complete']);
  });

  test('comes back with its cursor when the log cannot be read, and is told nothing of why', async () => {
    const token = server.signIn(account);
    happen(2_500);
    server.log.isAway = true;
    const socket = await open(token);
    socket.subscribe('s', happenings, { variables: { after: undefined } });
    expect(await socket.closeCode()).toBe(1013);
    expect(JSON.stringify(socket.frames)).not.toContain('secret');
    server.log.isAway = false;
    await follow(token);
  });

  test('floods nobody with messages', async () => {
    const socket = await open();
    for (let i = 0; i < 1_500; i++) socket.send({ type: 'ping' });
    expect(await socket.closeCode()).toBe(1013);
  });

  test('of a credential that has enough of them is closed with 1013', async () => {
    await restart({ socketsPerCredential: 3 });
    const token = server.signIn(account);
    for (let i = 0; i < 3; i++) await open(token);
    const oneTooMany = await BareSocket.open(server.socketUrl);
    sockets.push(oneTooMany);
    oneTooMany.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    expect(await oneTooMany.closeCode()).toBe(1013);
    await (await open(server.signIn(account))).lives();
  });

  test('waits for a seat while others of its address say nothing, and is never refused for good', async () => {
    await restart({ unacknowledgedPerAddress: 3, initTimeoutMs: 500 });
    const silent = await Promise.all(Array.from({ length: 5 }, () => BareSocket.open(server.socketUrl)));
    sockets.push(...silent);
    const codes = await Promise.all(silent.map((socket) => socket.closeCode()));
    expect(codes.filter((code) => code === 4408).length).toBeGreaterThanOrEqual(3);
    expect(codes.filter((code) => code !== 4408 && code !== 1013)).toEqual([]);
    await (await open(server.signIn(account))).lives();
  });
});

describe('an upgrade request', () => {
  /** What a raw request gets. */
  const raw = (target: string, more = ''): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const stream = connect(server.port, '127.0.0.1', () =>
        stream.write(
          `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
            `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${more}\r\n`,
        ),
      );
      stream.on('data', (data) => (answer += String(data)));
      stream.on('close', () => resolve(answer));
      stream.on('error', reject);
    });

  test.each(['//', '/other', 'http://[/graphql', '/graphql/../x', '*', '/%ff'])(
    'for %s is refused and hung up on',
    async (target) => {
      expect(await raw(target)).toMatch(/^HTTP\/1\.1 40[04] /);
      await (await open()).lives();
    },
  );

  test('with a broken Origin is refused', async () => {
    expect(await raw('/graphql', 'Origin: ::::\r\n')).toMatch(/^HTTP\/1\.1 403 /);
  });
});
