import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  accountChange,
  bodyOf,
  change,
  contactOf,
  messageOf,
  messagesBody,
  newDigits,
  newWaId,
  newWamid,
  secondsAgo,
} from './bodies.js';
import { IngestHouse, type HouseAccount } from './house.js';

let house: IngestHouse;

beforeAll(async () => {
  house = await IngestHouse.open({ isWorking: true });
});

afterAll(() => house.stop());

const messagesOf = (account: HouseAccount) =>
  house.query<{ wamid: string; preview: string; status: string; conversation_id: string }>(
    'select * from message where account_id = $1 order by sent_at, id',
    [account.accountId],
  );
const conversationsOf = (account: HouseAccount) =>
  house.query<{ unread_count: number; status: string; contact_id: string }>(
    'select * from conversation where account_id = $1',
    [account.accountId],
  );
const contactsOf = (account: HouseAccount) =>
  house.query<{ id: string; profile_name: string; phone_number: string }>(
    'select * from contact where account_id = $1',
    [account.accountId],
  );
const eventsOf = (account: HouseAccount) =>
  house.query<{ field: string; value: any; channel_id: string | null }>(
    'select * from channel_event where account_id = $1 order by received_at, id',
    [account.accountId],
  );
const lettersOf = (account: HouseAccount) =>
  house.query<{ id: string; reason: string; resolved_at: string | null; item: any }>(
    'select * from webhook_dead_letter where account_id = $1 order by id',
    [account.accountId],
  );
const sentBy = async (account: HouseAccount, wamid: string) => {
  await house.deliver(messagesBody(account, [{ waId: newWaId() }]));
  const [conversation] = await house.query<{ id: string }>(
    'select id from conversation where account_id = $1 limit 1',
    [account.accountId],
  );
  await house.query(
    `insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, wamid, content, preview,
       sent_at, created_at)
     values ($1, gen_random_uuid(), $2, $3, 'OUTBOUND', 'SENT', now(), $4, '{"kind":"text","body":"Hi"}', 'Hi', now(), now())`,
    [account.accountId, conversation!.id, account.channelId, wamid],
  );
};
const statusOf = (wamid: string, status: string, rest: object = {}) => ({
  id: wamid,
  status,
  timestamp: secondsAgo(),
  recipient_id: newWaId(),
  ...rest,
});

describe('a message', () => {
  test('written in escaped bytes arrives as it was meant, in one thread', async () => {
    const account = await house.newAccount();
    const waId = newWaId();
    await house.deliver(messagesBody(account, [{ waId, name: 'Ana Müller 👋' }]));
    expect((await messagesOf(account)).map((m) => m.preview)).toEqual(['Grüße aus Köln 🎉']);
    expect(await contactsOf(account)).toMatchObject([{ profile_name: 'Ana Müller 👋', phone_number: `+${waId}` }]);
    expect(await conversationsOf(account)).toMatchObject([{ unread_count: 1, status: 'OPEN' }]);
  });

  test('that comes again in another delivery, or beside others at once, is one message', async () => {
    const account = await house.newAccount();
    const person = { waId: newWaId() };
    const message = messageOf(person);
    const body = (extra: object[]) =>
      bodyOf(change(account, { contacts: [contactOf(person)], messages: [message, ...extra] }));
    await Promise.all(
      Array.from({ length: 8 }, (_, i) => house.post(body([messageOf(person, { text: { body: `${i}` } })]))),
    );
    await house.settled();
    expect(await messagesOf(account)).toHaveLength(9);
    expect(await conversationsOf(account)).toMatchObject([{ unread_count: 9 }]);
  });

  test('of a new contact, a hundred times in parallel: one contact, one thread, all unread', async () => {
    const account = await house.newAccount();
    const person = { waId: newWaId(), userId: `DE.${newDigits()}` };
    const answers = await Promise.all(Array.from({ length: 100 }, () => house.post(messagesBody(account, [person]))));
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    await house.settled();
    expect(await contactsOf(account)).toHaveLength(1);
    expect(await conversationsOf(account)).toMatchObject([{ unread_count: 100 }]);
    expect(await messagesOf(account)).toHaveLength(100);
    expect(await lettersOf(account)).toEqual([]);
  });

  test('among a thousand updates of one delivery is handled like each of them', async () => {
    const account = await house.newAccount();
    const people = Array.from({ length: 100 }, () => ({ waId: newWaId() }));
    const wamids = Array.from({ length: 100 }, newWamid);
    const body = bodyOf(
      change(account, {
        contacts: people.map(contactOf),
        messages: Array.from({ length: 900 }, (_, i) => messageOf(people[i % 100]!, { text: { body: `no. ${i}` } })),
      }),
      change(account, { statuses: wamids.map((wamid) => statusOf(wamid, 'delivered')) }),
    );
    await house.deliver(body);
    expect(await messagesOf(account)).toHaveLength(900);
    const conversations = await conversationsOf(account);
    expect(conversations).toHaveLength(100);
    expect(conversations.every((conversation) => conversation.unread_count === 9)).toBe(true);
    const reports = await house.query('select 1 from message_status where account_id = $1', [account.accountId]);
    expect(reports).toHaveLength(100);
  });

  test('of a kind that nobody knows is kept and counted', async () => {
    const account = await house.newAccount();
    const before = await house.metric('interakt_webhook_unknown_total', { what: 'message_type' });
    await house.deliver(messagesBody(account, [{ waId: newWaId() }], { type: 'hologram', hologram: { id: 'x' } }));
    expect(await messagesOf(account)).toHaveLength(1);
    expect(await house.metric('interakt_webhook_unknown_total', { what: 'message_type' })).toBe(before + 1);
  });
});

describe('a status', () => {
  test('moves its message, and one that comes first waits for it', async () => {
    const account = await house.newAccount();
    const [wamid, early] = [newWamid(), newWamid()];
    await sentBy(account, wamid);
    await house.deliver(
      bodyOf(
        change(account, { statuses: [statusOf(wamid, 'read'), statusOf(wamid, 'delivered'), statusOf(early, 'sent')] }),
      ),
    );
    expect((await messagesOf(account)).find((m) => m.wamid === wamid)!.status).toBe('READ');
    const kept = await house.query(
      'select status, message_id from message_status where account_id = $1 and wamid = $2',
      [account.accountId, early],
    );
    expect(kept).toMatchObject([{ status: 'SENT', message_id: null }]);
  });

  test('with a word that nobody knows is kept as an event', async () => {
    const account = await house.newAccount();
    await house.deliver(bodyOf(change(account, { statuses: [statusOf(newWamid(), 'teleported')] })));
    expect((await eventsOf(account)).map((event) => event.value.statuses[0].status)).toEqual(['teleported']);
  });
});

describe('an identity', () => {
  test('that changes within a delivery separates the messages before from those after', async () => {
    const account = await house.newAccount();
    const [old, fresh] = [newWaId(), newWaId()];
    const notice = {
      from: old,
      id: newWamid(),
      timestamp: secondsAgo(5),
      type: 'system',
      system: { body: 'changed', type: 'user_changed_number', wa_id: fresh },
    };
    const body = bodyOf(
      change(account, {
        contacts: [contactOf({ waId: old })],
        messages: [
          messageOf({ waId: old }, { text: { body: 'before' } }),
          notice,
          messageOf({ waId: old }, { text: { body: 'somebody else has the number' } }),
          messageOf({ waId: fresh }, { text: { body: 'after' } }),
        ],
      }),
    );
    await house.deliver(body);
    const people = await contactsOf(account);
    expect(people.map((person) => person.phone_number).sort()).toEqual([`+${old}`, `+${fresh}`].sort());
    const messages = await messagesOf(account);
    const threadOf = (preview: string) => messages.find((m) => m.preview === preview)!.conversation_id;
    expect(threadOf('before')).toBe(threadOf('after'));
    expect(threadOf('somebody else has the number')).not.toBe(threadOf('before'));

    // The notice once more, in other company: the number belongs to somebody else by now.
    await house.deliver(bodyOf(change(account, { messages: [notice, messageOf({ waId: fresh })] })));
    expect(await contactsOf(account)).toHaveLength(2);
  });

  test('that is updated without a notice is followed once', async () => {
    const account = await house.newAccount();
    const [previous, current, waId] = [`DE.${newDigits()}`, `DE.${newDigits()}`, newWaId()];
    await house.deliver(messagesBody(account, [{ userId: previous }]));
    const update = { wa_id: waId, detail: 'x', user_id: { previous, current }, timestamp: secondsAgo() };
    await house.deliver(bodyOf(change(account, { user_id_update: [update] }, 'user_id_update')));
    await house.deliver(messagesBody(account, [{ userId: current }]));
    expect(await contactsOf(account)).toHaveLength(1);
    await house.deliver(bodyOf(change(account, { contacts: [], user_id_update: [update] }, 'user_id_update')));
    expect((await eventsOf(account)).map((event) => event.field)).toEqual(['user_id_update']);
  });
});

describe('everything else', () => {
  test('is kept with its channel, whatever it is', async () => {
    const account = await house.newAccount();
    const preference = {
      wa_id: newWaId(),
      category: 'marketing_messages',
      value: 'stop',
      detail: 'x',
      timestamp: Number(secondsAgo()),
    };
    const fields = ['messages', 'user_preferences', 'calls', 'field_of_the_future'];
    await house.deliver(
      bodyOf(
        change(account, { errors: [{ code: 131000, title: 'Something went wrong' }] }),
        change(account, { user_preferences: [preference] }, 'user_preferences'),
        change(account, { calls: [{ id: 'wacid.1' }] }, 'calls'),
        change(account, { anything: [1, 'ü', null] }, 'field_of_the_future'),
      ),
    );
    const events = await eventsOf(account);
    expect(events.map((event) => event.field).sort()).toEqual(fields.sort());
    expect(events.every((event) => event.channel_id === account.channelId)).toBe(true);
    expect(await lettersOf(account)).toEqual([]);
  });

  test('of a number changes the health of its channel alone', async () => {
    const account = await house.newAccount();
    const other = {
      ...(await house.newAccount({ isConnected: false })),
      accountId: account.accountId,
      wabaId: account.wabaId,
    };
    await house.connect(other);
    const value = {
      display_phone_number: `+1 (555) ${account.phoneNumberId}`,
      event: 'FLAGGED',
      current_limit: 'TIER_10K',
    };
    await house.deliver(bodyOf(accountChange(account.wabaId, 'phone_number_quality_update', value)));
    const channels = await house.query(
      'select quality_rating, messaging_limit from channel where account_id = $1 order by id = $2 desc',
      [account.accountId, account.channelId],
    );
    expect(channels).toEqual([
      { quality_rating: 'RED', messaging_limit: 'TIER_10K' },
      { quality_rating: 'GREEN', messaging_limit: null },
    ]);
    expect(await eventsOf(account)).toMatchObject([{ channel_id: account.channelId }]);
  });

  test('of a whole account reaches all its numbers; templates are kept', async () => {
    const account = await house.newAccount();
    const capability = { max_daily_conversations_per_business: 'TIER_100K' };
    const template = { event: 'APPROVED', message_template_id: 1689000000001, message_template_name: 'hello' };
    await house.deliver(
      bodyOf(
        accountChange(account.wabaId, 'business_capability_update', capability),
        accountChange(account.wabaId, 'message_template_status_update', template),
      ),
    );
    const [channel] = await house.query('select messaging_limit from channel where account_id = $1', [
      account.accountId,
    ]);
    expect(channel).toEqual({ messaging_limit: 'TIER_100K' });
    const events = await eventsOf(account);
    expect(events.map((event) => event.field).sort()).toEqual([
      'business_capability_update',
      'message_template_status_update',
    ]);
  });
});

describe('accounts', () => {
  test('of one delivery each get their own', async () => {
    const [one, two] = [await house.newAccount(), await house.newAccount()];
    const person = { waId: newWaId() };
    const entries = [one, two].map((account) =>
      change(account, {
        contacts: [contactOf(person)],
        messages: [messageOf(person, { text: { body: account.wabaId } })],
      }),
    );
    await house.deliver(bodyOf(...entries));
    expect((await messagesOf(one)).map((m) => m.preview)).toEqual([one.wabaId]);
    expect((await messagesOf(two)).map((m) => m.preview)).toEqual([two.wabaId]);
  });

  test('are told apart by the number alone, whatever WABA an entry names', async () => {
    const [one, two] = [await house.newAccount(), await house.newAccount()];
    await house.deliver(messagesBody({ wabaId: one.wabaId, phoneNumberId: two.phoneNumberId }, [{ waId: newWaId() }]));
    expect(await messagesOf(one)).toEqual([]);
    expect(await messagesOf(two)).toHaveLength(1);
  });

  test('that share a WhatsApp Business Account both hear of it', async () => {
    const one = await house.newAccount();
    const two = await house.newAccount({ wabaId: one.wabaId });
    const value = { event: 'REJECTED', message_template_id: 7 };
    await house.deliver(bodyOf(accountChange(one.wabaId, 'message_template_status_update', value)));
    expect(await eventsOf(one)).toHaveLength(1);
    expect(await eventsOf(two)).toHaveLength(1);
  });
});

describe('poison', () => {
  test.each([
    ['a message without an id', { id: undefined }],
    ['a message from nobody', { from: undefined }],
    ['a message outside of time', { timestamp: 'yesterday' }],
  ])('%s becomes a dead letter; its neighbours go through', async (_name, broken) => {
    const account = await house.newAccount();
    const [person, neighbour] = [{ waId: newWaId() }, { waId: newWaId() }];
    const messages = [messageOf(person), messageOf(person, broken), messageOf(neighbour)];
    await house.deliver(bodyOf(change(account, { contacts: [contactOf(person), contactOf(neighbour)], messages })));
    expect(await messagesOf(account)).toHaveLength(2);
    expect(await lettersOf(account)).toHaveLength(1);
  });

  test('that only the database notices is found among its neighbours', async () => {
    const account = await house.newAccount();
    await house.query(
      `create or replace function refuse_poison() returns trigger language plpgsql as $$
       begin if new.preview = 'poison' then raise exception 'secret words' using errcode = '22000'; end if; return new; end $$`,
    );
    await house.query(
      'create or replace trigger poison before insert on message for each row execute function refuse_poison()',
    );
    const person = { waId: newWaId() };
    const messages = Array.from({ length: 50 }, (_, i) =>
      messageOf(person, { text: { body: i === 17 || i === 40 ? 'poison' : `no. ${i}` } }),
    );
    await house.deliver(bodyOf(change(account, { contacts: [contactOf(person)], messages })));
    await house.query('drop trigger poison on message');
    expect(await messagesOf(account)).toHaveLength(48);
    expect(await conversationsOf(account)).toMatchObject([{ unread_count: 48 }]);
    const letters = await lettersOf(account);
    expect(letters.map((letter) => letter.item.entry[0].changes[0].value.messages[0].text.body)).toEqual([
      'poison',
      'poison',
    ]);
    for (const { reason } of letters) expect(reason).toBe('the database refuses it (22000)');
  });

  test('as a whole body is kept too', async () => {
    const letters = () =>
      house.query<{ reason: string }>('select reason from webhook_dead_letter where waba_id is null order by id');
    const before = (await letters()).length;
    for (const body of ['not JSON', '[]', 'null', '{"object":"page","entry":[]}'])
      await house.deliver(Buffer.from(`${body} `));
    const reasons = (await letters()).slice(before).map((letter) => letter.reason);
    expect(reasons).toHaveLength(4);
    expect(reasons.filter((reason) => reason === 'the body is not JSON')).toHaveLength(1);
  });
});
