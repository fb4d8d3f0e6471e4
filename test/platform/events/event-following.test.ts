import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { AccountEntity } from '../../../src/domains/accounts/account.entity.js';
import { PgliteSource, PostgresSource } from '../../../src/platform/database/connection-source.js';
import { Database, tenantRole } from '../../../src/platform/database/database.js';
import { rows } from '../../../src/platform/database/rows.js';
import type { Scope } from '../../../src/platform/database/scope.js';
import { InProcessBus, type Bus } from '../../../src/platform/events/bus.js';
import type { EventFollower } from '../../../src/platform/events/event-follower.js';
import { EventFollowing } from '../../../src/platform/events/event-following.js';
import { EventLog, commit, type LoggedEvent } from '../../../src/platform/events/event-log.js';
import { systemClock } from '../../../src/platform/kernel/clock.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { until } from '../../kit/until.js';
import { cloneDatabase } from '../../setup/databases.js';

const logger = pino({ level: 'silent' });

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let database: Database;
let bus: Bus;
const started: EventFollowing[] = [];

beforeAll(async () => {
  clone = await cloneDatabase();
  bus = new InProcessBus();
  const source = clone.pglite
    ? new PgliteSource(clone.pglite, tenantRole)
    : new PostgresSource({ url: clone.url!, max: 6, role: tenantRole, onError: () => undefined });
  database = await Database.open({ source, entities: [AccountEntity], clock: systemClock, logger });
  database.hooks.push(new EventLog(bus));
});

afterEach(async () => {
  for (const following of started.splice(0)) await following.stop();
});

afterAll(async () => {
  await database.close();
  await clone.drop();
});

async function newAccount(): Promise<string> {
  const id = newId();
  await database.operate('auth.sign_up', async (em) => {
    await rows(em, 'insert into account (id, name, created_at) values ($1, $2, now())', [id, '']);
    await rows(em, 'insert into event_head (account_id) values ($1)', [id]);
  });
  return id;
}

const happen = (accountId: string, ...types: string[]): Promise<void> =>
  database.write(systemViewer(accountId), async (scope) =>
    commit(
      scope,
      undefined,
      types.map((type) => ({ type, entityId: accountId, payload: {} })),
    ),
  );

/** A follower whose work is rows that cannot be taken back unnoticed: the account's name grows by each event's seq. */
const writing = (name: string, more: Partial<EventFollower> = {}): EventFollower => ({
  name,
  types: ['test.happened'],
  run: (scope: Scope, events: readonly LoggedEvent[]) =>
    rows(scope.em, `update account set name = name || $2 where id = $1`, [
      scope.accountId,
      events.map(({ seq }) => `${seq} `).join(''),
    ]).then(() => undefined),
  ...more,
});

const written = async (accountId: string): Promise<string> =>
  (
    await rows<{ name: string }>(database.read(systemViewer(accountId)).em, 'select name from account where id = $1', [
      accountId,
    ])
  )[0]!.name;

async function start(followers: EventFollower[], pollMs = 50): Promise<EventFollowing> {
  const options = { database, bus, clock: systemClock, logger, followers, concurrency: 2, pollMs };
  const following = new EventFollowing(options);
  started.push(following);
  await following.start();
  return following;
}

describe('a follower', () => {
  test('takes each event that it wants once, in order', async () => {
    const following = await start([writing('test.once')]);
    const accountId = await newAccount();
    for (let i = 0; i < 5; i++) await happen(accountId, 'test.happened', 'test.other');
    await following.settled(accountId);
    expect(await written(accountId)).toBe('1 3 5 7 9 ');
  });

  test('that is new begins with what happens from now on', async () => {
    const accountId = await newAccount();
    await happen(accountId, 'test.happened');
    const following = await start([writing('test.new')]);
    await happen(accountId, 'test.happened');
    await following.settled(accountId);
    expect(await written(accountId)).toBe('2 ');
  });

  test('goes on where it was after a restart, with what happened meanwhile', async () => {
    const first = await start([writing('test.restart')]);
    const accountId = await newAccount();
    await happen(accountId, 'test.happened');
    await first.settled(accountId);
    await first.stop();
    await happen(accountId, 'test.happened', 'test.happened');
    await start([writing('test.restart')]);
    await until('all three are taken', async () => (await written(accountId)) === '1 2 3 ');
  });

  test('shares the work with others of its name and takes nothing twice', async () => {
    const both = [await start([writing('test.shared')]), await start([writing('test.shared')])];
    const accountId = await newAccount();
    await Promise.all(Array.from({ length: 40 }, () => happen(accountId, 'test.happened')));
    for (const following of both) await following.settled(accountId);
    expect(await written(accountId)).toBe(Array.from({ length: 40 }, (_, i) => `${i + 1} `).join(''));
  });

  test('that fails leaves nothing behind and gets its events again; others go on meanwhile', async () => {
    let failures = 2;
    const failing = writing('test.failing', {
      async run(scope, events) {
        await writing('').run(scope, events);
        if (failures-- > 0) throw new Error('not yet');
      },
    });
    const seen: number[] = [];
    const other = writing('test.beside', {
      run: async (_scope, events) => void seen.push(...events.map((e) => e.seq)),
    });
    await start([failing, other]);
    const accountId = await newAccount();
    await happen(accountId, 'test.happened', 'test.happened');
    await until('the other one took them', () => seen.length === 2);
    await until('the failing one took them at last', async () => (await written(accountId)) === '1 2 ');
  });

  test('leaves an event behind that it can never take, and says so', async () => {
    const poisoned = writing('test.poisoned', {
      async run(scope, events) {
        if (events.some(({ seq }) => seq === 2)) throw new Error('poison');
        await writing('').run(scope, events);
      },
    });
    const following = new EventFollowing({
      database,
      bus,
      clock: systemClock,
      logger,
      followers: [poisoned],
      concurrency: 1,
      pollMs: 50,
      retryMs: () => 5,
    });
    started.push(following);
    await following.start();
    const accountId = await newAccount();
    await happen(accountId, 'test.happened', 'test.happened', 'test.happened');
    await until('the third one was taken', async () => (await written(accountId)) === '1 3 ');
    expect(
      await rows(
        database.read(systemViewer(accountId)).em,
        'select name, seq from event_follower_failure where account_id = $1',
        [accountId],
      ),
    ).toEqual([{ name: 'test.poisoned', seq: 2 }]);
  });

  test('keeps count of what fails while others move its neighbours, and goes one by one up to it', async () => {
    let runs = 0;
    const poisoned = writing('test.counted', {
      async run(scope, events) {
        runs++;
        if (events.some(({ seq }) => seq === 5)) throw new Error('poison');
        await writing('').run(scope, events);
      },
    });
    const accountId = await newAccount();
    // Another worker is always a little faster with the neighbour.
    const overtake = (): Promise<void> =>
      database.write(systemViewer(accountId), async (scope) => {
        await rows(
          scope.em,
          `update event_follower set seq = (select head_seq + 1 from event_head where account_id = $1)
           where account_id = $1 and name = 'test.overtaken'`,
          [accountId],
        );
        return commit(scope, undefined, [{ type: 'test.happened', entityId: accountId, payload: {} }]);
      });
    const retryMs = (): number => {
      void overtake();
      return 20;
    };
    const followers = [poisoned, writing('test.overtaken', { run: async () => undefined })];
    const options = { database, bus, clock: systemClock, logger, followers, concurrency: 1, pollMs: 50, retryMs };
    const following = new EventFollowing(options);
    started.push(following);
    await following.start();
    await happen(accountId, ...Array.from({ length: 6 }, () => 'test.happened'));
    await until('the one behind it was taken', async () => (await written(accountId)).startsWith('1 2 3 4 6 '));
    // Three times together, the four in front of it, and three times alone.
    expect(runs).toBeLessThanOrEqual(3 + 4 + 3 + 6);
  });
});
