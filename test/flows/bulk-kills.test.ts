import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { ActionRunner } from '../../src/domains/actions/action-runner.service.js';
import { closeAll, count, judge, lastOf, lookAt, undo } from '../domains/actions/bulk.js';
import { makeConversations } from '../domains/exports/exports.js';
import type { TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { serverUrl } from '../setup/databases.js';
import { letTimePass, WorkerProcess } from './worker.js';

let app: TestApp;
let worker: WorkerProcess | undefined;
beforeAll(async () => {
  app = await startTestApp({ roles: serverUrl ? ['api', 'simulator'] : [] });
  if (serverUrl) await (worker = new WorkerProcess(app)).start();
}, 120_000);
afterAll(async () => {
  await worker?.stop();
  await app?.stop();
});

/** The worker is killed while it has the last batch in its hands, and another one takes over. */
async function killedAtTheLast(account: TestAccount, step: () => Promise<unknown>): Promise<void> {
  const last = await lastOf(account);
  if (worker) return killedAsProcess(last, step);
  // One process has no worker to kill: it does nothing more at that place, as long as it counts as dead.
  const { run, undo: putBack } = ActionRunner.prototype;
  let deaths = 0;
  const mortal = <T extends (...args: never[]) => Promise<unknown>>(verb: T): T =>
    async function (this: ActionRunner, ...args: never[]) {
      if ((args as unknown[])[1] === last && ++deaths === 1) throw new Error('The worker died');
      return verb.apply(this, args);
    } as unknown as T;
  Object.assign(ActionRunner.prototype, { run: mortal(run), undo: mortal(putBack) });
  try {
    await step();
    await until('another one takes it up', () => deaths === 2, 60_000);
  } finally {
    Object.assign(ActionRunner.prototype, { run, undo: putBack });
  }
}

async function killedAsProcess(last: string, step: () => Promise<unknown>): Promise<void> {
  // Whoever holds the last conversation holds up the batch that it is in.
  const holder = new pg.Client({ connectionString: app.settings['DATABASE_URL']! });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select from conversation where id = $1 for update', [last]);
    await step();
    await until(
      'the worker waits in the last batch',
      async () => {
        const { rows } = await holder.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows.length > 0;
      },
      60_000,
    );
    await worker!.kill();
  } finally {
    await holder.end();
  }
  await letTimePass(app);
  await worker!.start();
}

test('a bulk action whose worker is killed in the middle gives each conversation one result, and is undone so too', async () => {
  const account = await app.newAccount();
  await makeConversations(account, count);
  let id = '';
  await killedAtTheLast(account, async () => (id = await closeAll(account)));
  await until('it is done', async () => (await lookAt(account, id)).state === 'DONE', 60_000);
  expect(await judge(account, id, 'DONE')).toEqual([]);
  await killedAtTheLast(account, () => undo(account, id));
  await until('it is undone', async () => (await lookAt(account, id)).state === 'UNDONE', 60_000);
  expect(await judge(account, id, 'UNDONE')).toEqual([]);
}, 240_000);
