import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { accessChangedTopic } from '../../../src/platform/events/access-topics.js';
import { sendSignal, signalTopic, type Signal } from '../../../src/platform/events/signals.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { until } from '../../kit/until.js';
import { stockClient } from './following.js';
import { executions } from './sample-schema.js';
import { sampleViewer, startSampleServer, type SampleServer } from './sample-server.js';

let server: SampleServer;
let account: string;
const clients: Client[] = [];

beforeEach(async () => {
  account = newId();
  server = await startSampleServer({ socketLimits: { unacknowledgedPerAddress: 1_000 } });
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
  await server.close();
});

interface Moment {
  key: string;
  isOver: boolean;
  viewerKey: string;
}

/** Follows the moments of an account; resolves when it does. */
async function follow(permissions: string[] = [], id = account) {
  const token = server.signIn(id, permissions);
  const client = stockClient(server.socketUrl, token);
  clients.push(client);
  const seen: Moment[] = [];
  const before = server.sockets.counts.subscriptions;
  const stop = client.subscribe<{ moments: Moment }>(
    { query: 'subscription { moments { key isOver viewerKey } }' },
    { next: ({ data }) => void (data && seen.push(data.moments)), error: () => undefined, complete: () => undefined },
  );
  await until('the subscription runs', () => server.sockets.counts.subscriptions > before);
  return { seen, stop, token };
}

const send = (key: string, more: Partial<Signal> = {}, id = account): void =>
  sendSignal(server.bus, id, { type: 'moment', key, payload: {}, ...more });

describe('a subscription to signals', () => {
  test('shows what is wanted, once executed for all who see the same, and nothing of another account', async () => {
    const [one, same, other, foreign] = [
      await follow(['A']),
      await follow(['A']),
      await follow(['B']),
      await follow(['A'], newId()),
    ];
    const before = executions.count;
    send('not ours', {}, newId());
    send('unwanted', { type: 'other' });
    send('hidden', { payload: { onlyFor: 'nobody' } });
    send('first');
    for (const { seen } of [one, same, other]) await until('shown', () => seen.length > 0);
    expect(one.seen).toEqual([{ key: 'first', isOver: false, viewerKey: 'A' }]);
    expect(same.seen).toEqual(one.seen);
    expect(other.seen).toEqual([{ key: 'first', isOver: false, viewerKey: 'B' }]);
    expect(foreign.seen).toEqual([]);
    expect(executions.count - before).toBe(4);
  });

  test('ends a state by itself that nobody renews, and tells who comes what is true', async () => {
    const one = await follow();
    send('typing', { expiresInMs: 300 });
    await until('it is shown', () => one.seen.length === 1);
    const late = await follow();
    await until('the one who came late knows', () => late.seen.length >= 1);
    expect(late.seen[0]).toMatchObject({ key: 'typing', isOver: false });
    for (const { seen } of [one, late]) await until('it is over', () => seen.at(-1)!.isOver);
    expect(one.seen.map(({ isOver }) => isOver)).toEqual([false, true]);
    const after = await follow();
    send('next');
    await until('the next is shown', () => after.seen.length > 0);
    expect(after.seen.map(({ key }) => key)).toEqual(['next']);
  });

  test('follows its viewer: new permissions show anew, none end it', async () => {
    const one = await follow(['A']);
    const viewer = server.viewers.get(one.token)!;
    server.viewers.set(one.token, sampleViewer(account, ['C'], { actorId: viewer.actorId }));
    server.bus.publish(accessChangedTopic, JSON.stringify({ accountId: account }));
    await until('it is shown by the new permissions', () => {
      send('again');
      return one.seen.at(-1)?.viewerKey === 'C';
    });
    one.stop();
    await until('nobody follows', () => server.sockets.counts.subscriptions === 0);
    expect(server.sockets.counts.groups).toBe(0);
  });

  test('is not disturbed by nonsense on the bus', async () => {
    const one = await follow();
    for (const nonsense of ['', 'null', '[]', '{"type":1}', '{"type":"moment","key":"k","payload":null}'])
      server.bus.publish(signalTopic(account), nonsense);
    send('first');
    await until('shown', () => one.seen.length > 0);
    expect(one.seen.map(({ key }) => key)).toEqual(['first']);
  });
});
