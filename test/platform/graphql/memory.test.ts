import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { compileAfterUses } from '../../../src/platform/graphql/compiled-operation.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { BareSocket } from '../../conformance/socket-client.js';
import { until } from '../../kit/until.js';
import { happenings } from './following.js';
import type { Ask, Memory } from './sample-child.js';

/** What the server may hold more than before, once the attack is over; and at most while it lasts. */
const heapGrowth = 24_000_000;
const peakGrowth = 200_000_000;

let child: ChildProcess;
let target: { url: string; socketUrl: string };
let asked = 0;

beforeAll(async () => {
  child = fork(new URL('./sample-child.ts', import.meta.url).pathname, {
    execArgv: ['--expose-gc', '--import', new URL('../../setup/typescript.mjs', import.meta.url).href],
  });
  [target] = (await once(child, 'message')) as [typeof target];
  // What every attack touches is loaded and compiled before anything is measured.
  for (let i = 0; i < 50; i++) await query('{ hello books(first: 3) { nodes { id title } } }');
}, 60_000);
afterAll(() => void child?.kill());

async function ask<T>(question: Ask): Promise<T> {
  const id = ++asked;
  const answered = new Promise<T>((resolve) => {
    const onMessage = (message: { id: number; value: T }): void => {
      if (message.id !== id) return;
      child.off('message', onMessage);
      resolve(message.value);
    };
    child.on('message', onMessage);
  });
  child.send({ id, ask: question });
  return answered;
}

async function query(text: string): Promise<{ data?: unknown; errors?: unknown[] }> {
  const response = await fetch(target.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text }),
  });
  return (await response.json()) as { data?: unknown; errors?: unknown[] };
}

/** Fails when the server's memory is not flat over this. */
async function staysFlat(attack: () => Promise<void>): Promise<void> {
  const before = await ask<Memory>({ kind: 'memory' });
  await attack();
  let peakRssBytes = 0;
  await until(
    'the server lets go of what the attack made it hold',
    async () => {
      const now = await ask<Memory>({ kind: 'memory' });
      peakRssBytes = Math.max(peakRssBytes, now.peakRssBytes);
      if (now.heapBytes - before.heapBytes > heapGrowth) throw new Error(JSON.stringify({ before, now }));
      return true;
    },
    20_000,
  );
  expect(peakRssBytes - before.rssBytes).toBeLessThan(peakGrowth);
  expect(await query('{ hello }')).toEqual({ data: { hello: 'hello world' }, extensions: expect.anything() });
}

const signIn = (accountId: string, permissions: string[] = []): Promise<string> =>
  ask({ kind: 'sign in', accountId, permissions });
const openAs = (token: string): Promise<BareSocket> =>
  BareSocket.signedIn(target.socketUrl, { authorization: `Bearer ${token}` });

test('clients that stop reading', async () => {
  const account = newId();
  const deaf: BareSocket[] = [];
  for (let i = 0; i < 15; i++) {
    const socket = await openAs(await signIn(account, ['BOOKS_WRITE']));
    socket.subscribe('s', 'subscription { largeHappenings { seq cursor } }');
    deaf.push(socket);
  }
  await until(
    'they follow',
    async () => (await ask<{ subscriptions: number }>({ kind: 'counts' })).subscriptions === 15,
  );
  for (const { socket } of deaf) socket.pause();
  await staysFlat(async () => {
    for (let i = 0; i < 100; i++) await ask({ kind: 'happen', accountId: account, count: 100 });
    await until('all are cut off', async () => (await ask<{ sockets: number }>({ kind: 'counts' })).sockets === 0);
  });
  for (const socket of deaf) socket.end();
});

test('500 subscriptions on one socket, again and again', async () => {
  const token = await signIn(newId());
  await staysFlat(async () => {
    for (let round = 0; round < 10; round++) {
      const socket = await openAs(token);
      for (let i = 0; i < 500; i++) socket.subscribe(`s${i}`, `# ${round} ${i}\n${happenings}`);
      await until('most are refused', () => socket.frames.filter(({ type }) => type === 'error').length >= 380);
      socket.end();
    }
    await until(
      'nobody follows',
      async () => (await ask<{ subscriptions: number }>({ kind: 'counts' })).subscriptions === 0,
    );
  });
}, 60_000);

test('frames and bodies of 5 MB', async () => {
  const token = await signIn(newId());
  const large = 'x'.repeat(5_000_000);
  await staysFlat(async () => {
    for (let i = 0; i < 20; i++) {
      const socket = await openAs(token);
      socket.subscribe('s', `# ${large}\n{ hello }`);
      expect(await socket.closeCode()).toBe(1009);
      const pieces = await openAs(token);
      for (let piece = 0; piece < 80 && pieces.socket.readyState === WebSocket.OPEN; piece++) {
        pieces.socket.send('x'.repeat(65_000), { fin: false });
      }
      expect(await pieces.closeCode()).toBe(1009);
      const refused = await query(`# ${large}\n{ hello }`).catch(() => ({ errors: ['hung up'] }));
      expect(refused.errors).toHaveLength(1);
    }
  });
}, 60_000);

test('documents with 2,000 aliases, each another one', async () => {
  const token = await signIn(newId());
  const aliases = (seed: number): string =>
    `{ ${Array.from({ length: 2_000 }, (_, i) => `a${seed}b${i}: hello`).join(' ')} }`;
  await staysFlat(async () => {
    for (let seed = 0; seed < 60; seed++) expect((await query(aliases(seed))).errors).not.toHaveLength(0);
    const socket = await openAs(token);
    for (let seed = 0; seed < 60; seed++) socket.subscribe(`q${seed}`, aliases(seed));
    await until('all are refused', () => socket.frames.filter(({ type }) => type === 'error').length === 60);
    socket.end();
  });
}, 60_000);

test('good documents without end, used often enough to be compiled', async () => {
  const document = (seed: number): string =>
    `query Q${seed} { hello books(first: 3) { nodes { id t${seed}: title } } }`;
  await staysFlat(async () => {
    for (let seed = 0; seed < 3_000; seed += 200) {
      const documents = Array.from({ length: 200 }, (_, i) => document(seed + i));
      await ask({ kind: 'run', documents, times: compileAfterUses + 1 });
    }
  });
}, 120_000);
