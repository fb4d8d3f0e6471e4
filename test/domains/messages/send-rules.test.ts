import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rows } from '../../../src/platform/database/rows.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { TestClock } from '../../kit/clock.js';
import { until } from '../../kit/until.js';
import { Talk, atWhatsApp, sendAs } from './talk.js';

let app: TestApp;
let account: TestAccount;
const clock = new TestClock();
beforeAll(async () => {
  app = await startTestApp({ clock });
  account = await app.newAccount();
}, 60_000);
afterAll(() => app.stop());

const hour = 3_600_000;
const text = (body: string) => ({ text: { body } });

const refusals = async (talk: Talk, content: object, more: object = {}): Promise<string[]> =>
  (await talk.send(content, more)).userErrors.map(({ code, path }) => `${code} ${path?.join('.')}`);

const countOf = async (table: string): Promise<number> => {
  const [row] = await rows<{ count: number }>(
    app.database.read(systemViewer(account.accountId)).em,
    `select count(*) as count from ${table} where account_id = $1`,
    [account.accountId],
  );
  return Number(row!.count);
};

const contactOf = async (talk: Talk): Promise<string> =>
  (
    await account.api.query('query ($id: ID!) { conversation(id: $id) { contact { id } } }', {
      id: talk.conversationId,
    })
  ).conversation.contact.id;

describe('a clientMessageId', () => {
  test('makes one message of a hundred parallel calls, and one arrives', async () => {
    const talk = await Talk.begin(account);
    const input = { conversationId: talk.conversationId, clientMessageId: randomUUID(), content: text('once') };
    const answers = await Promise.all(Array.from({ length: 100 }, () => sendAs(account.api, input)));
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    expect(new Set(answers.map(({ message }) => message.id)).size).toBe(1);
    await talk.reaches(answers[0]!.message.id, ['READ']);
    expect((await talk.received()).map(({ request }) => request.text.body)).toEqual(['once']);
    expect((await sendAs(account.api, input)).message).toMatchObject({ id: answers[0]!.message.id, status: 'READ' });
  }, 60_000);

  test('belongs to one content, one file and one answered message', async () => {
    const talk = await Talk.begin(account);
    const clientMessageId = randomUUID();
    const { message } = await talk.send(text('one'), { clientMessageId });
    const reused = ['CLIENT_MESSAGE_ID_REUSED clientMessageId'];
    expect(await refusals(talk, text('two'), { clientMessageId })).toEqual(reused);
    expect(await refusals(talk, text('one'), { clientMessageId, replyToId: talk.firstMessageId })).toEqual(reused);
    expect(await refusals(talk, { text: { body: 'one', previewUrl: true } }, { clientMessageId })).toEqual(reused);
    expect((await talk.send({ text: { body: 'one', previewUrl: false } }, { clientMessageId })).message.id).toBe(
      message.id,
    );
    const other = await Talk.begin(account);
    expect((await other.send(text('two'), { clientMessageId })).message.id).not.toBe(message.id);
  });

  test('is the same for the contact as for the conversation, closed in the meantime or not', async () => {
    const talk = await Talk.begin(account);
    const contactId = await contactOf(talk);
    const clientMessageId = randomUUID();
    const call = { contactId, channelId: account.channel.id, clientMessageId, content: text('hello') };
    const first = await sendAs(account.api, call);
    expect(first.message.conversation.id).toBe(talk.conversationId);
    expect((await talk.send(text('hello'), { clientMessageId })).message.id).toBe(first.message.id);
    await talk.reaches(first.message.id, ['READ']);
    await account.api.mutate(
      'mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { userErrors { code } } }',
      { conversationId: talk.conversationId },
    );
    const before = await countOf('conversation');
    expect((await sendAs(account.api, call)).message.id).toBe(first.message.id);
    expect(await countOf('conversation')).toBe(before);
  });

  test('also makes one of parallel calls to a contact without a thread', async () => {
    const { contact } = await account.api.mutate(
      `mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code message path } } }`,
      { displayName: 'New', phoneNumber: `+${newWaId()}` },
    );
    await account.hasTemplate('none', 'en');
    const call = {
      contactId: contact.id,
      channelId: account.channel.id,
      clientMessageId: randomUUID(),
      content: { template: { name: 'none', language: 'en' } },
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendAs(account.api, call)));
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    expect(new Set(answers.map(({ message }) => message.id)).size).toBe(1);
    // Nobody wrote to us there, so words have to wait.
    const { userErrors } = await sendAs(account.api, { ...call, clientMessageId: randomUUID(), content: text('Hi') });
    expect(userErrors).toEqual([expect.objectContaining({ code: 'SERVICE_WINDOW_CLOSED', path: ['content'] })]);
  }, 30_000);

  test('has 1 to 200 visible characters', async () => {
    const talk = await Talk.begin(account);
    for (const clientMessageId of ['', 'x'.repeat(201), 'a\u0000b', 'a\nb']) {
      expect(await refusals(talk, text('x'), { clientMessageId })).toEqual(['INVALID_INPUT clientMessageId']);
    }
    expect(await refusals(talk, text('x'), { clientMessageId: 'x'.repeat(200) })).toEqual([]);
  });
});

describe("Meta's limits are told with their paths, and nothing is queued:", () => {
  const words = (length: number) => 'x'.repeat(length);
  const buttons = (titles: string[]) => titles.map((title, i) => ({ id: `${i}`, title }));
  const interactive = (action: object, more: object = {}) => ({ interactive: { body: 'b', action, ...more } });
  const rows11 = Array.from({ length: 11 }, (_, i) => ({ id: `${i}`, title: `Row ${i}` }));

  test.each<[string, object, string[]]>([
    ['a text too long', text(words(4097)), ['content.text.body']],
    ['an empty text', text('  '), ['content.text.body']],
    [
      'a caption too long',
      { image: { link: 'https://a.test/a.jpg', caption: words(1025) } },
      ['content.image.caption'],
    ],
    ['a link that is none', { video: { link: 'a.mp4' } }, ['content.video.link']],
    ['no file at all', { audio: {} }, ['content.audio']],
    [
      'a place off the globe',
      { location: { latitude: 91, longitude: 181 } },
      ['content.location.latitude', 'content.location.longitude'],
    ],
    ['no cards', { contacts: [] }, ['content.contacts']],
    [
      'cards with faults',
      { contacts: [{ formattedName: 'A' }, { formattedName: '', birthday: '1990-02-30' }] },
      ['content.contacts.1.formattedName', 'content.contacts.1.birthday'],
    ],
    ['four buttons', interactive({ buttons: buttons(['a', 'b', 'c', 'd']) }), ['content.interactive.action.buttons']],
    [
      'long and equal buttons',
      interactive({ buttons: buttons([words(21), 'a', 'a']) }),
      ['content.interactive.action.buttons.0.title', 'content.interactive.action.buttons.2.title'],
    ],
    [
      'eleven rows',
      interactive({ list: { button: 'Open', sections: [{ rows: rows11 }] } }),
      ['content.interactive.action.list.sections'],
    ],
    [
      'a row too long',
      interactive({ list: { button: 'Open', sections: [{ rows: [{ id: 'a', title: words(25) }] }] } }),
      ['content.interactive.action.list.sections.0.rows.0.title'],
    ],
    [
      'a link button without an address',
      interactive({ ctaUrl: { displayText: 'Go', url: 'nowhere' } }),
      ['content.interactive.action.ctaUrl.url'],
    ],
    [
      'a header that lists do not have',
      interactive(
        { list: { button: 'Open', sections: [{ rows: [{ id: 'a', title: 'A' }] }] } },
        { header: { image: { link: 'https://a.test/a.jpg' } } },
      ),
      ['content.interactive.header.image'],
    ],
    [
      'a body too long',
      interactive({ buttons: buttons(['a']) }, { body: words(1025), footer: words(61) }),
      ['content.interactive.body', 'content.interactive.footer'],
    ],
    [
      'products without a header',
      interactive({ productList: { catalogId: '1', sections: [{ title: words(25), productRetailerIds: ['a'] }] } }),
      ['content.interactive.header', 'content.interactive.action.productList.sections.0.title'],
    ],
    ['no request', interactive({ locationRequest: false }), ['content.interactive.action']],
    [
      'a template value without a value',
      { template: { name: 'a', language: 'en', body: [{ text: 'a' }, {}] } },
      ['content.template.body.1'],
    ],
    [
      'a coupon too long',
      {
        template: { name: 'a', language: 'en', body: [{ text: 'a' }], buttons: [{ index: 0, couponCode: words(21) }] },
      },
      ['content.template.buttons.0'],
    ],
  ])('%s', async (_, content, paths) => {
    const talk = await limitsTalk();
    const before = await countOf('message');
    const { message, userErrors } = await talk.send(content);
    expect(message).toBeNull();
    expect(userErrors.map(({ code, path }) => [code, path?.join('.')])).toEqual(
      paths.map((path) => ['INVALID_INPUT', path]),
    );
    expect(await countOf('message')).toBe(before);
  });

  let shared: Promise<Talk> | undefined;
  const limitsTalk = () => (shared ??= Talk.begin(account));

  test('a reaction of two emoji, or to what WhatsApp does not know', async () => {
    const talk = await limitsTalk();
    const messageId = talk.firstMessageId;
    expect(await refusals(talk, { reaction: { messageId, emoji: '👍👍' } })).toEqual([
      'INVALID_INPUT content.reaction.emoji',
    ]);
    expect(await refusals(talk, { reaction: { messageId, emoji: '👍' } }, { replyToId: messageId })).toEqual([
      'INVALID_INPUT replyToId',
    ]);
    const other = await Talk.begin(account);
    expect(await refusals(talk, { reaction: { messageId: other.firstMessageId, emoji: '👍' } })).toEqual([
      'NOT_FOUND content.reaction.messageId',
    ]);
    expect(await refusals(talk, text('x'), { replyToId: other.firstMessageId })).toEqual(['NOT_FOUND replyToId']);
    await app.simulator.faults({ errorCode: { code: 131026, async: false } });
    try {
      const id = await talk.say('never arrives');
      await talk.reaches(id, ['FAILED']);
      expect(await refusals(talk, { reaction: { messageId: id, emoji: '👍' } })).toEqual([
        'MESSAGE_NOT_AT_WHATSAPP content.reaction.messageId',
      ]);
    } finally {
      await app.simulator.faults({ errorCode: null });
    }
  });

  test('a reaction to a reaction, or to a message of more than 30 days ago', async () => {
    const talk = await limitsTalk();
    const reaction = await talk.sent({ reaction: { messageId: talk.firstMessageId, emoji: '👍' } });
    await talk.reaches(reaction.id, atWhatsApp);
    expect(await refusals(talk, { reaction: { messageId: reaction.id, emoji: '👍' } })).toEqual([
      'INVALID_INPUT content.reaction.messageId',
    ]);
    const age = (days: number) =>
      app.database.write(systemViewer(account.accountId), (scope) =>
        rows(
          scope.em,
          `update message set sent_at = $3::timestamptz - $4 * interval '1 day' where account_id = $1 and id = $2 returning id`,
          [account.accountId, parsePublicId(talk.firstMessageId)!.uuid, scope.clock.now(), days],
        ),
      );
    await age(29);
    expect(await refusals(talk, { reaction: { messageId: talk.firstMessageId, emoji: '🎉' } })).toEqual([]);
    await age(31);
    expect(await refusals(talk, { reaction: { messageId: talk.firstMessageId, emoji: '🎉' } })).toEqual([
      'INVALID_INPUT content.reaction.messageId',
    ]);
  });

  test('what is not one place or one content is refused', async () => {
    const talk = await limitsTalk();
    const contactId = await contactOf(talk);
    const call = { clientMessageId: randomUUID(), content: text('x') };
    const codes = async (input: object) =>
      (await sendAs(account.api, { ...call, ...input })).userErrors.map(({ code, path }) => `${code} ${path}`);
    expect(await codes({})).toEqual(['INVALID_INPUT conversationId']);
    expect(await codes({ contactId })).toEqual(['INVALID_INPUT channelId']);
    expect(await codes({ conversationId: talk.conversationId, contactId })).toEqual(['INVALID_INPUT conversationId']);
    expect(await codes({ conversationId: 'cnv_no' })).toEqual(['NOT_FOUND conversationId']);
    expect(await codes({ conversationId: `cnv_${'0'.repeat(32)}` })).toEqual(['NOT_FOUND conversationId']);
    expect(await codes({ contactId, channelId: `chn_${'0'.repeat(32)}` })).toEqual(['NOT_FOUND channelId']);
    expect(await codes({ contactId: `ctc_${'0'.repeat(32)}`, channelId: account.channel.id })).toEqual([
      'NOT_FOUND contactId',
    ]);
  });
});

describe('tenancy and permissions', () => {
  test("another account's conversation, contact, message and file are not there", async () => {
    const talk = await Talk.begin(account);
    const stranger = await app.newAccount();
    const own = await Talk.begin(stranger);
    const codes = async (input: object) =>
      (await sendAs(stranger.api, { clientMessageId: 'a', content: text('x'), ...input })).userErrors.map(
        ({ code, path }) => `${code} ${path}`,
      );
    expect(await codes({ conversationId: talk.conversationId })).toEqual(['NOT_FOUND conversationId']);
    expect(await codes({ conversationId: own.conversationId, replyToId: talk.firstMessageId })).toEqual([
      'NOT_FOUND replyToId',
    ]);
    expect(await codes({ contactId: await contactOf(talk), channelId: stranger.channel.id })).toEqual([
      'NOT_FOUND contactId',
    ]);
    expect(await talk.received()).toEqual([]);
  });

  test('a key without MESSAGES_SEND may not send', async () => {
    const talk = await Talk.begin(account);
    const reader = await account.apiKey(['CONVERSATIONS_READ', 'CONTACTS_READ']);
    await expect(
      sendAs(reader, { conversationId: talk.conversationId, clientMessageId: 'a', content: text('x') }),
    ).rejects.toThrow('FORBIDDEN');
  });

  test('an agent is the author of what is sent', async () => {
    const talk = await Talk.begin(account);
    const agent = await account.member('AGENT');
    const { message } = await sendAs(agent.api, {
      conversationId: talk.conversationId,
      clientMessageId: 'a',
      content: text('x'),
    });
    expect(message.author.id).toBe(agent.userId);
  });
});

describe('a closed conversation', () => {
  const close = (talk: Talk) =>
    account.api.mutate(
      'mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { conversation { version } userErrors { code } } }',
      { conversationId: talk.conversationId },
    );

  test('is opened again by sending, once, and the event says so', async () => {
    const talk = await Talk.begin(account);
    await close(talk);
    const answers = await Promise.all([talk.send(text('one')), talk.send(text('two')), talk.send(text('three'))]);
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    const { conversation } = await account.api.query(
      'query ($id: ID!) { conversation(id: $id) { status unreadCount } }',
      {
        id: talk.conversationId,
      },
    );
    // What the business sends changes nothing about what it has to read.
    expect(conversation).toEqual({ status: 'OPEN', unreadCount: 1 });
    await talk.gets(3);
  });

  test('stays closed when the message is refused', async () => {
    const talk = await Talk.begin(account);
    await close(talk);
    expect(await refusals(talk, text('x'), { replyToId: `msg_${'0'.repeat(32)}` })).toEqual(['NOT_FOUND replyToId']);
    const { conversation } = await account.api.query('query ($id: ID!) { conversation(id: $id) { status } }', {
      id: talk.conversationId,
    });
    expect(conversation.status).toBe('CLOSED');
  });

  test('does not take a message while another one with the contact is open', async () => {
    const waId = newWaId();
    const talk = await Talk.begin(account, {}, waId);
    await close(talk);
    await rows(
      app.database.read(systemViewer(account.accountId)).em,
      `update conversation set last_activity_at = last_activity_at - interval '3 days' where account_id = $1 and id = $2`,
      [account.accountId, uuid(talk.conversationId)],
    );
    await account.inbound({ from: { waId }, text: 'again' });
    await until('there is a second thread', async () => {
      const { conversations } = await account.api.query(
        'query ($w: ConversationWhereInput) { conversations(where: $w) { nodes { id } } }',
        { w: { contactId: await contactOf(talk) } },
      );
      return conversations.nodes.length === 2;
    });
    expect(await refusals(talk, text('x'))).toEqual(['ANOTHER_CONVERSATION_OPEN conversationId']);
  });
});

describe('the channel', () => {
  test('that is disconnected takes nothing', async () => {
    const other = await app.newAccount();
    const talk = await Talk.begin(other);
    await other.api.mutate(
      'mutation ($input: WhatsAppChannelDisconnectInput!) { whatsAppChannelDisconnect(input: $input) { userErrors { code } } }',
      { channelId: other.channel.id },
    );
    expect(await refusals(talk, text('x'))).toEqual(['CHANNEL_DISCONNECTED conversationId']);
  });
});

describe('people without a phone number', () => {
  test('are written to by their user id', async () => {
    const userId = `US.${Math.random().toString(36).slice(2)}ABC`;
    const { wamid } = await account.inbound({ from: { userId, username: 'ana.p', name: 'Ana' }, text: 'Hi' });
    expect(wamid).toBeDefined();
    const conversation = await until('the thread is there', async () => {
      const { conversations } = await account.api.query(
        '{ conversations(first: 100) { nodes { id contact { phoneNumber identities { value } } } } }',
      );
      return conversations.nodes.find((c: any) => c.contact.identities.some((i: any) => i.value === userId));
    });
    const { message, userErrors } = await sendAs(account.api, {
      conversationId: conversation.id,
      clientMessageId: 'a',
      content: text('Hello Ana'),
    });
    expect(userErrors).toEqual([]);
    const received = await until('the phone has it', async () => {
      const { messages } = await app.simulator.control(`received?userId=${userId}`);
      return messages[0];
    });
    expect(received.request).toMatchObject({ recipient: userId, text: { body: 'Hello Ana' } });
    expect(received.request.to).toBeUndefined();
    expect(message.id).toBeDefined();
  });

  test('and without a user id cannot be written to', async () => {
    const { contact } = await account.api.mutate(
      `mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code message path } } }`,
      { displayName: 'Nobody', email: 'nobody@example.test' },
    );
    const { userErrors } = await sendAs(account.api, {
      contactId: contact.id,
      channelId: account.channel.id,
      clientMessageId: 'a',
      content: { template: { name: 'none', language: 'en' } },
    });
    expect(userErrors.map(({ code, path }) => `${code} ${path}`)).toEqual(['CONTACT_UNREACHABLE contactId']);
  });
});

// Last, because it moves the clock that all tests of this file share.
describe('the service window', () => {
  test("is counted from Meta's timestamp, and closed before anything is called", async () => {
    const talk = await Talk.begin(account);
    // A session would not live that long.
    const key = await account.apiKey(['MESSAGES_SEND', 'CONVERSATIONS_READ']);
    const codes = async (content: object) =>
      (
        await sendAs(key, { conversationId: talk.conversationId, clientMessageId: randomUUID(), content })
      ).userErrors.map(({ code, path }) => `${code} ${path}`);
    expect(await codes(text('in time'))).toEqual([]);
    await talk.gets(1);
    clock.advance(24 * hour);
    const before = await countOf('message');
    expect(await codes(text('too late'))).toEqual(['SERVICE_WINDOW_CLOSED content']);
    expect(await codes({ reaction: { messageId: talk.firstMessageId, emoji: '👍' } })).toEqual([
      'SERVICE_WINDOW_CLOSED content',
    ]);
    expect(await countOf('message')).toBe(before);
    expect(await talk.received()).toHaveLength(1);
    expect(await codes({ template: { name: 'unheard_of', language: 'en' } })).toEqual(['CONSENT_REQUIRED content']);
    await account.hasTemplate('order', 'en');
    expect(await codes({ template: { name: 'order', language: 'en' } })).toEqual([]);
  });
});

const uuid = (publicId: string): string =>
  publicId.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
