import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bodyOf, change, messagesBody, newWaId, newWamid, type Person } from './bodies.js';
import { IngestHouse, type HouseAccount } from './house.js';

let house: IngestHouse;
beforeAll(async () => {
  house = await IngestHouse.open({ isWorking: true });
}, 60_000);
afterAll(() => house.stop());

const monthAgo = Math.floor(Date.now() / 1_000) - 30 * 86_400;
const business = '15550001111';
/** A message of the app's history; `isOurs`: the business wrote it. */
const old = (person: Person, isOurs: boolean, seconds: number, rest: object = {}) => ({
  ...(isOurs ? { from: business, to: person.waId } : { from: person.waId }),
  ...{ id: newWamid(), timestamp: String(monthAgo + seconds), type: 'text', text: { body: `old ${seconds}` } },
  history_context: { status: isOurs ? 'READ' : 'DELIVERED' },
  ...rest,
});
const chunk = (account: HouseAccount, person: Person, messages: object[], order = 1) =>
  bodyOf(
    change(
      account,
      {
        history: [
          {
            metadata: { phase: 0, chunk_order: order, progress: 10 * order },
            threads: [{ id: person.waId, messages }],
          },
        ],
      },
      'history',
    ),
  );
const threadsOf = (account: HouseAccount) =>
  house.query(
    `select id, status, unread_count as unread, last_inbound_at as inbound, waiting_since as waiting from conversation
     where account_id = $1 order by id`,
    [account.accountId],
  );
const messagesOf = (account: HouseAccount) =>
  house.query(
    `select direction, status, content ->> 'body' as body, content ->> 'kind' as kind, is_history as old, media_id is not null as file
     from message where account_id = $1 order by sent_at, wamid`,
    [account.accountId],
  );
const eventsOf = async (account: HouseAccount) =>
  (await house.query('select distinct type from domain_event where account_id = $1', [account.accountId])).map(
    (e) => e.type,
  );

describe('the history of the WhatsApp Business app', () => {
  test('comes in as it was, in any order and repeated, and nobody has to answer it', async () => {
    const account = await house.newAccount();
    const person = { waId: newWaId() };
    const messages = [old(person, false, 1), old(person, true, 2), old(person, false, 3)];
    await house.deliver(chunk(account, person, messages.slice(1), 2));
    await house.deliver(chunk(account, person, messages.slice(0, 2), 1));
    await house.deliver(chunk(account, person, messages, 3));
    expect(await messagesOf(account)).toMatchObject([
      { direction: 'INBOUND', status: 'RECEIVED', body: 'old 1', old: true },
      { direction: 'OUTBOUND', status: 'READ', body: 'old 2', old: true },
      { direction: 'INBOUND', status: 'RECEIVED', body: 'old 3', old: true },
    ]);
    expect(await threadsOf(account)).toMatchObject([{ status: 'CLOSED', unread: 0, inbound: null, waiting: null }]);
    expect((await eventsOf(account)).sort()).toEqual(['channel.changed', 'contact.changed', 'conversation.changed']);
  });

  test('goes into the open thread without touching what is unread or whether it may be answered', async () => {
    const account = await house.newAccount();
    const person = { waId: newWaId() };
    await house.deliver(messagesBody(account, [person]));
    const before = await threadsOf(account);
    expect(before).toMatchObject([{ status: 'OPEN', unread: 1 }]);
    await house.deliver(chunk(account, person, [old(person, false, 1)]));
    expect(await threadsOf(account)).toEqual(before);
    expect(await messagesOf(account)).toMatchObject([{ old: true }, { old: false }]);
  });

  test('reopens no thread', async () => {
    const account = await house.newAccount();
    const person = { waId: newWaId() };
    await house.deliver(messagesBody(account, [person]));
    await house.query(`update conversation set status = 'CLOSED', closed_at = now() where account_id = $1`, [
      account.accountId,
    ]);
    await house.deliver(chunk(account, person, [old(person, false, 1)]));
    expect(await threadsOf(account)).toMatchObject([{ status: 'CLOSED' }]);
  });

  test.each(['after', 'before'])('has a file that comes %s its placeholder', async (order) => {
    const account = await house.newAccount();
    const person = { waId: newWaId() };
    const placeholder = old(person, true, 1, { type: 'media_placeholder' });
    const { history_context: _, ...file } = {
      ...placeholder,
      type: 'image',
      image: { id: '1010', mime_type: 'image/jpeg' },
    };
    const bodies = [chunk(account, person, [placeholder]), bodyOf(change(account, { messages: [file] }, 'history'))];
    for (const body of order === 'after' ? bodies : bodies.toReversed()) await house.deliver(body);
    expect(await messagesOf(account)).toMatchObject([{ kind: 'media', file: true, old: true, direction: 'OUTBOUND' }]);
    const files = await house.query('select state, meta_media_id as meta from media where account_id = $1', [
      account.accountId,
    ]);
    expect(files).toEqual([{ state: 'PENDING', meta: '1010' }]);
  });
});

describe('the address book of the WhatsApp Business app', () => {
  const sync = (account: HouseAccount, phone: string, at: number, name?: string) =>
    bodyOf(
      change(
        account,
        {
          state_sync: [
            {
              ...{
                type: 'contact',
                action: name === undefined ? 'remove' : 'add',
                metadata: { timestamp: String(at) },
              },
              contact: { phone_number: phone, ...(name === undefined ? {} : { full_name: name }) },
            },
          ],
        },
        'smb_app_state_sync',
      ),
    );
  const nameOf = async (account: HouseAccount) =>
    (await house.query('select display_name as name from contact where account_id = $1', [account.accountId])).map(
      (c) => c.name,
    );

  test('names contacts; the later change counts, and a name that was typed here stays', async () => {
    const account = await house.newAccount();
    const phone = newWaId();
    await house.deliver(sync(account, phone, monthAgo + 10, 'Ana'));
    expect(await nameOf(account)).toEqual(['Ana']);
    await house.deliver(sync(account, phone, monthAgo + 5, 'An old name'));
    expect(await nameOf(account)).toEqual(['Ana']);
    await house.deliver(sync(account, phone, monthAgo + 20));
    expect(await nameOf(account)).toEqual([null]);
    await house.deliver(sync(account, phone, monthAgo + 30, 'Ana again'));
    await house.query(`update contact set display_name = 'Typed' where account_id = $1`, [account.accountId]);
    await house.deliver(sync(account, phone, monthAgo + 40, 'Ana of the app'));
    await house.deliver(sync(account, phone, monthAgo + 50));
    expect(await nameOf(account)).toEqual(['Typed']);
    await house.deliver(messagesBody(account, [{ waId: phone, name: 'Profile' }]));
    expect(await nameOf(account)).toEqual(['Typed']);
  });
});

describe('what is too old', () => {
  test('goes at night: events of channels after thirteen months, what nobody claimed after half a year', async () => {
    const account = await house.newAccount();
    const nobody = await house.newAccount({ isConnected: false });
    const count = async () => [
      (await house.query('select 1 from channel_event where account_id = $1', [account.accountId])).length,
      (await house.query('select 1 from webhook_dead_letter where phone_number_id = $1', [nobody.phoneNumberId]))
        .length,
    ];
    await house.deliver(chunk(account, { waId: newWaId() }, []));
    await house.deliver(messagesBody(nobody, [{ waId: newWaId() }]));
    await house.query(
      `update channel_event set received_at = received_at - interval '399 days' where account_id = $1`,
      [account.accountId],
    );
    await house.query(
      `update webhook_dead_letter set created_at = created_at - interval '179 days' where phone_number_id = $1`,
      [nobody.phoneNumberId],
    );
    await house.ingest.upkeep.clean();
    expect(await count()).toEqual([1, 1]);
    await house.query(`update channel_event set received_at = received_at - interval '2 days' where account_id = $1`, [
      account.accountId,
    ]);
    await house.query(
      `update webhook_dead_letter set created_at = created_at - interval '2 days' where phone_number_id = $1`,
      [nobody.phoneNumberId],
    );
    await house.ingest.upkeep.clean();
    expect(await count()).toEqual([0, 0]);
  });
});
