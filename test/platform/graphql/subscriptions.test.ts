import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Client } from 'graphql-ws';
import { encodeCursor } from '../../../src/platform/events/cursor.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { until } from '../../kit/until.js';
import { Follower, happenings, numbers, stockClient, type Happening } from './following.js';
import { executions, faults } from './sample-schema.js';
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

function connect(permissions: string[] = [], id = account): Client {
  const client = stockClient(server.socketUrl, server.signIn(id, permissions));
  clients.push(client);
  return client;
}

const happen = (count: number, type = 'thing.happened') => server.log.append(account, Array<string>(count).fill(type));

describe('a subscription', () => {
  test('says at once that it has caught up, and where', async () => {
    happen(3);
    const follower = new Follower(connect());
    expect(await follower.caughtUp()).toMatchObject({ replayedCount: 0, cursor: encodeCursor(account, 3) });
    expect(follower.kinds).toEqual(['CaughtUp']);
  });

  test('shows what concerns it, in order, and skips what has nothing to show', async () => {
    const client = connect();
    const all = new Follower(client);
    const some = new Follower(client, { type: 'other' });
    await Promise.all([all.caughtUp(), some.caughtUp()]);
    server.log.append(account, ['thing.happened', 'thing.hidden', 'other', 'thing.happened']);
    await all.saw(4);
    await some.saw(3);
    expect(all.seqs).toEqual([1, 3, 4]);
    expect(some.seqs).toEqual([3]);
  });

  test('resumes behind its cursor: what was missed, then CaughtUp with the count, then live', async () => {
    happen(250);
    const follower = new Follower(connect(), { after: encodeCursor(account, 20) });
    expect(await follower.caughtUp()).toMatchObject({ replayedCount: 230, cursor: encodeCursor(account, 250) });
    happen(2);
    await follower.saw(252);
    expect(follower.seqs).toEqual(numbers(21, 252));
    expect(follower.kinds.indexOf('CaughtUp')).toBe(230);
  });

  test.each([
    ['of another account', () => encodeCursor(newId(), 1), 'CURSOR_UNKNOWN'],
    ['that is none', () => 'nonsense', 'CURSOR_UNKNOWN'],
    ['beyond the head', () => encodeCursor(account, 11), 'CURSOR_UNKNOWN'],
    ['older than the log', () => encodeCursor(account, 2), 'CURSOR_TOO_OLD'],
  ])('with a cursor %s asks once for a new fetch and goes on live', async (_name, cursor, reason) => {
    happen(10);
    server.log.trim(account, 5);
    const follower = new Follower(connect(), { after: cursor() });
    await until('it asks for a new fetch', () => follower.items.length > 0);
    happen(1);
    await follower.saw(11);
    expect(follower.items).toMatchObject([
      { __typename: 'ResyncRequired', reason, cursor: encodeCursor(account, 10) },
      { seq: 11 },
    ]);
  });

  test('survives hints that are lost', async () => {
    const follower = new Follower(connect());
    await follower.caughtUp();
    server.log.append(account, ['thing.happened', 'thing.happened'], { hint: false });
    await follower.saw(2);
    expect(follower.seqs).toEqual([1, 2]);
  });

  test('never shows events of another account, not even to the same document', async () => {
    const other = newId();
    const [ours, theirs] = [new Follower(connect()), new Follower(connect([], other))];
    await Promise.all([ours.caughtUp(), theirs.caughtUp()]);
    happen(3);
    server.log.append(other, ['thing.happened']);
    await Promise.all([ours.saw(3), theirs.saw(1)]);
    expect([ours.seqs, theirs.seqs]).toEqual([[1, 2, 3], [1]]);
  });

  test('executes once for all who see the same, and again for those who see something else', async () => {
    const same = Array.from({ length: 20 }, () => new Follower(connect(['A'])));
    const others = Array.from({ length: 3 }, () => new Follower(connect(['A', 'B'])));
    await Promise.all([...same, ...others].map((follower) => follower.caughtUp()));
    const before = executions.count;
    happen(10);
    await Promise.all([...same, ...others].map((follower) => follower.saw(10)));
    expect(executions.count - before).toBe(20);
    expect(new Set(same.flatMap(({ items }) => items.flatMap((item) => item.viewerKey ?? [])))).toEqual(new Set(['A']));
    expect(new Set(others.flatMap(({ items }) => items.flatMap((item) => item.viewerKey ?? [])))).toEqual(
      new Set(['A,B']),
    );
  });

  test('a storm of clients that come back does not execute again what the group still holds', async () => {
    const first = new Follower(connect());
    await first.caughtUp();
    happen(50);
    await first.saw(50);
    const before = executions.count;
    const back = Array.from({ length: 30 }, () => new Follower(connect(), { after: encodeCursor(account, 10) }));
    await Promise.all(back.map((follower) => follower.caughtUp()));
    expect(back.every(({ seqs }) => seqs.join() === numbers(11, 50).join())).toBe(true);
    expect(executions.count).toBe(before);
  });

  test('whoever loses the permission is told so and gets nothing more; others go on with what they may see', async () => {
    const token = server.signIn(account, ['BOOKS_WRITE']);
    const client = stockClient(server.socketUrl, token);
    clients.push(client);
    const large = new Follower(client, {}, 'subscription { happenings: largeHappenings { seq } }');
    const follower = new Follower(client);
    await follower.caughtUp();
    happen(1);
    await Promise.all([large.saw(1), follower.saw(1)]);
    server.viewers.set(token, { ...server.viewers.get(token)!, permissions: new Set(), visibilityKey: '' });
    server.bus.publish('access:changed', JSON.stringify({ accountId: account }));
    await until('the subscription is ended', () => large.error);
    expect(large.error).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'BOOKS_WRITE' } }]);
    happen(2);
    await follower.saw(3);
    expect(follower.seqs).toEqual([1, 2, 3]);
    expect(follower.items.at(-1)).toMatchObject({ viewerKey: '' });
    expect(large.seqs).toEqual([1]);
  });

  test('a fault of ours is tried again, so that its event is not lost', async () => {
    const follower = new Follower(connect());
    await follower.caughtUp();
    faults.left = 1;
    happen(2);
    await follower.saw(2);
    expect(follower.seqs).toEqual([1, 2]);
    expect(follower.error).toBeUndefined();
  });

  test('a fault that stays is shown masked, and the events behind it come', async () => {
    const follower = new Follower(connect());
    await follower.caughtUp();
    faults.left = 2;
    happen(1);
    await until('the error comes', () => follower.error);
    expect(follower.error).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(follower.error)).not.toContain('secret');
    happen(1);
    await follower.saw(2);
  });

  test('when the database is away everybody comes back with the cursor, and misses nothing', async () => {
    let after: string | undefined;
    const variables = {
      get after() {
        return after;
      },
    };
    const client = stockClient(server.socketUrl, server.signIn(account), {
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => new Promise(setImmediate),
    });
    clients.push(client);
    const follower = new Follower(client, variables);
    await follower.caughtUp();
    happen(3);
    await follower.saw(3);
    after = follower.items.at(-1)!.cursor;
    server.log.isAway = true;
    faults.left = Infinity;
    happen(3);
    await until('everybody is sent away', () => server.sockets.counts.subscriptions === 0);
    server.log.isAway = false;
    faults.left = 0;
    await follower.saw(6);
    expect(follower.seqs).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('live events that retention took are said to be lost, once, and the rest comes', async () => {
    const follower = new Follower(connect());
    await follower.caughtUp();
    server.log.append(account, Array<string>(20).fill('thing.happened'), { hint: false });
    server.log.trim(account, 10);
    await until('it is told', () => follower.kinds.includes('ResyncRequired'));
    happen(3);
    await follower.saw(23);
    expect(follower.kinds.filter((kind) => kind === 'ResyncRequired')).toHaveLength(1);
    expect(follower.seqs).toEqual([21, 22, 23]);
  });

  test('ends in the middle of a replay when nobody wants the rest, without reading it', async () => {
    happen(20_000);
    const follower = new Follower(connect(), { after: encodeCursor(account, 0) });
    await until('the replay runs', () => follower.seqs.length > 0);
    const { reads } = server.log;
    follower.stop();
    await until('it is gone', () => server.sockets.counts.subscriptions === 0);
    expect(follower.kinds).not.toContain('CaughtUp');
    expect(server.log.reads - reads).toBeLessThan(50);
  });

  test('that joins in the middle of a burst gets every event behind its cursor once', async () => {
    const first = new Follower(connect());
    await first.caughtUp();
    const joined: Follower[] = [];
    for (let i = 1; i <= 40; i++) {
      happen(25);
      joined.push(new Follower(connect(), { after: encodeCursor(account, i * 20) }));
      await new Promise(setImmediate);
    }
    await Promise.all([first, ...joined].map((follower) => follower.saw(1_000)));
    joined.forEach((follower, i) => expect(follower.seqs).toEqual(numbers((i + 1) * 20 + 1, 1_000)));
    expect(first.seqs).toEqual(numbers(1, 1_000));
  });

  test('leaves nothing behind when everybody is gone', async () => {
    await server.close();
    server = await startSampleServer({ lingerMs: 1 });
    const client = connect();
    const follower = new Follower(client);
    await follower.caughtUp();
    expect(server.sockets.counts).toMatchObject({ sockets: 1, groups: 1, subscriptions: 1 });
    follower.stop();
    await until('the group is gone', () => server.sockets.counts.groups === 0);
    expect(server.hub.size).toBe(0);
  });

  test('across reconnects every event comes exactly once per cursor, whenever the connection breaks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            events: fc.integer({ min: 0, max: 30 }),
            isHinted: fc.boolean(),
            breaks: fc.boolean(),
            turns: fc.nat(20),
          }),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        async (steps) => {
          const id = newId();
          const token = `token-${newId()}`;
          server.viewers.set(token, sampleViewer(id));
          let after: string | undefined;
          const seen: number[] = [];
          const start = (): { client: Client; follower: Follower } => {
            const client = stockClient(server.socketUrl, token, { retryAttempts: 0 });
            return { client, follower: new Follower(client, { after }) };
          };
          const keep = ({ follower }: { follower: Follower }): void => {
            seen.push(...follower.seqs);
            after = follower.items.at(-1)?.cursor ?? after;
          };
          let current = start();
          await current.follower.caughtUp();
          let total = 0;
          for (const { events, isHinted, breaks, turns } of steps) {
            server.log.append(id, Array<string>(events).fill('thing.happened'), { hint: isHinted });
            total += events;
            // Some turns of the event loop: the connection breaks while it opens, replays or delivers.
            for (let i = 0; i < turns; i++) await new Promise(setImmediate);
            if (!breaks) continue;
            current.client.terminate();
            keep(current);
            current = start();
          }
          await until('everything came', () => [...seen, ...current.follower.seqs].includes(total) || total === 0);
          keep(current);
          await current.client.dispose();
          expect(seen).toEqual(numbers(1, total));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('the stock client comes back by itself after a restart and misses nothing', async () => {
    const token = server.signIn(account);
    const { port, log, viewers, bus } = server;
    let after: string | undefined;
    const seen: number[] = [];
    const client = stockClient(server.socketUrl, token, {
      retryAttempts: Infinity,
      retryWait: () => new Promise(setImmediate),
    });
    clients.push(client);
    // As an application does it: the client writes its variables anew whenever it subscribes again.
    client.subscribe<{ happenings: Happening }>(
      {
        query: happenings,
        variables: {
          get after() {
            return after;
          },
        },
      },
      {
        next: ({ data }) => {
          after = data!.happenings.cursor;
          if (data!.happenings.seq !== undefined) seen.push(data!.happenings.seq);
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
    await until('it follows', () => after);
    happen(5);
    await until('five came', () => seen.length === 5);
    await server.close();
    happen(5);
    server = await startSampleServer({ port, log, viewers, bus });
    happen(5);
    await until('all came', () => seen.includes(15));
    expect(seen).toEqual(numbers(1, 15));
  });
});
