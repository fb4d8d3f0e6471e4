import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { Staff, type Colleague } from '../teams/staff.js';
import { sendAs, Talk } from './talk.js';

let app: TestApp;
let account: TestAccount;
let staff: Staff;
let ann: Colleague;
let ben: Colleague;
let talk: Talk;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
beforeEach(async () => {
  account = await app.newAccount();
  staff = new Staff(account);
  [ann, ben] = [await staff.hire(), await staff.hire('ADMIN')];
  talk = await Talk.begin(account);
});
afterAll(() => app.stop());

const set = async (input: object, api: ApiClient = account.api): Promise<any> =>
  (
    await api.query(
      `mutation ($input: InboxSettingsUpdateInput!) { inboxSettingsUpdate(input: $input) {
        inboxSettings { reopenWithinHours replyLock isAssignedOnReply } userErrors { code } } }`,
      { input },
    )
  ).inboxSettingsUpdate;
const composing = async (who: Colleague, isComposing = true, conversationId = talk.conversationId): Promise<any> =>
  (
    await who.api.query(
      `mutation ($input: ConversationComposingInput!) { conversationComposing(input: $input) { isTold holder { id } userErrors { code } } }`,
      { input: { conversationId, isComposing } },
    )
  ).conversationComposing;
const send = (api: ApiClient, more: object = {}): Promise<any> =>
  sendAs(api, {
    conversationId: talk.conversationId,
    clientMessageId: randomUUID(),
    content: { text: { body: 'An answer' } },
    ...more,
  });
const codes = ({ userErrors }: any): string[] => userErrors.map(({ code }: any) => code);
const conversation = async (): Promise<any> =>
  (
    await account.api.query(
      `query ($id: ID!) { conversation(id: $id) { version status assignee { id }
        timeline(first: 100) { nodes { __typename ... on Activity { kind cause text assignee { id } } } } } }`,
      { id: talk.conversationId },
    )
  ).conversation;

test('nothing of it holds unless somebody says so; what is left out stays, and the audit knows', async () => {
  const { inboxSettings } = await account.api.query(
    '{ inboxSettings { reopenWithinHours replyLock isAssignedOnReply } }',
  );
  expect(inboxSettings).toEqual({ reopenWithinHours: 24, replyLock: 'NONE', isAssignedOnReply: false });
  await staff.assign(talk.conversationId, { assigneeId: ann.userId });
  expect(await composing(ann)).toEqual({ isTold: true, holder: null, userErrors: [] });
  expect(codes(await send(ben.api))).toEqual([]);
  expect((await set({ reopenWithinHours: 5 })).inboxSettings).toMatchObject({
    reopenWithinHours: 5,
    replyLock: 'NONE',
  });
  expect((await set({ replyLock: 'ASSIGNEE_ONLY' })).inboxSettings).toEqual({
    reopenWithinHours: 5,
    replyLock: 'ASSIGNEE_ONLY',
    isAssignedOnReply: false,
  });
  await set({ isAssignedOnReply: true });
  const { auditEntries } = await account.api.query(
    '{ auditEntries(first: 100) { nodes { action changes { field before after } } } }',
  );
  const entries = auditEntries.nodes.filter(({ action }: any) => action === 'inbox_settings.changed');
  expect(entries.flatMap(({ changes }: any) => changes)).toEqual(
    expect.arrayContaining([{ field: 'replyLock', before: '"NONE"', after: '"ASSIGNEE_ONLY"' }]),
  );
  const other = await app.newAccount();
  expect((await other.api.query('{ inboxSettings { replyLock } }')).inboxSettings.replyLock).toBe('NONE');
  await expect(set({ replyLock: 'NONE' }, ann.api)).rejects.toThrow('FORBIDDEN');
});

describe('a conversation that only its assignee answers', () => {
  beforeEach(() => set({ replyLock: 'ASSIGNEE_ONLY' }));

  test('refuses everybody else, and says who looks after it; nobody looks after it: everybody may', async () => {
    expect(codes(await send(ben.api))).toEqual([]);
    await staff.assign(talk.conversationId, { assigneeId: ann.userId });
    const clientMessageId = randomUUID();
    const { message } = await send(ann.api, { clientMessageId });
    expect(message).not.toBeNull();
    for (const more of [
      {},
      { content: { reaction: { messageId: talk.firstMessageId, emoji: '👍' } } },
      { conversationId: undefined, contactId: await contactId(), channelId: account.channel.id },
    ]) {
      const refused = await send(ben.api, more);
      expect(codes(refused)).toEqual(['REPLY_LOCKED']);
      expect(refused.userErrors[0].message).toBe('AGENT Person looks after this conversation.');
    }
    // The same call again is no other answer.
    expect((await send(ben.api, { clientMessageId })).message.id).toBe(message.id);
    await staff.assign(talk.conversationId, { assigneeId: ben.userId });
    expect(codes(await send(ben.api))).toEqual([]);
    expect(codes(await send(ann.api))).toEqual(['REPLY_LOCKED']);
  });

  test('does not refuse programs, nor what the product says by itself', async () => {
    await staff.assign(talk.conversationId, { assigneeId: ann.userId });
    const key = await account.apiKey(['MESSAGES_SEND', 'CONVERSATIONS_READ', 'MEMBERS_READ']);
    expect(codes(await send(key))).toEqual([]);
    await account.api.mutate(
      'mutation ($input: AutoReplySetInput!) { autoReplySet(input: $input) { userErrors { code } } }',
      { kind: 'GREETING', text: 'Welcome!' },
    );
    const next = await Talk.begin(account);
    await next.gets(1);
  });

  test('of two who answer at once where an answer assigns, one has it, and the other hears whose it is', async () => {
    await set({ isAssignedOnReply: true });
    const answers = await Promise.all([ann, ben, ann, ben].map((who) => send(who.api)));
    const { assignee, timeline } = await conversation();
    const winner = [ann, ben].find((who) => who.userId === assignee.id)!;
    for (const [i, answer] of answers.entries())
      expect(codes(answer)).toEqual([ann, ben, ann, ben][i] === winner ? [] : ['REPLY_LOCKED']);
    const lines = timeline.nodes.filter(({ kind }: any) => kind === 'ASSIGNEE_CHANGED');
    expect(lines).toMatchObject([{ cause: 'RULE', assignee: { id: winner.userId } }]);
    expect(await talk.gets(2)).toHaveLength(2);
  });
});

describe('a conversation that one at a time answers', () => {
  beforeEach(() => set({ replyLock: 'WHILE_COMPOSING' }));

  test('belongs to who writes first, until they stop, send, or fall silent', async () => {
    expect(codes(await send(ben.api))).toEqual([]);
    expect((await composing(ann)).holder).toEqual({ id: ann.userId });
    expect((await composing(ben)).holder).toEqual({ id: ann.userId });
    const refused = await send(ben.api);
    expect(codes(refused)).toEqual(['REPLY_LOCKED']);
    expect(refused.userErrors[0].message).toBe('AGENT Person is writing an answer.');
    // Ben stops, which is nothing to Ann.
    await composing(ben, false);
    expect(codes(await send(ben.api))).toEqual(['REPLY_LOCKED']);
    await composing(ann, false);
    expect(codes(await send(ben.api))).toEqual([]);

    await composing(ann);
    expect(codes(await send(ann.api))).toEqual([]);
    expect(codes(await send(ben.api))).toEqual([]);

    await composing(ann);
    app.clock.advance(8_000);
    await composing(ann);
    app.clock.advance(8_000);
    expect(codes(await send(ben.api))).toEqual(['REPLY_LOCKED']);
    app.clock.advance(3_000);
    expect((await composing(ben)).holder).toEqual({ id: ben.userId });
    expect(codes(await send(ann.api))).toEqual(['REPLY_LOCKED']);
    const key = await account.apiKey(['MESSAGES_SEND', 'CONVERSATIONS_READ', 'MEMBERS_READ']);
    expect(codes(await send(key))).toEqual([]);
  });

  test('of those who begin at once one has it', async () => {
    const holders = await Promise.all([ann, ben, ann, ben].map(async (who) => (await composing(who)).holder.id));
    expect(new Set(holders).size).toBe(1);
    const other = await Talk.begin(account);
    expect((await composing(ben, true, other.conversationId)).holder).toEqual({ id: ben.userId });
  });

  test('is held by nobody who does not see it', async () => {
    const narrow = await staff.hire('AGENT', 'OWN');
    // What is known of the member's access for a moment is over.
    app.clock.advance(6_000);
    expect(codes(await composing(narrow))).toEqual(['NOT_FOUND']);
    const stranger = await app.newAccount();
    const their = new Staff(stranger);
    expect(codes(await composing(await their.hire()))).toEqual(['NOT_FOUND']);
    expect(codes(await send(ann.api))).toEqual([]);
  });
});

describe('where an answer assigns', () => {
  beforeEach(() => set({ isAssignedOnReply: true }));

  test('a conversation that nobody looks after is theirs who answers first, told live and in the thread', async () => {
    const watch = account.subscribe(
      `subscription { inboxEvents { __typename ... on ConversationChangedEvent { conversation { id assignee { id } } activity { kind } } } }`,
    );
    await watch.find('caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    const before = await conversation();
    await send(ann.api);
    await watch.find(
      'it is told',
      ({ inboxEvents: e }) => e.conversation?.assignee?.id === ann.userId && e.activity?.kind === 'ASSIGNEE_CHANGED',
    );
    await send(ben.api);
    const after = await conversation();
    expect(after.assignee.id).toBe(ann.userId);
    expect(after.version).toBe(before.version + 1);
    expect(after.timeline.nodes.filter(({ kind }: any) => kind === 'ASSIGNEE_CHANGED')).toHaveLength(1);
    await watch.close();
  });

  test('a reaction, a refused answer, and an API key assign nobody', async () => {
    await send(ann.api, { content: { reaction: { messageId: talk.firstMessageId, emoji: '👍' } } });
    await send(ann.api, { content: { text: { body: '' } } });
    await send(await account.apiKey(['MESSAGES_SEND', 'CONVERSATIONS_READ', 'MEMBERS_READ']));
    expect((await conversation()).assignee).toBeNull();
    await account.hasTemplate('hello', 'en_US');
    const template = { template: { name: 'hello', language: 'en_US' } };
    expect(codes(await send(ann.api, { content: template }))).toEqual([]);
    expect((await conversation()).assignee.id).toBe(ann.userId);
  });
});

async function contactId(): Promise<string> {
  const data = await account.api.query('query ($id: ID!) { conversation(id: $id) { contact { id } } }', {
    id: talk.conversationId,
  });
  return data.conversation.contact.id;
}
