import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../src/platform/kernel/ids.js';
import { messagesBody, metaBytes, newWaId, signatureOf, type Number } from './bodies.js';
import { IngestHouse } from './house.js';

let house: IngestHouse;

beforeAll(async () => {
  house = await IngestHouse.open();
});

afterAll(() => house.stop());

const post = async (body: Buffer): Promise<void> => {
  const headers = { 'x-hub-signature-256': signatureOf(body) };
  expect((await fetch(house.url, { method: 'POST', headers, body: body as never })).status).toBe(200);
};

/** A body whose one entry is the account's; `changes` is text, because no object should hold it. */
const body = (number: Number, changes: string): Buffer =>
  Buffer.from(`{"object":"whatsapp_business_account","entry":[{"id":"${number.wabaId}","changes":[${changes}]}]}`);

const messages = ({ phoneNumberId }: Number, list: string, more = ''): string =>
  `{"field":"messages","value":{"metadata":{"phone_number_id":"${phoneNumberId}"${more}},"messages":[${list}]}}`;

const many = `${'0,'.repeat(300_000)}0`;

test.each([
  ['entries', () => Buffer.from(`{"object":"whatsapp_business_account","entry":[${many}]}`)],
  ['changes', (number: Number) => body(number, many)],
  ['messages', (number: Number) => body(number, messages(number, many))],
  [
    'members',
    (number: Number) => {
      const members = Array.from({ length: 50_000 }, (_, i) => `"m${i}":0`).join(',');
      return body(number, `{"field":"messages","value":{${members}}}`);
    },
  ],
  [
    'messages, each with a megabyte that it shares with the others',
    (number: Number) => body(number, messages(number, `${'0,'.repeat(5_000)}0`, `,"note":"${'x'.repeat(1_000_000)}"`)),
  ],
])('a delivery of too many %s is one dead letter, and its neighbours arrive', async (_name, make) => {
  const account = await house.newAccount();
  await post(make(account));
  await post(metaBytes(messagesBody(account, [{ waId: newWaId() }])));
  const waiting = await house.query<{ id: string }>('select id from webhook_delivery where processed_at is null');
  expect(waiting).toHaveLength(2);
  await house.ingest.processing.process(waiting.map(({ id }) => id));
  expect(await house.query('select 1 from webhook_delivery where processed_at is null')).toEqual([]);
  const letters = await house.query<{ reason: string; accountId: string | null }>(
    `select reason, account_id as "accountId" from webhook_dead_letter where delivery_id = any($1::uuid[])`,
    [waiting.map(({ id }) => id)],
  );
  expect(letters).toEqual([{ reason: 'it holds more than a delivery can', accountId: null }]);
  expect(await house.query('select 1 from message where account_id = $1', [account.accountId])).toHaveLength(1);
});

test('a delivery that holds much more than Meta puts into one is taken apart all the same', async () => {
  const account = await house.newAccount();
  const list = Array.from({ length: 10_000 }, () => `{"id":"${newId()}","status":"sent","timestamp":"1795536979"}`);
  await post(body(account, messages(account, '').replace('"messages":[]', `"statuses":[${list.join(',')}]`)));
  const waiting = await house.query<{ id: string }>('select id from webhook_delivery where processed_at is null');
  await house.ingest.processing.process(waiting.map(({ id }) => id));
  const [reports] = await house.query('select count(*)::int as count from message_status where account_id = $1', [
    account.accountId,
  ]);
  expect(reports).toEqual({ count: 10_000 });
});
