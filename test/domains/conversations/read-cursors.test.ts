import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newWaId, type TestAccount, type TestMember } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe, type Subscription } from '../../kit/socket.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { Staff } from '../teams/staff.js';
import { Talk } from './talk.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const counts = async (talk: { id: string }, api: ApiClient): Promise<{ unreadCount: number; myUnreadCount: number }> =>
  (await api.query('query ($id: ID!) { conversation(id: $id) { unreadCount myUnreadCount } }', { id: talk.id }))
    .conversation;
const mine = async (talk: { id: string }, api: ApiClient): Promise<number | null> =>
  (await counts(talk, api)).myUnreadCount;

/** The messages of a thread, oldest first. */
const messagesOf = async (talk: Talk): Promise<string[]> =>
  (
    await talk.account.api.query(
      'query ($id: ID!) { conversation(id: $id) { messages(last: 100) { nodes { id } } } }',
      { id: talk.id },
    )
  ).conversation.messages.nodes.map(({ id }: { id: string }) => id);

const answer = (talk: Talk): Promise<any> =>
  talk.account.api.mutate(
    'mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code } } }',
    { conversationId: talk.id, clientMessageId: `answer-${newWaId()}`, content: { text: { body: 'Yes' } } },
  );

/** A thread with three messages of the contact, all of them counted. */
async function threeMessages(account: TestAccount): Promise<Talk> {
  const talk = await Talk.begin(account);
  await talk.says();
  await talk.says();
  await talk.becomes('all three are counted', { unreadCount: 3 });
  return talk;
}

describe('what a member has not read', () => {
  test('is counted for each of them alone, whoever reads', async () => {
    const account = await app.newAccount();
    const agent = await account.member('AGENT');
    const talk = await threeMessages(account);
    expect(await mine(talk, agent.api)).toBe(3);
    await talk.do('conversationMarkRead', {}, agent);
    expect(await counts(talk, agent.api)).toEqual({ unreadCount: 0, myUnreadCount: 0 });
    expect(await counts(talk, account.api)).toEqual({ unreadCount: 0, myUnreadCount: 3 });
    await talk.says();
    await talk.becomes('the fourth is counted', { unreadCount: 1 });
    expect([await mine(talk, agent.api), await mine(talk, account.api)]).toEqual([1, 4]);
    await talk.do('conversationMarkRead');
    expect([await mine(talk, agent.api), await mine(talk, account.api)]).toEqual([1, 0]);
  });

  test('is exact when a hundred messages come at once', async () => {
    const account = await app.newAccount();
    const agent = await account.member('AGENT');
    const talk = await Talk.begin(account);
    await talk.do('conversationMarkRead', {}, agent);
    await Promise.all(Array.from({ length: 100 }, (_, i) => talk.says(`message ${i}`)));
    await until('a hundred are unread', async () => (await mine(talk, agent.api)) === 100, 30_000);
    expect(await mine(talk, account.api)).toBe(101);
  }, 60_000);

  test('counts a message that comes late, with an old time, and nothing that nobody has to read', async () => {
    const account = await app.newAccount();
    const talk = await threeMessages(account);
    await talk.do('conversationMarkRead');
    const [first] = await messagesOf(talk);
    const { message } = await account.api.query('query ($id: ID!) { message(id: $id) { sentAt } }', { id: first });
    const timestamp = Math.floor(Date.parse(message.sentAt) / 1000) - 60;
    await account.inbound({ from: { waId: talk.waId }, message: { type: 'text', text: { body: 'late' }, timestamp } });
    await talk.becomes('the late one is counted', { unreadCount: 1 });
    expect(await mine(talk, account.api)).toBe(1);
  });

  test('begins with what comes after a member joined', async () => {
    const account = await app.newAccount();
    const talk = await threeMessages(account);
    app.clock.advance(1_000);
    const agent = await account.member('AGENT');
    expect(await mine(talk, agent.api)).toBe(0);
    app.clock.advance(1_000);
    await talk.says();
    await talk.becomes('the fourth is counted', { unreadCount: 4 });
    expect(await mine(talk, agent.api)).toBe(1);
    await talk.do('conversationMarkRead', {}, agent);
    expect([await mine(talk, agent.api), await mine(talk, account.api)]).toEqual([0, 4]);
  });

  test('is unknown to API keys, which move no cursor', async () => {
    const account = await app.newAccount();
    const talk = await threeMessages(account);
    const key = await account.apiKey(['CONVERSATIONS_READ', 'CONVERSATIONS_WRITE', 'CONTACTS_READ']);
    expect(await mine(talk, key)).toBeNull();
    const machine: TestMember = { ...account.owner, api: key };
    await talk.do('conversationMarkRead', {}, machine);
    expect(await counts(talk, key)).toEqual({ unreadCount: 0, myUnreadCount: null });
    expect(await mine(talk, account.api)).toBe(3);
    const [fromMessageId] = await messagesOf(talk);
    expect(await talk.refused('conversationMarkUnread', { fromMessageId }, machine)).toEqual(['FORBIDDEN']);
  });

  test('costs a list no further statement', async () => {
    const account = await app.newAccount();
    await Talk.begin(account);
    const list = () =>
      countStatements(app, () => account.api.query('{ conversations { nodes { id myUnreadCount } } }'));
    const one = await list();
    await Promise.all(Array.from({ length: 5 }, () => Talk.begin(account)));
    expect(await list()).toEqual(one);
    expect(one).toEqual(['conversations']);
  });
});

describe('marking as unread', () => {
  test('begins at a message, never takes an unread one away, and is undone by reading', async () => {
    const account = await app.newAccount();
    const talk = await threeMessages(account);
    const ids = await messagesOf(talk);
    const unreadFrom = (i: number) => talk.do('conversationMarkUnread', { fromMessageId: ids[i] });
    await talk.do('conversationMarkRead');
    expect((await unreadFrom(1)).userErrors).toEqual([]);
    expect(await counts(talk, account.api)).toEqual({ unreadCount: 0, myUnreadCount: 2 });
    await unreadFrom(2);
    expect(await mine(talk, account.api)).toBe(2);
    await unreadFrom(0);
    expect(await mine(talk, account.api)).toBe(3);
    await talk.says();
    await talk.becomes('the fourth is counted', { unreadCount: 1 });
    expect(await mine(talk, account.api)).toBe(4);
    await talk.do('conversationMarkRead');
    expect(await mine(talk, account.api)).toBe(0);
  });

  test('may begin at an answer that the contact wrote something after, and at no other', async () => {
    const account = await app.newAccount();
    const talk = await Talk.begin(account);
    await answer(talk);
    await talk.says('And another thing');
    await talk.becomes('it is counted', { unreadCount: 2 });
    await talk.do('conversationMarkRead');
    const [, fromMessageId] = await messagesOf(talk);
    await talk.do('conversationMarkUnread', { fromMessageId });
    expect(await mine(talk, account.api)).toBe(1);
    app.clock.advance(2_000);
    const { message } = await answer(talk);
    expect(await talk.refused('conversationMarkUnread', { fromMessageId: message.id })).toEqual(['NOTHING_TO_READ']);
  });

  test('is refused for what is not there, or not for the member to see', async () => {
    const account = await app.newAccount();
    const [talk, another] = [await threeMessages(account), await Talk.begin(account)];
    const stranger = await app.newAccount();
    const staff = new Staff(account);
    const limited = await staff.hire('AGENT', 'OWN');
    const [fromMessageId] = await messagesOf(talk);
    const [foreign] = await messagesOf(another);
    const input = { fromMessageId };
    expect(await talk.refused('conversationMarkUnread', input, limited)).toEqual(['NOT_FOUND']);
    expect(await talk.refused('conversationMarkUnread', input, stranger.owner)).toEqual(['NOT_FOUND']);
    expect(await talk.refused('conversationMarkUnread', { fromMessageId: foreign })).toEqual(['NOT_FOUND']);
    expect(await talk.refused('conversationMarkUnread', { fromMessageId: 'msg_1' })).toEqual(['NOT_FOUND']);
    await staff.assign(talk.id, { assigneeId: limited.userId });
    expect(await talk.refused('conversationMarkUnread', input, limited)).toEqual([]);
    expect(await mine(talk, limited.api)).toBe(3);
  });
});

describe('other devices', () => {
  const watch = (member: TestMember, more = ''): Subscription =>
    subscribe(
      app,
      member.token,
      `subscription { inboxEvents { __typename
        ... on ConversationReadEvent { conversation { id ${more} } }
        ... on ConversationChangedEvent { conversation { id ${more} } }
        ... on MessageReceivedEvent { conversation { id ${more} } }
        ... on CaughtUpEvent { replayedCount } } }`,
    );
  const reads = (subscription: Subscription): any[] =>
    subscription.events.filter(({ inboxEvents }) => inboxEvents.__typename === 'ConversationReadEvent');

  test.each([
    ['each sees the own count', 'myUnreadCount'],
    ['all share one execution', ''],
  ])('of the member hear of it within a second, those of others never, where %s', async (_, more) => {
    const account = await app.newAccount();
    const [agent, another] = [await account.member('AGENT'), await account.member('AGENT')];
    const talk = await threeMessages(account);
    const devices = [agent, agent, another].map((member) => watch(member, more));
    await Promise.all(
      devices.map((device) =>
        device.find('it listens', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent'),
      ),
    );
    await talk.do('conversationMarkRead', {}, agent);
    for (const device of devices.slice(0, 2)) {
      const { inboxEvents } = await device.find(
        'the device is told',
        ({ inboxEvents }) => inboxEvents.__typename === 'ConversationReadEvent',
        1_000,
      );
      expect(inboxEvents.conversation).toEqual({ id: talk.id, ...(more && { myUnreadCount: 0 }) });
    }
    // Nothing changes any more, so nothing is told; then comes what everybody hears.
    await talk.do('conversationMarkRead', {}, agent);
    await talk.says();
    const heard = await Promise.all(
      devices.map((device) =>
        device.find('the message is told', ({ inboxEvents }) => inboxEvents.__typename === 'MessageReceivedEvent'),
      ),
    );
    if (more) expect(heard.map(({ inboxEvents }) => inboxEvents.conversation.myUnreadCount)).toEqual([1, 1, 4]);
    expect(devices.map((device) => reads(device).length)).toEqual([1, 1, 0]);
    await Promise.all(devices.map((device) => device.close()));
  });

  test('hear what they missed when they come back, and only their own', async () => {
    const account = await app.newAccount();
    const [agent, another] = [await account.member('AGENT'), await account.member('AGENT')];
    const talk = await threeMessages(account);
    const document = `subscription ($after: String) { inboxEvents(after: $after) { __typename cursor } }`;
    const first = subscribe(app, agent.token, document);
    const { cursor: after } = (await first.next()).inboxEvents;
    await first.close();
    await talk.do('conversationMarkRead', {}, agent);
    await talk.do('conversationMarkRead', {}, another);
    const names = await Promise.all(
      [agent, another, account.owner].map(async (member) => {
        const device = subscribe(app, member.token, document, { after });
        await device.find('it caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
        await device.close();
        return device.events.map(({ inboxEvents }) => inboxEvents.__typename);
      }),
    );
    const told = ['ConversationReadEvent', 'ConversationChangedEvent', 'CaughtUpEvent'];
    expect(names.map((all) => all.sort())).toEqual(
      [told, told, ['ConversationChangedEvent', 'CaughtUpEvent']].map((all) => all.sort()),
    );
  });
});

describe('two threads that become one', () => {
  const contactOf = async (talk: Talk): Promise<string> => (await talk.read()).contact.id;
  const merge = (account: TestAccount, name: string, input: object): Promise<any> =>
    account.api.mutate(
      `mutation ($input: ${name}Input!) { ${name[0]!.toLowerCase()}${name.slice(1)}(input: $input) { userErrors { code } } }`,
      input,
    );

  test('leave every member with as much to read as in both, and give it back', async () => {
    const account = await app.newAccount();
    const [reader, other] = [await account.member('AGENT'), await account.member('AGENT')];
    const [kept, gone] = [await threeMessages(account), await threeMessages(account)];
    await kept.do('conversationMarkRead', {}, reader);
    const ids = await messagesOf(gone);
    await gone.do('conversationMarkRead', {}, reader);
    await gone.do('conversationMarkUnread', { fromMessageId: ids[2] }, reader);
    const keptId = await contactOf(kept);
    await merge(account, 'ContactMerge', { keptId, goneId: await contactOf(gone) });
    const each = async (talk: Talk) => Promise.all([reader, other].map(({ api }) => mine(talk, api)));
    expect([await each(kept), await each(gone)]).toEqual([
      [1, 6],
      [0, 0],
    ]);
    // Only one of them reads before it is undone.
    await kept.do('conversationMarkRead', {}, other);
    expect(await each(kept)).toEqual([1, 0]);
    const { contact } = await account.api.query('query ($id: ID!) { contact(id: $id) { merges { nodes { id } } } }', {
      id: keptId,
    });
    await merge(account, 'ContactMergeUndo', { contactMergeId: contact.merges.nodes[0].id });
    expect([await each(kept), await each(gone)]).toEqual([
      [0, 0],
      [1, 0],
    ]);
    await gone.says();
    await until('both hear again', async () => (await each(gone)).join() === '2,1');
    expect(await each(kept)).toEqual([0, 0]);
  });
});
