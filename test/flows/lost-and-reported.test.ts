import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { commit } from '../../src/platform/events/event-log.js';
import { jobRequest } from '../../src/platform/jobs/job-queue.js';
import { uuidOf } from '../../src/platform/kernel/ids.js';
import { systemViewer } from '../../src/platform/kernel/viewer.js';
import { deliverJob } from '../../src/domains/messages/message.jobs.js';
import { Talk } from '../domains/messages/talk.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { ownerQuery } from './worker.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app?.stop());

test("a report that is committed while a dead worker's call is given up for lost stands", async () => {
  const account = await app.newAccount();
  const talk = await Talk.begin(account);
  const publicId = await talk.say('one');
  await talk.reaches(publicId, ['READ']);
  const messageId = uuidOf('Message', publicId)!;
  // As a worker leaves it that died in its call.
  await ownerQuery(app, `update message set status = 'SENDING' where id = $1`, [messageId]);
  await ownerQuery(
    app,
    `update send_attempt set outcome = null, started_at = started_at - interval '10 min' where message_id = $1`,
    [messageId],
  );
  const comeBack = (): Promise<void> =>
    app.database.write(systemViewer(account.accountId), async (scope) =>
      commit(scope, undefined, [], [jobRequest(deliverJob, { accountId: account.accountId, messageId })]),
    );
  const report = `update message set status = 'DELIVERED' where id = '${messageId}'`;
  const url = app.settings['DATABASE_URL'];
  if (url) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('begin');
    await client.query(report);
    await comeBack();
    await until('the job waits for the report', async () => {
      const waiting = await ownerQuery(
        app,
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    await client.query('commit');
    await client.end();
  } else {
    // One connection: whoever comes second sees what the first one did.
    await ownerQuery(app, report);
    await comeBack();
  }
  await until('the job is done', async () => (await app.jobs.pending('message.deliver')) === 0);
  expect((await talk.message(publicId)).status).toBe('DELIVERED');
}, 30_000);
