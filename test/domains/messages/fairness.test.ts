import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { deliverAgain } from '../../../src/domains/messages/message.jobs.js';
import { rows } from '../../../src/platform/database/rows.js';
import { commit } from '../../../src/platform/events/event-log.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { Talk } from './talk.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const flood = 4_000;

/** Replies to thousands of people wait for a number that may send ten a second. */
async function floodOf(account: TestAccount): Promise<void> {
  const channelId = uuidOf('Channel', account.channel.id)!;
  await app.database.write(systemViewer(account.accountId), async (scope) => {
    const run = (sql: string) => rows<{ id: string }>(scope.em, sql, [scope.accountId, channelId, scope.clock.now()]);
    const uuid = (prefix: string) => `('${prefix}' || lpad(to_hex(i), 7, '0') || '-0000-7000-8000-000000000000')::uuid`;
    const many = `generate_series(1, ${flood}) as i where $2::uuid is not null and $3::timestamptz is not null`;
    await run(
      `update channel set messages_per_second = 10 where account_id = $1 and id = $2 and $3::timestamptz is not null`,
    );
    await run(`insert into contact (account_id, id, phone_number, created_at, updated_at)
      select $1, ${uuid('a')}, '+49151' || (10000000 + i), $3, $3 from ${many}`);
    await run(`insert into conversation (account_id, id, channel_id, contact_id, status, last_activity_at, last_inbound_at, created_at)
      select $1, ${uuid('b')}, $2, ${uuid('a')}, 'OPEN', $3, $3, $3 from ${many}`);
    const messages =
      await run(`insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at,
        content, preview, sent_at, created_at)
      select $1, ${uuid('c')}, ${uuid('b')}, $2, 'OUTBOUND', 'QUEUED', $3, '{"kind": "text", "body": "x"}', 'x', $3, $3
      from ${many} returning id`);
    // As they are made by `messageSend`.
    const jobs = messages.map(({ id }, i) => deliverAgain(scope.accountId, id, { isBulk: i >= 200 }));
    commit(scope, undefined, [], jobs);
  });
}

const countOf = async (account: TestAccount, status: string): Promise<number> => {
  const [row] = await rows<{ count: number }>(
    app.database.read(systemViewer(account.accountId)).em,
    'select count(*)::int as count from message where account_id = $1 and status = $2',
    [account.accountId, status],
  );
  return row!.count;
};

test('thousands of messages that wait for one number hold up no other one, and go on at their pace', async () => {
  const [busy, other] = [await app.newAccount(), await app.newAccount()];
  const [talk, busyTalk] = [await Talk.begin(other), await Talk.begin(busy)];
  await floodOf(busy);
  const last = await busyTalk.say('behind the crowd');
  await talk.say('how long?');
  await talk.gets(1, 10_000);
  await talk.say('and now?');
  await talk.gets(2, 10_000);
  expect((await busyTalk.message(last)).status).toBe('QUEUED');
  await until('the busy number sends', async () => (await countOf(busy, 'QUEUED')) <= flood - 100, 30_000);
}, 90_000);
