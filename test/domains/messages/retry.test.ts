import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { failureOf } from '../../../src/domains/messages/message-failure.js';
import { MessageStatusService } from '../../../src/domains/messages/message-status.service.js';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { atWhatsApp, sendAs, Talk } from './talk.js';
import { optOuts } from '../consent/opt-outs.js';

let app: TestApp;
let account: TestAccount;
let talk: Talk;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
beforeEach(async () => {
  account = await app.newAccount();
  talk = await Talk.begin(account);
});
afterEach(() => app.simulator.faults({ reset: true, releaseStatuses: true }));
afterAll(() => app.stop());

const document = `mutation ($input: MessageRetryInput!) { messageRetry(input: $input) {
  message { id clientMessageId status sentAt failure { code } } warnings userErrors { code path } } }`;

const retry = async (messageId: string, more: object = {}, api: ApiClient = account.api): Promise<any> =>
  (await api.query(document, { input: { messageId, ...more } })).messageRetry;

async function failed(code: number, body = 'one'): Promise<any> {
  await app.simulator.faults({ errorCode: { code, async: false } });
  const message = await talk.sent({ text: { body } });
  await talk.reaches(message.id, ['FAILED']);
  await app.simulator.faults({ reset: true });
  return message;
}

const run = (sql: string, ...params: unknown[]) =>
  rows<any>(app.database.read(systemViewer(account.accountId)).em, sql, [account.accountId, ...params]);

test('a failed message goes again as itself, with a warning where that seems of no use', async () => {
  const message = await failed(131026);
  const next = await talk.say('two');
  await talk.reaches(next, atWhatsApp);
  const answer = await retry(message.id);
  expect(answer).toMatchObject({ warnings: ['LIKELY_TO_FAIL_AGAIN'], userErrors: [] });
  expect(answer.message).toMatchObject({
    id: message.id,
    clientMessageId: message.clientMessageId,
    sentAt: message.sentAt,
    failure: null,
  });
  await talk.reaches(message.id, atWhatsApp);
  expect((await talk.received()).map(({ request }) => request.text.body)).toEqual(['two', 'one']);
  // The client's own call again finds the message that it made.
  const again = await sendAs(account.api, {
    conversationId: talk.conversationId,
    clientMessageId: message.clientMessageId,
    content: { text: { body: 'one' } },
  });
  expect(again.message.id).toBe(message.id);
  const attempts = await run(
    `select number, outcome from send_attempt where account_id = $1 and message_id = $2 order by number`,
    uuidOf('Message', message.id),
  );
  expect(attempts).toEqual([
    { number: 1, outcome: 'REJECTED' },
    { number: 2, outcome: 'ACCEPTED' },
  ]);
});

test('fifty calls at once make one call to WhatsApp', async () => {
  const { id } = await failed(131048);
  const answers = await Promise.all(Array.from({ length: 50 }, () => retry(id)));
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(answers.filter(({ warnings }) => warnings.length > 0)).toEqual([]);
  await talk.reaches(id, atWhatsApp);
  expect(await talk.received()).toHaveLength(1);
  expect((await retry(id)).userErrors).toEqual([]);
  const [{ calls }] = await run(
    `select count(*)::int as calls from send_attempt where account_id = $1 and message_id = $2`,
    uuidOf('Message', id),
  );
  expect(calls).toBe(2);
});

test('a message whose outcome is unknown goes again only with the consent that it may arrive twice', async () => {
  await app.simulator.faults({ dropResponse: 1, holdStatuses: true });
  const id = await talk.say('one');
  await talk.reaches(id, ['UNKNOWN']);
  await app.simulator.faults({ dropResponse: 0 });
  expect((await retry(id)).userErrors).toEqual([
    { code: 'MESSAGE_MAY_HAVE_ARRIVED', path: ['acceptPossibleDuplicate'] },
  ]);
  expect(await retry(id, { acceptPossibleDuplicate: true })).toMatchObject({
    warnings: ['MAY_ARRIVE_TWICE'],
    userErrors: [],
  });
  await talk.reaches(id, ['ACCEPTED']);
  await talk.gets(2);
  await app.simulator.faults({ releaseStatuses: true });
  await talk.reaches(id, ['DELIVERED', 'READ']);
});

test('news of the call before, told again, does not touch the message that is on its way anew', async () => {
  const { id } = await failed(131026);
  const uuid = uuidOf('Message', id);
  const [old] = await run(`select id from send_attempt where account_id = $1 and message_id = $2`, uuid);
  // Nothing goes out while the channel has no token.
  await run(`update channel set status = 'NEEDS_REAUTH' where account_id = $1`);
  expect((await retry(id)).userErrors).toEqual([]);
  const report = async (status: 'sent' | 'failed' | 'delivered', wamid: string): Promise<void> => {
    await app.database.write(systemViewer(account.accountId), (scope) =>
      new MessageStatusService(failureOf, optOuts).apply(scope, uuidOf('Channel', account.channel.id)!, [
        { kind: 'message_status', wamid, status, at: app.clock.now(), callbackData: old.id, errors: [], recipient: {} },
      ]),
    );
  };
  await report('sent', 'wamid.OLD');
  await report('failed', 'wamid.OLD');
  expect((await talk.message(id)).status).toBe('QUEUED');
  // That it did arrive settles it: it is not sent a second time.
  await report('delivered', 'wamid.OLD');
  expect((await talk.message(id)).status).toBe('DELIVERED');
  await account.connect(account.channel.wabaId, account.channel.phoneNumberId);
  await until('the queue is empty', async () => (await app.jobs.pending('message.deliver')) === 0);
  expect(await talk.received()).toEqual([]);
});

test('what went through, is of another account, of the contact, or outside the window is refused', async () => {
  const sent = await talk.say('fine');
  await talk.reaches(sent, atWhatsApp);
  expect((await retry(sent)).userErrors).toEqual([{ code: 'MESSAGE_NOT_FAILED', path: ['messageId'] }]);
  const miss = [{ code: 'NOT_FOUND', path: ['messageId'] }];
  expect((await retry(talk.firstMessageId)).userErrors).toEqual(miss);
  expect((await retry('msg_nonsense')).userErrors).toEqual(miss);
  const other = await app.newAccount({ channel: false });
  const { id } = await failed(131026);
  expect((await retry(id, {}, other.api)).userErrors).toEqual(miss);
  const reader = await account.apiKey(['CONVERSATIONS_READ']);
  await expect(retry(id, {}, reader)).rejects.toThrow();
  await run(`update conversation set last_inbound_at = now() - interval '25 hours' where account_id = $1`);
  expect((await retry(id)).userErrors).toEqual([{ code: 'SERVICE_WINDOW_CLOSED', path: ['content'] }]);
  expect((await talk.message(id)).status).toBe('FAILED');
});
