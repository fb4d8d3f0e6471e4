import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe } from '../../kit/socket.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { sendAs, Talk } from '../messages/talk.js';
import { Staff, type Colleague } from '../teams/staff.js';

let app: TestApp;
let account: TestAccount;
let staff: Staff;
let agent: Colleague;
let talk: Talk;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
beforeEach(async () => {
  account = await app.newAccount();
  staff = new Staff(account);
  agent = await staff.hire();
  talk = await Talk.begin(account);
});
afterAll(() => app.stop());

const call = async (api: ApiClient, name: 'Save' | 'Delete', input: object): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ConversationDraft${name}Input!) { conversationDraft${name}(input: $input) { draft { body } userErrors { code path } } }`,
      { input: { conversationId: talk.conversationId, ...input } },
    )
  )[`conversationDraft${name}`];
const save = (body: string, api: ApiClient = agent.api, more: object = {}): Promise<any> =>
  call(api, 'Save', { body, ...more });
const draft = async (api: ApiClient = agent.api, id = talk.conversationId): Promise<string | null | undefined> =>
  (await api.query('query ($id: ID!) { conversation(id: $id) { myDraft { body updatedAt } } }', { id })).conversation
    ?.myDraft?.body;
const send = (input: object, api: ApiClient = agent.api): Promise<any> =>
  sendAs(api, {
    conversationId: talk.conversationId,
    clientMessageId: randomUUID(),
    content: { text: { body: 'Sent' } },
    ...input,
  });
const refused = ({ userErrors }: any): string[] => userErrors.map(({ code }: any) => code);

test('a draft is kept for its author alone, changed by the last one that is saved, and thrown away', async () => {
  expect(await save('Dear')).toEqual({ draft: { body: 'Dear' }, userErrors: [] });
  await save('Dear Ana');
  expect(await draft()).toBe('Dear Ana');
  expect(await draft(account.api)).toBeUndefined();
  await save('The owner’s', account.api);
  expect(await draft()).toBe('Dear Ana');
  expect(await draft(account.api)).toBe('The owner’s');
  expect(await call(agent.api, 'Delete', {})).toEqual({ draft: null, userErrors: [] });
  expect(await call(agent.api, 'Delete', {})).toEqual({ draft: null, userErrors: [] });
  expect(await draft()).toBeUndefined();
  expect(await draft(account.api)).toBe('The owner’s');
  await save('', account.api);
  expect(await draft(account.api)).toBeUndefined();
  const all = await Promise.all(Array.from({ length: 6 }, (_, i) => save(`at once ${i}`)));
  expect(all.flatMap(refused)).toEqual([]);
  await call(agent.api, 'Delete', {});
  expect(await draft()).toBeUndefined();
});

test('it is gone with the message that was written in it, once, and with no other', async () => {
  await save('Not yet');
  await send({});
  expect(await draft()).toBe('Not yet');
  // A refused message takes nothing away.
  expect(refused(await send({ isFromDraft: true, content: { text: { body: '' } } }))).toEqual(['INVALID_INPUT']);
  expect(await draft()).toBe('Not yet');
  await save('Of the owner', account.api);
  const clientMessageId = randomUUID();
  await send({ isFromDraft: true, clientMessageId });
  expect(await draft()).toBeUndefined();
  expect(await draft(account.api)).toBe('Of the owner');
  await save('The next one');
  await send({ isFromDraft: true, clientMessageId });
  expect(await draft()).toBe('The next one');
});

test('the other devices of its author are told, and nobody else', async () => {
  const document = 'subscription { conversationDraftChanged { conversation { id } draft { body } } }';
  const own = subscribe(app, agent.token, document);
  const others = account.subscribe(document);
  await Promise.all([own.opened, others.opened]);
  await until('the own device hears', async () => {
    await save('Hello');
    return own.events.length > 0;
  });
  expect(own.events[0].conversationDraftChanged).toEqual({
    conversation: { id: talk.conversationId },
    draft: { body: 'Hello' },
  });
  await send({ isFromDraft: true });
  await own.find('it is gone', ({ conversationDraftChanged }) => conversationDraftChanged.draft === null);
  await save('By the owner', account.api);
  await others.find('the owner hears the own one', (data) => data.conversationDraftChanged.draft?.body);
  expect(JSON.stringify(others.events)).not.toContain('Hello');
  await Promise.all([own.close(), others.close()]);
});

test('whoever follows the inbox is shown the own draft, though others follow it with the same words', async () => {
  const document = `subscription { inboxEvents { __typename
    ... on MessageQueuedEvent { message { preview } conversation { myDraft { body } } } } }`;
  const watches = [account.subscribe(document), subscribe(app, agent.token, document)];
  // Both may do the same, so that nothing but the draft keeps them apart.
  const admin = await staff.hire('ADMIN');
  const other = await staff.hire('ADMIN');
  watches.push(subscribe(app, admin.token, document), subscribe(app, other.token, document));
  for (const watch of watches)
    await watch.find('caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
  await save('the owner’s', account.api);
  await save('the admin’s', admin.api);
  await send({}, account.api);
  const seen = await Promise.all(
    watches.map((watch) => watch.find('the message', ({ inboxEvents }) => inboxEvents.message?.preview === 'Sent')),
  );
  expect(seen.map(({ inboxEvents }) => inboxEvents.conversation.myDraft?.body ?? null)).toEqual([
    'the owner’s',
    null,
    'the admin’s',
    null,
  ]);
  await Promise.all(watches.map((watch) => watch.close()));
});

test('it takes a person who sees the conversation, and a text that could be sent', async () => {
  const narrow = await staff.hire('AGENT', 'OWN');
  // What is known of the member's access for a moment is over.
  app.clock.advance(6_000);
  expect(refused(await save('x', narrow.api))).toEqual(['NOT_FOUND']);
  expect(refused(await call(narrow.api, 'Delete', {}))).toEqual(['NOT_FOUND']);
  const key = await account.apiKey(['MESSAGES_SEND', 'CONVERSATIONS_READ']);
  expect(refused(await save('x', key))).toEqual(['NOT_A_PERSON']);
  expect(await draft(key)).toBeUndefined();
  expect(refused(await save('x'.repeat(4_097)))).toEqual(['INVALID_INPUT']);
  expect(refused(await save('\u{1F600}'.repeat(4_096)))).toEqual([]);
  const other = await app.newAccount();
  expect(refused(await save('x', other.api))).toEqual(['NOT_FOUND']);
  expect(refused(await save('x', agent.api, { conversationId: account.id }))).toEqual(['NOT_FOUND']);
  // Out of sight with the conversation, and there again with it.
  await staff.assign(talk.conversationId, { assigneeId: narrow.userId });
  app.clock.advance(6_000);
  await save('mine', narrow.api);
  await staff.assign(talk.conversationId, { assigneeId: null });
  expect(await draft(narrow.api)).toBeUndefined();
  await staff.assign(talk.conversationId, { assigneeId: narrow.userId });
  expect(await draft(narrow.api)).toBe('mine');
});

test('drafts go along when two threads become one: none is lost, and undoing gives them back', async () => {
  const second = await Talk.begin(account);
  const { a, b } = await account.api.query(
    'query ($a: ID!, $b: ID!) { a: conversation(id: $a) { contact { id } } b: conversation(id: $b) { contact { id } } }',
    { a: talk.conversationId, b: second.conversationId },
  );
  await save('in the first');
  app.clock.advance(1_000);
  await save('in the second', agent.api, { conversationId: second.conversationId });
  await save('the owner in the second', account.api, { conversationId: second.conversationId });
  const { contact } = await account.api.mutate(
    `mutation ($input: ContactMergeInput!) { contactMerge(input: $input) {
      contact { merges { nodes { id } } } userErrors { code } } }`,
    { keptId: a.contact.id, goneId: b.contact.id },
  );
  expect(await draft()).toBe('in the second');
  expect(await draft(account.api)).toBe('the owner in the second');
  await account.api.mutate(
    'mutation ($input: ContactMergeUndoInput!) { contactMergeUndo(input: $input) { userErrors { code } } }',
    { contactMergeId: contact.merges.nodes[0].id },
  );
  expect(await draft()).toBe('in the first');
  expect(await draft(agent.api, second.conversationId)).toBe('in the second');
  expect(await draft(account.api)).toBeUndefined();
});

test('a page of conversations reads all drafts in one statement', async () => {
  await save('One');
  const second = await Talk.begin(account);
  await save('Two', agent.api, { conversationId: second.conversationId });
  const query = (first: number) =>
    agent.api.query(`{ conversations(first: ${first}) { nodes { id myDraft { body } } } }`);
  await query(1);
  const one = await countStatements(app, () => query(1));
  const both = await countStatements(app, () => query(50));
  expect(both).toEqual(one);
  const { conversations } = await query(50);
  expect(conversations.nodes.map((node: any) => node.myDraft.body).sort()).toEqual(['One', 'Two']);
});
