import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ActionRunner } from '../../../src/domains/actions/action-runner.service.js';
import { BulkActions } from '../../../src/domains/actions/bulk-action.service.js';
import type { Database } from '../../../src/platform/database/database.js';
import type { Scope } from '../../../src/platform/database/scope.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { accountRows } from '../../flows/worker.js';
import { makeConversations } from '../exports/exports.js';
import { closeAll, count, judge, lookAt, resultsOf, undo } from './bulk.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app?.stop());

class Death extends Error {}

/** Where a worker may die; `nth` counts batches, in the middle of one the conversations of all batches. */
type Place = 'before a batch' | 'in the middle of a batch' | 'after a batch, unheard';

/** Runs the work while the worker dies once at this place; gives how often it died. */
async function dying(place: Place, nth: number, work: () => Promise<void>): Promise<number> {
  let [deaths, calls] = [0, 0];
  const strike = (): boolean => ++calls === nth && ++deaths > 0;
  const { runBatch } = BulkActions.prototype;
  const { run, undo: putBack } = ActionRunner.prototype;
  const database = app.database as { write: Database['write'] };
  const batches = new WeakSet<Scope>();
  if (place === 'in the middle of a batch') {
    const midway = <T extends (...args: never[]) => Promise<unknown>>(verb: T): T =>
      async function (this: ActionRunner, ...args: never[]) {
        if (strike()) throw new Death('The worker died');
        return verb.apply(this, args);
      } as unknown as T;
    Object.assign(ActionRunner.prototype, { run: midway(run), undo: midway(putBack) });
  } else if (place === 'before a batch') {
    BulkActions.prototype.runBatch = async function (...args) {
      if (strike()) throw new Death('The worker died');
      return runBatch.apply(this, args);
    };
  } else {
    BulkActions.prototype.runBatch = async function (scope, id) {
      batches.add(scope);
      return runBatch.call(this, scope, id);
    };
    const { write } = app.database;
    database.write = async (viewer, change) => {
      let used: Scope | undefined;
      const result = await write.call(app.database, viewer, (scope: Scope) => change((used = scope)));
      if (used && batches.has(used) && strike()) throw new Death('The worker died');
      return result as never;
    };
  }
  try {
    await work();
    return deaths;
  } finally {
    BulkActions.prototype.runBatch = runBatch;
    Object.assign(ActionRunner.prototype, { run, undo: putBack });
    delete (database as Partial<typeof database>).write;
  }
}

const houseOf = async (): Promise<TestAccount> => {
  const account = await app.newAccount();
  await makeConversations(account, count);
  return account;
};

describe('a bulk action whose worker dies', () => {
  test.each<[Place, number]>([
    ['before a batch', 2],
    ['in the middle of a batch', 75],
    ['after a batch, unheard', 2],
  ])(
    '%s does to each conversation what it should, once, and is undone',
    async (place, nth) => {
      const account = await houseOf();
      let id = '';
      const deaths = await dying(place, nth, async () => {
        id = await closeAll(account);
        await until('it is done', async () => (await lookAt(account, id)).state === 'DONE', 60_000);
      });
      expect(deaths).toBe(1);
      expect(await judge(account, id, 'DONE')).toEqual([]);
      const again = await dying(place, nth, async () => {
        await undo(account, id);
        await until('it is undone', async () => (await lookAt(account, id)).state === 'UNDONE', 60_000);
      });
      expect(again).toBe(1);
      expect(await judge(account, id, 'UNDONE')).toEqual([]);
    },
    180_000,
  );

  test('is undone while it lies dead: what was done is put back, and the rest is left alone', async () => {
    const account = await houseOf();
    let id = '';
    const deaths = await dying('before a batch', 3, async () => {
      id = await closeAll(account);
      await until('it died', async () => (await lookAt(account, id)).doneCount >= 100, 60_000);
      await undo(account, id);
      await until('it is undone', async () => (await lookAt(account, id)).state === 'UNDONE', 60_000);
    });
    expect(deaths).toBe(1);
    const results = await resultsOf(account, id);
    const outcomes = (outcome: string): number => results.filter((one) => one.outcome === outcome).length;
    const done = await lookAt(account, id);
    expect(outcomes('RESTORED')).toBe(done.changedCount);
    expect(outcomes('RESTORED') + outcomes('UNCHANGED')).toBe(done.doneCount);
    expect(outcomes('PENDING')).toBe(count - done.doneCount);
    const closed = await accountRows<{ count: number }>(
      account,
      `select count(*)::int as count from conversation where account_id = $1 and status = 'CLOSED'`,
    );
    expect(closed).toEqual([{ count: Math.floor(count / 3) }]);
  }, 120_000);

  test('lists its results in one statement, however many there are', async () => {
    const account = await houseOf();
    const id = await closeAll(account);
    await until('it is done', async () => (await lookAt(account, id)).state === 'DONE', 60_000);
    for (const first of [1, 50, 100]) {
      const names = await countStatements(app, async () => {
        const { bulkAction } = await account.api.query(
          `query ($id: ID!, $first: Int) { bulkAction(id: $id) {
            results(first: $first) { nodes { id outcome errorCode } pageInfo { hasNextPage } } } }`,
          { id, first },
        );
        expect(bulkAction.results.nodes).toHaveLength(first);
      });
      expect([first, names]).toEqual([first, ['bulkActions', 'bulkActionResults']]);
    }
  }, 120_000);
});
