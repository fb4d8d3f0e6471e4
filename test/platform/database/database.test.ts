import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { z } from 'zod';
import { AccountEntity } from '../../../src/domains/accounts/account.entity.js';
import { PgliteSource, PostgresSource } from '../../../src/platform/database/connection-source.js';
import { Database, tenantRole } from '../../../src/platform/database/database.js';
import { rows } from '../../../src/platform/database/rows.js';
import { InProcessBus } from '../../../src/platform/events/bus.js';
import { EventLog, commit, readEvents } from '../../../src/platform/events/event-log.js';
import { JobQueue, jobRequest } from '../../../src/platform/jobs/job-queue.js';
import { systemClock } from '../../../src/platform/kernel/clock.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { until } from '../../kit/until.js';
import { cloneDatabase } from '../../setup/databases.js';

const logger = pino({ level: 'silent' });
const job = { name: 'test.do', data: z.object({ key: z.string() }) };
const event = (entityId: string) => ({ type: 'test.happened', entityId, payload: {} });

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let database: Database;
let jobs: JobQueue;
const done: string[] = [];

beforeAll(async () => {
  clone = await cloneDatabase();
  const bus = new InProcessBus();
  jobs = await JobQueue.start({
    database: clone.pglite ? { pglite: clone.pglite } : { url: clone.url!, poolSize: 2 },
    bus,
    logger,
    isWorker: true,
  });
  await jobs.define([job]);
  const source = clone.pglite
    ? new PgliteSource(clone.pglite, tenantRole)
    : new PostgresSource({ url: clone.url!, max: 5, role: tenantRole, onError: () => undefined });
  database = await Database.open({ source, entities: [AccountEntity], clock: systemClock, logger });
  database.hooks.push(jobs, new EventLog(bus));
  await jobs.work({ job, run: async (taken) => void done.push(...taken.map((t) => t.data.key)) });
});

afterAll(async () => {
  await jobs.stop();
  await database.close();
  await clone.drop();
});

async function newAccount(): Promise<string> {
  const id = newId();
  await database.operate('auth.sign_up', async (em) => {
    await rows(em, 'insert into account (id, name, created_at) values ($1, $2, now())', [id, 'A shop']);
    await rows(em, 'insert into event_head (account_id) values ($1)', [id]);
  });
  return id;
}

describe('tenant transactions', () => {
  test('rows, events and jobs commit together', async () => {
    const account = await newAccount();
    await database.write(systemViewer(account), async (scope) => {
      await rows(scope.em, 'update account set name = $2 where id = $1', [account, 'Renamed']);
      return commit(scope, undefined, [event(account)], [jobRequest(job, { key: `committed ${account}` })]);
    });
    await until('the job runs', () => done.includes(`committed ${account}`));
    expect(await readEvents(database.read(systemViewer(account)), 0, 10)).toMatchObject([
      { seq: 1, type: 'test.happened' },
    ]);
  });

  test('or not at all', async () => {
    const account = await newAccount();
    const failing = database.write(systemViewer(account), async (scope) => {
      await rows(scope.em, 'update account set name = $2 where id = $1', [account, 'Never']);
      commit(scope, undefined, [event(account)], [jobRequest(job, { key: `rolled back ${account}` })]);
      throw new Error('after the fact');
    });
    await expect(failing).rejects.toThrow('after the fact');
    const scope = database.read(systemViewer(account));
    expect(await rows(scope.em, 'select name from account')).toEqual([{ name: 'A shop' }]);
    expect(await readEvents(scope, 0, 10)).toEqual([]);
    expect(done).not.toContain(`rolled back ${account}`);
  });

  test('number the events of parallel writers densely and in commit order', async () => {
    const account = await newAccount();
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        database.write(systemViewer(account), async (scope) =>
          commit(
            scope,
            undefined,
            Array.from({ length: 1 + (i % 3) }, () => event(account)),
          ),
        ),
      ),
    );
    const events = await readEvents(database.read(systemViewer(account)), 0, 1000);
    expect(events.map((e) => e.seq)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
  });
});

describe('the database refuses', () => {
  test('a statement without WHERE sees only its own account', async () => {
    const [mine, theirs] = [await newAccount(), await newAccount()];
    await database.write(systemViewer(theirs), async (scope) => commit(scope, undefined, [event(theirs)]));
    const scope = database.read(systemViewer(mine));
    expect(await rows(scope.em, 'select id from account')).toEqual([{ id: mine }]);
    expect(await rows(scope.em, 'select * from domain_event')).toEqual([]);
    expect(await rows(scope.em, 'update account set name = $1 returning id', ['Mine'])).toEqual([{ id: mine }]);
  });

  test('writing a row into another account', async () => {
    const [mine, theirs] = [await newAccount(), await newAccount()];
    const forged = database.write(systemViewer(mine), (scope) =>
      rows(scope.em, `insert into domain_event values ($1, 99, 'x', $1, '{}', null, now())`, [theirs]),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  test.each([
    ['users of nobody in particular', 'select password_hash from app_user'],
    ['the data of jobs', 'select data from pgboss.job'],
    ['raw webhooks', 'select * from webhook_delivery'],
    ['changing the past', `update domain_event set type = 'x'`],
    ['forgetting the past', 'delete from domain_event'],
  ])('%s', async (_what, sql) => {
    const scope = database.read(systemViewer(await newAccount()));
    await expect(rows(scope.em, sql)).rejects.toThrow(/permission denied/);
  });

  test('an account id that is no UUID', () => {
    expect(() => database.read({ ...systemViewer(newId()), accountId: "' or true" })).toThrow('UUID');
  });

  test('500 parallel reads of 20 accounts never cross', async () => {
    const accounts = await Promise.all(Array.from({ length: 20 }, newAccount));
    const seen = await Promise.all(
      Array.from({ length: 500 }, async (_, i) => {
        const account = accounts[i % 20]!;
        const found = await rows<{ id: string }>(database.read(systemViewer(account)).em, 'select id from account');
        return found.length === 1 && found[0]!.id === account;
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});

test('the planner learns of a table that grew, where no autovacuum tells it', async () => {
  const account = await newAccount();
  await database.write(systemViewer(account), async (scope) =>
    commit(
      scope,
      undefined,
      Array.from({ length: 300 }, () => event(account)),
      [],
    ),
  );
  const known = async (): Promise<number> =>
    (
      await database.operate('ops.metrics', (em) =>
        rows<{ count: number }>(
          em,
          `select reltuples::int as count from pg_class where oid = 'domain_event'::regclass`,
        ),
      )
    )[0]!.count;
  await until('its size is known', async () => {
    await database.refreshStatistics(true);
    return (await known()) >= 300;
  });
  // The connection that spoke as the owner is a tenant's again.
  for (let i = 0; i < 10; i++)
    expect(await rows(database.read(systemViewer(account)).em, 'select id from account')).toEqual([{ id: account }]);
});

describe('a lone statement that fails', () => {
  test('changes nothing, says why, and leaves its connection good for others', async () => {
    const account = await newAccount();
    const read = <T>(sql: string, params: unknown[] = []) =>
      rows<T>(database.read(systemViewer(account)).em, sql, params);
    // More of them than the pool has connections, and of every kind: refused when parsed, bound and executed.
    for (let i = 0; i < 15; i++) {
      await expect(read('select nothing from account')).rejects.toThrow(/does not exist/);
      await expect(read('select $1::uuid as id', ['no uuid'])).rejects.toThrow(/invalid input syntax/);
      await expect(read(`update account set name = 'Half' returning 1 / 0`)).rejects.toThrow(/division by zero/);
    }
    const all = Array.from({ length: 30 }, () => read<{ name: string }>('select id, name from account'));
    for (const found of await Promise.all(all))
      expect(found).toEqual([{ id: account, name: expect.not.stringMatching('Half') }]);
  });
});
