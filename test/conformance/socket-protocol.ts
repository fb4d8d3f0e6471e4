import { until } from '../kit/until.js';
import { BareSocket } from './socket-client.js';

/** What the audit needs to know of the API. */
export interface SocketTarget {
  url: string;
  /** `Bearer …` of a viewer who may run the two documents. */
  authorization: string;
  /** A subscription that says at once that it has caught up. */
  subscription: string;
  /** A query that answers. */
  query: string;
}

/** One audit of the socket protocol: a name, and a run that throws when it is not kept. */
export interface SocketAudit {
  name: string;
  run(target: SocketTarget): Promise<void>;
}

const audit = (name: string, run: (target: SocketTarget) => Promise<void>): SocketAudit => ({ name, run });

function is(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}: ${a} instead of ${e}`);
}

const signedIn = ({ url, authorization }: SocketTarget) => BareSocket.signedIn(url, { authorization });

async function codeOf(payload: unknown): Promise<unknown> {
  return (payload as { extensions?: { code?: string } }[])[0]?.extensions?.code;
}

/** The protocol as enisdenjo/graphql-ws writes it down, and what must not end a socket. */
export const socketAudits: readonly SocketAudit[] = [
  audit('4406 without the subprotocol, and no connection with another one', async ({ url }) => {
    const socket = await BareSocket.open(url, []);
    is(await socket.closeCode(), 4406, 'close code');
    const other = new BareSocket(url, ['graphql-ws']);
    await other.closeCode();
    is(other.frames, [], 'messages');
  }),
  audit('4408 when connection_init does not come', async ({ url }) => {
    const socket = await BareSocket.open(url);
    is(await socket.closeCode(), 4408, 'close code');
  }),
  audit('4401 for subscribe before connection_ack', async ({ url, query }) => {
    const socket = await BareSocket.open(url);
    socket.subscribe('1', query);
    is(await socket.closeCode(), 4401, 'close code');
  }),
  audit('4429 for a second connection_init', async (target) => {
    const socket = await signedIn(target);
    socket.send({ type: 'connection_init' });
    is(await socket.closeCode(), 4429, 'close code');
  }),
  audit('4403 for a bad token', async ({ url }) => {
    const socket = await BareSocket.open(url);
    socket.send({ type: 'connection_init', payload: { authorization: 'Bearer nobody-knows-this-token' } });
    is(await socket.closeCode(), 4403, 'close code');
  }),
  audit('4400 for what is not JSON', async (target) => {
    const socket = await signedIn(target);
    socket.send('{nonsense');
    is(await socket.closeCode(), 4400, 'close code');
  }),
  audit('4400 for an unknown type', async (target) => {
    const socket = await signedIn(target);
    socket.send({ type: 'start', id: '1', payload: {} });
    is(await socket.closeCode(), 4400, 'close code');
  }),
  audit('4400 for subscribe without an id or a query', async (target) => {
    const one = await signedIn(target);
    one.send({ type: 'subscribe', payload: { query: target.query } });
    is(await one.closeCode(), 4400, 'close code without id');
    const other = await signedIn(target);
    other.send({ type: 'subscribe', id: '1', payload: {} });
    is(await other.closeCode(), 4400, 'close code without query');
  }),
  audit('4409 for an id in use', async (target) => {
    const socket = await signedIn(target);
    socket.subscribe('1', target.subscription);
    await socket.frame('next', '1');
    socket.subscribe('1', target.subscription);
    is(await socket.closeCode(), 4409, 'close code');
  }),
  audit('connection_init without payload is acknowledged', async ({ url }) => {
    const socket = await BareSocket.signedIn(url);
    socket.end();
  }),
  audit('a ping is answered, before and after connection_init, with its payload', async ({ url }) => {
    const socket = await BareSocket.open(url);
    socket.send({ type: 'ping', payload: { n: 1 } });
    is((await socket.frame('pong')).payload, { n: 1 }, 'payload');
    socket.send({ type: 'pong' });
    await socket.lives();
    socket.end();
  }),
  audit('a query answers next, then complete, in this order', async (target) => {
    const socket = await signedIn(target);
    socket.subscribe('q', target.query);
    await socket.frame('complete', 'q');
    is(
      socket.frames.filter((frame) => frame.id === 'q').map((frame) => frame.type),
      ['next', 'complete'],
      'messages',
    );
    socket.end();
  }),
  audit('a syntax error answers error for its id and leaves the socket alone', async (target) => {
    const socket = await signedIn(target);
    socket.subscribe('live', target.subscription);
    await socket.frame('next', 'live');
    socket.subscribe('bad', '{ {{');
    is(await codeOf((await socket.frame('error', 'bad')).payload), 'GRAPHQL_PARSE_FAILED', 'code');
    await socket.lives();
    socket.end();
  }),
  audit('a validation error answers error for its id and leaves the socket alone', async (target) => {
    const socket = await signedIn(target);
    socket.subscribe('bad', '{ thereIsNoSuchField }');
    is(await codeOf((await socket.frame('error', 'bad')).payload), 'GRAPHQL_VALIDATION_FAILED', 'code');
    await socket.lives();
    is(
      socket.frames.some((frame) => frame.type === 'complete'),
      false,
      'a complete after the error',
    );
    socket.end();
  }),
  audit('an unknown operation name answers error for its id', async (target) => {
    const socket = await signedIn(target);
    socket.subscribe('bad', target.query, { operationName: 'Nope' });
    is(await codeOf((await socket.frame('error', 'bad')).payload), 'OPERATION_RESOLUTION_FAILURE', 'code');
    await socket.lives();
    socket.end();
  }),
  audit('an id is free again after complete and after error', async (target) => {
    const socket = await signedIn(target);
    socket.subscribe('1', '{ {{');
    await socket.frame('error', '1');
    socket.subscribe('1', target.query);
    await socket.frame('complete', '1');
    socket.subscribe('1', target.subscription);
    await until(
      'the subscription answers',
      () => socket.frames.filter((f) => f.type === 'next' && f.id === '1').length === 2,
    );
    socket.send({ id: '1', type: 'complete' });
    socket.subscribe('1', target.subscription);
    await until('it answers again', () => socket.frames.filter((f) => f.type === 'next' && f.id === '1').length === 3);
    await socket.lives();
    is(socket.frames.filter((f) => f.type === 'complete').length, 1, 'completes: of the query alone');
    socket.subscribe('1', target.subscription);
    is(await socket.closeCode(), 4409, 'close code while the last one runs');
  }),
  audit('complete for an unknown id is ignored', async (target) => {
    const socket = await signedIn(target);
    socket.send({ id: 'unknown', type: 'complete' });
    await socket.lives();
    socket.end();
  }),
  audit('without sign-in an operation answers UNAUTHENTICATED and the socket lives', async ({ url, subscription }) => {
    const socket = await BareSocket.signedIn(url);
    socket.subscribe('1', subscription);
    is(await codeOf((await socket.frame('error', '1')).payload), 'UNAUTHENTICATED', 'code');
    await socket.lives();
    socket.end();
  }),
  audit('a foreign Origin is refused, the own one is not', async ({ url }) => {
    const foreign = await BareSocket.open(url, undefined, { origin: 'https://evil.example' });
    await until('it is refused', () => foreign.closed);
    is(foreign.refusedWith, 403, 'status');
    const own = await BareSocket.open(url, undefined, { origin: new URL(url).origin.replace('ws', 'http') });
    is(own.refusedWith, undefined, 'status');
    own.end();
  }),
  audit('a message over 64 KiB closes with 1009', async (target) => {
    const socket = await signedIn(target);
    socket.subscribe('1', `# ${'x'.repeat(70_000)}\n${target.query}`);
    is(await socket.closeCode(), 1009, 'close code');
  }),
  audit('a socket carries 100 subscriptions; more are refused one by one', async (target) => {
    const socket = await signedIn(target);
    for (let i = 0; i < 110; i++) socket.subscribe(`s${i}`, target.subscription);
    await until('the others are refused', () => socket.frames.filter((f) => f.type === 'error').length === 10);
    is(await codeOf((await socket.frame('error')).payload), 'TOO_MANY_SUBSCRIPTIONS', 'code');
    await until(
      'a hundred run',
      () => new Set(socket.frames.filter((f) => f.type === 'next').map((f) => f.id)).size === 100,
    );
    socket.end();
  }),
  audit('a flood of operations is slowed down with RATE_LIMITED', async (target) => {
    const socket = await signedIn(target);
    for (let i = 0; i < 200; i++) socket.subscribe(`q${i}`, target.query);
    const error = await socket.frame('error');
    const codes = new Set<unknown>([await codeOf(error.payload)]);
    await until('RATE_LIMITED comes', async () => {
      for (const frame of socket.frames) if (frame.type === 'error') codes.add(await codeOf(frame.payload));
      return codes.has('RATE_LIMITED');
    });
    await socket.lives();
    socket.end();
  }),
];
