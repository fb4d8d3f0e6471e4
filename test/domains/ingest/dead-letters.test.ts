import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { newId, toPublicId } from '../../../src/platform/kernel/ids.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import type { TestAccount } from '../../kit/account.js';
import { until } from '../../kit/until.js';
import { bodyOf, change, contactOf, messageOf, messagesBody, metaBytes, newWaId, signatureOf } from './bodies.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
}, 60_000);

afterAll(() => app.stop());

interface Letter {
  id: string;
  field: string | null;
  reason: string;
  item: string;
  createdAt: string;
}

const listDocument = `query ($first: Int, $after: String) { webhookDeadLetters(first: $first, after: $after) {
  nodes { id field reason item createdAt } pageInfo { hasNextPage endCursor } } }`;
const replayDocument = `mutation ($input: WebhookDeadLetterReplayInput!) { webhookDeadLetterReplay(input: $input) {
  results { id isReplayed reason } userErrors { code message path } } }`;

const list = async (api: ApiClient): Promise<Letter[]> => (await api.query(listDocument)).webhookDeadLetters.nodes;
const replay = async (api: ApiClient, ids: string[]) => (await api.mutate(replayDocument, { ids })).results;
const unread = async (api: ApiClient): Promise<number[]> =>
  (await api.query('{ conversations(first: 50) { nodes { unreadCount } } }')).conversations.nodes.map(
    (conversation: { unreadCount: number }) => conversation.unreadCount,
  );

async function post(body: object): Promise<void> {
  const bytes = metaBytes(body);
  const answer = await fetch(`${app.url}/webhooks/whatsapp`, {
    method: 'POST',
    headers: { 'x-hub-signature-256': signatureOf(bytes) },
    body: bytes as never,
  });
  expect(answer.status).toBe(200);
}

/** One poisoned message between two good ones. */
async function poison(account: TestAccount): Promise<void> {
  const [first, second] = [{ waId: newWaId() }, { waId: newWaId() }];
  const messages = [messageOf(first), messageOf(first, { timestamp: 'soon' }), messageOf(second)];
  await post(bodyOf(change(account.channel, { contacts: [contactOf(first), contactOf(second)], messages })));
}

/** A letter as it would be left by an older version that could not process this body. */
async function leave(account: TestAccount, item: object): Promise<string> {
  const id = newId();
  await app.database.operate('ingest.settle', (em) =>
    rows(
      em,
      `insert into webhook_dead_letter (id, account_id, phone_number_id, field, item, reason, created_at)
       values ($1, $2, $3, 'messages', $4::jsonb, 'not understood', $5)`,
      [id, account.accountId, account.channel.phoneNumberId, JSON.stringify(item), new Date()],
    ),
  );
  return toPublicId('WebhookDeadLetter', id);
}

describe('dead letters', () => {
  test('are listed with what they hold and why; their neighbours went through', async () => {
    const account = await app.newAccount();
    await poison(account);
    const [letter] = await until('the letter is listed', async () => {
      const found = await list(account.api);
      return found.length > 0 && found;
    });
    expect(letter).toMatchObject({ field: 'messages', reason: expect.stringContaining('timestamp') });
    const { messages } = JSON.parse(letter!.item).entry[0].changes[0].value;
    expect(messages).toEqual([expect.objectContaining({ timestamp: 'soon' })]);
    expect(await unread(account.api)).toEqual([1, 1]);
    const { node } = await account.api.query(
      'query ($id: ID!) { node(id: $id) { __typename id ... on WebhookDeadLetter { reason } } }',
      { id: letter!.id },
    );
    expect(node).toEqual({ __typename: 'WebhookDeadLetter', id: letter!.id, reason: letter!.reason });
  });

  test('come in pages, the newest first', async () => {
    const account = await app.newAccount();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.unshift(await leave(account, {}));
    const first = (await account.api.query(listDocument, { first: 3 })).webhookDeadLetters;
    const rest = (await account.api.query(listDocument, { first: 3, after: first.pageInfo.endCursor }))
      .webhookDeadLetters;
    expect([...first.nodes, ...rest.nodes].map((letter: Letter) => letter.id)).toEqual(ids);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('are for those alone who look after webhooks', async () => {
    const account = await app.newAccount();
    const id = await leave(account, {});
    const agent = await account.member('AGENT');
    for (const [document, variables] of [
      [listDocument, {}],
      [replayDocument, { input: { ids: [id] } }],
    ] as const) {
      const { body } = await agent.api.raw(document, variables);
      expect(body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    const { node } = await agent.api.query('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(node).toBeNull();
    expect(await list((await account.member('ADMIN')).api)).toHaveLength(1);
  });

  test('of another account are neither seen nor replayed', async () => {
    const [mine, theirs] = [await app.newAccount(), await app.newAccount()];
    const id = await leave(theirs, messagesBody(theirs.channel, [{ waId: newWaId() }]));
    expect(await list(mine.api)).toEqual([]);
    const missing = toPublicId('WebhookDeadLetter', newId());
    const results = await replay(mine.api, [id, missing, 'nonsense']);
    expect(results).toEqual(
      [id, missing, 'nonsense'].map((given) => ({ id: given, isReplayed: false, reason: 'NOT_FOUND' })),
    );
    expect(await list(theirs.api)).toHaveLength(1);
  });
});

describe('a replay', () => {
  test('processes what is understood by now, and says what still is not', async () => {
    const account = await app.newAccount();
    const person = { waId: newWaId() };
    const good = await leave(account, messagesBody(account.channel, [person]));
    const broken = await leave(account, messagesBody(account.channel, [person], { timestamp: 'soon' }));
    const results = await replay(account.api, [broken, good]);
    expect(results).toEqual([
      { id: broken, isReplayed: false, reason: expect.stringContaining('timestamp') },
      { id: good, isReplayed: true, reason: null },
    ]);
    expect(await unread(account.api)).toEqual([1]);
    const [open] = await list(account.api);
    expect(open).toMatchObject({ id: broken, reason: expect.stringContaining('timestamp') });
  });

  test('happens once, however often it is asked for', async () => {
    const account = await app.newAccount();
    const id = await leave(account, messagesBody(account.channel, [{ waId: newWaId() }]));
    const answers = await Promise.all([1, 2, 3, 4].map(() => replay(account.api, [id])));
    expect(answers.filter(([result]) => result.isReplayed)).toHaveLength(1);
    expect(await unread(account.api)).toEqual([1]);
  });

  test("does not reach another account's number", async () => {
    const [mine, theirs] = [await app.newAccount(), await app.newAccount()];
    const id = await leave(mine, messagesBody(theirs.channel, [{ waId: newWaId() }]));
    expect(await replay(mine.api, [id])).toEqual([{ id, isReplayed: false, reason: 'UNROUTED' }]);
    expect(await unread(theirs.api)).toEqual([]);
  });

  test('is refused for none and for too many', async () => {
    const account = await app.newAccount();
    for (const ids of [[], Array.from({ length: 101 }, (_, i) => String(i))]) {
      const { webhookDeadLetterReplay: answer } = await account.api.query(replayDocument, { input: { ids } });
      expect(answer).toMatchObject({ results: null, userErrors: [{ code: 'INVALID_INPUT', path: ['ids'] }] });
    }
  });
});

describe('a number', () => {
  test('that is connected later gets what came before', async () => {
    const account = await app.newAccount({ channel: false });
    const { wabaId, phoneNumberId } = account.channel;
    await post(messagesBody(account.channel, [{ waId: newWaId() }]));
    await until('the delivery is processed', async () => {
      const waiting = await app.database.operate('ops.metrics', (em) =>
        rows(em, 'select 1 from webhook_delivery where processed_at is null limit 1'),
      );
      return waiting.length === 0;
    });
    expect(await unread(account.api)).toEqual([]);
    await account.connect(wabaId, phoneNumberId);
    await until('the message has come', async () => (await unread(account.api)).length === 1);
  });
});
