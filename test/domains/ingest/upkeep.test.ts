import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../kit/until.js';
import { accountChange, bodyOf, messageOf, messagesBody, change, contactOf, newDigits, newWaId } from './bodies.js';
import { IngestHouse, type HouseAccount } from './house.js';

const dayMs = 86_400_000;

let house: IngestHouse;

beforeAll(async () => {
  house = await IngestHouse.open();
});

afterAll(() => house.stop());

const process = async () => house.ingest.processing.process(await house.waiting());
const replay = (account: HouseAccount) =>
  house.ingest.processing.replayUnrouted(account.accountId, account.phoneNumberId);
const messagesOf = (account: HouseAccount) =>
  house.query('select 1 from message where account_id = $1', [account.accountId]);
const lettersOf = (account: HouseAccount) =>
  house.query<{ account_id: string | null; reason: string; resolved_at: string | null }>(
    'select account_id, reason, resolved_at from webhook_dead_letter where phone_number_id = $1 or waba_id = $2 order by id',
    [account.phoneNumberId, account.wabaId],
  );

describe('what comes for a number that nobody has connected', () => {
  test('waits for it, and is taken once when it is connected', async () => {
    const account = await house.newAccount({ isConnected: false });
    const person = { waId: newWaId() };
    await house.post(messagesBody(account, [person, { waId: newWaId() }]));
    await house.post(
      bodyOf(
        accountChange(account.wabaId, 'message_template_status_update', { event: 'APPROVED', message_template_id: 1 }),
      ),
    );
    await process();
    const waiting = { account_id: null, reason: 'UNROUTED', resolved_at: null };
    expect(await lettersOf(account)).toEqual([waiting, waiting, waiting]);

    await replay(account);
    expect(await lettersOf(account)).toEqual([waiting, waiting, waiting]);

    await house.connect(account);
    await replay(account);
    expect(await messagesOf(account)).toHaveLength(2);
    expect(await house.query('select 1 from channel_event where account_id = $1', [account.accountId])).toHaveLength(1);
    const letters = await lettersOf(account);
    expect(letters.every((letter) => letter.account_id === account.accountId && letter.resolved_at)).toBe(true);
    const settled = await house.digests();
    await replay(account);
    expect(await house.digests()).toEqual(settled);
  });

  test('does not go to another account that asks for it', async () => {
    const [mine, other] = [await house.newAccount({ isConnected: false }), await house.newAccount()];
    await house.post(messagesBody(mine, [{ waId: newWaId() }]));
    await process();
    await house.ingest.processing.replayUnrouted(other.accountId, mine.phoneNumberId);
    await house.connect(mine);
    await house.ingest.processing.replayUnrouted(other.accountId, mine.phoneNumberId);
    expect(await messagesOf(other)).toEqual([]);
    expect(await lettersOf(mine)).toMatchObject([{ account_id: null, resolved_at: null }]);
  });

  test('and cannot be read either is shown to the account afterwards', async () => {
    const account = await house.newAccount({ isConnected: false });
    const person = { waId: newWaId() };
    const messages = [messageOf(person, { timestamp: 'soon' }), messageOf(person)];
    await house.post(bodyOf(change(account, { contacts: [contactOf(person)], messages })));
    await process();
    await house.connect(account);
    await replay(account);
    expect(await messagesOf(account)).toHaveLength(1);
    const open = (await lettersOf(account)).filter((letter) => !letter.resolved_at);
    expect(open).toMatchObject([{ account_id: account.accountId, reason: expect.stringContaining('timestamp') }]);
  });

  test('of a disconnected channel waits like that of a strange one', async () => {
    const account = await house.newAccount();
    await house.query(`update channel set status = 'DISCONNECTED' where account_id = $1`, [account.accountId]);
    await house.post(messagesBody(account, [{ waId: newWaId() }]));
    await process();
    expect(await lettersOf(account)).toMatchObject([{ account_id: null, reason: 'UNROUTED' }]);
    await house.query(`update channel set status = 'NEEDS_REAUTH' where account_id = $1`, [account.accountId]);
    await replay(account);
    expect(await messagesOf(account)).toHaveLength(1);
  });
});

describe('the recovery', () => {
  test('starts again what was left behind, and nothing that is on its way', async () => {
    const account = await house.newAccount();
    const unconnected = await house.newAccount({ isConnected: false });
    await house.post(messagesBody(account, [{ waId: newWaId() }]));
    await house.post(messagesBody(unconnected, [{ waId: newWaId() }]));
    await process();
    await house.connect(unconnected);
    await house.post(messagesBody(account, [{ waId: newWaId() }]));
    const pending = async () => ({
      process: await house.jobs.pending('webhook.process'),
      replay: await house.jobs.pending('webhook.replay_unrouted'),
    });
    const before = await pending();
    await house.ingest.upkeep.recover();
    // The letters of the tests above have their numbers connected, too.
    const after = await pending();
    expect(after.process).toBe(before.process);
    expect(after.replay).toBeGreaterThan(before.replay);
    house.clock.advance(6 * 60_000);
    await house.ingest.upkeep.recover();
    expect((await pending()).process).toBe(before.process + 1);

    for (const handler of house.ingest.handlers) await house.jobs.work(handler as never);
    await house.settled();
    await until('the replay is done', async () => (await messagesOf(unconnected)).length === 1);
    expect(await messagesOf(account)).toHaveLength(2);
  });
});

describe('the retention', () => {
  test('deletes old deliveries that are processed and old letters that are settled, and nothing else', async () => {
    const account = await house.newAccount();
    const stranger = await house.newAccount({ isConnected: false });
    const person = { waId: newWaId() };
    await house.deliver(messagesBody(account, [person]));
    await house.deliver(messagesBody(stranger, [person]));
    await house.deliver(bodyOf(change(account, { messages: [messageOf(person, { timestamp: 'soon' })] })));
    await house.query(`update webhook_dead_letter set resolved_at = $2 where account_id = $1`, [
      account.accountId,
      house.clock.now(),
    ]);
    const waiting = newDigits();
    await house.query(
      `insert into webhook_delivery (id, digest, body, received_at)
       select id, sha256($1::bytea), $1::bytea, received_at from (
         select '01900000-0000-7000-8000-000000000000'::uuid as id, received_at from webhook_delivery limit 1) d`,
      [Buffer.from(waiting)],
    );
    expect(await house.ingest.upkeep.clean()).toBe(0);
    house.clock.advance(31 * dayMs);
    const deliveries = (await house.query('select 1 from webhook_delivery')).length;
    const gone = await house.ingest.upkeep.clean();
    expect(gone).toBeGreaterThanOrEqual(deliveries);
    expect(await house.query('select processed_at from webhook_delivery')).toEqual([{ processed_at: null }]);
    expect(await lettersOf(account)).toEqual([]);
    expect(await lettersOf(stranger)).toHaveLength(1);
    expect(await messagesOf(account)).toHaveLength(1);
  });
});

test('the metrics tell how far behind the room is', async () => {
  const text = await house.registry.metrics();
  expect(text).toContain('interakt_webhook_lag_seconds_count');
  expect(await house.metric('interakt_webhook_items_total', { kind: 'inbound_message' })).toBeGreaterThan(0);
  expect(await house.metric('interakt_webhook_dead_letters_total', { cause: 'unrouted' })).toBeGreaterThan(0);
  // One delivery has waited for a month by the clock of the test above.
  expect(await house.metric('interakt_webhook_oldest_waiting_seconds')).toBeGreaterThan(29 * 86_400);
});
