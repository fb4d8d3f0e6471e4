import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { secondsAgo } from '../ingest/bodies.js';
import { contactsOf, deliver, messageFrom, newUserId, noticeOf, threadsOf } from './people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const mutate = (account: TestAccount, name: string, input: object): Promise<any> =>
  account.api.mutate(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename userErrors { code path } } }`,
    input,
  );

const newLabel = async (account: TestAccount, name: string): Promise<string> => {
  const { label } = await account.api.mutate(
    'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
    { name },
  );
  return label.id;
};

/** Two contacts with a thread each that turn out to be one person: the first known by number, the second by user id. */
async function twoOfOne(account: TestAccount) {
  const person = { userId: newUserId(), waId: newWaId() };
  await deliver(app, messageFrom(account, { waId: person.waId }, 'by number'));
  await deliver(app, messageFrom(account, { userId: person.userId, username: 'ana.p' }, 'by id'));
  const [first, second] = await threadsOf(account);
  return { person, first, second, unite: () => deliver(app, messageFrom(account, person, 'both')) };
}

describe('two contacts that turn out to be one', () => {
  test('become the one that was made first, with everything of the other in one open thread', async () => {
    const account = await app.newAccount();
    const { first, second, unite, person } = await twoOfOne(account);
    const [urgent, billing] = [await newLabel(account, 'urgent'), await newLabel(account, 'billing')];
    await mutate(account, 'conversationAddLabels', { conversationId: first.id, labelIds: [urgent] });
    await mutate(account, 'conversationAddLabels', { conversationId: second.id, labelIds: [urgent, billing] });
    await mutate(account, 'conversationAssign', { conversationId: second.id, assigneeId: account.owner.userId });
    const goneId = second.contact.id;
    await unite();

    expect(await contactsOf(account)).toMatchObject([
      { id: first.contact.id, phoneNumber: `+${person.waId}`, username: 'ana.p' },
    ]);
    const [kept, folded] = await threadsOf(account);
    expect(kept).toMatchObject({
      id: first.id,
      status: 'OPEN',
      unreadCount: 3,
      texts: ['both', 'by id', 'by number'],
      assignee: { id: account.owner.userId },
      lastMessage: { preview: 'both' },
    });
    expect(kept.labels.map((label: any) => label.name)).toEqual(['billing', 'urgent']);
    expect(folded).toMatchObject({ id: second.id, status: 'CLOSED', unreadCount: 0, texts: [], lastMessage: null });
    expect(folded.contact.id).toBe(first.contact.id);
    const { gone, contact } = await account.api.query(
      'query ($id: ID!) { gone: node(id: $id) { id } contact(id: $id) { id } }',
      { id: goneId },
    );
    // The id of the one that went leads to the one that stays.
    expect([gone, contact]).toEqual([{ id: first.contact.id }, { id: first.contact.id }]);
  });

  test('are told to whoever watches: both threads are announced, the message in the one that stays', async () => {
    const account = await app.newAccount();
    const { first, second, unite } = await twoOfOne(account);
    const watch = account.subscribe(
      `subscription { inboxEvents { __typename cursor
        ... on ConversationChangedEvent { conversation { id status unreadCount } }
        ... on MessageReceivedEvent { message { preview } conversation { id unreadCount } } } }`,
    );
    await watch.find('it has caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    await unite();
    await watch.find(
      'the message arrives in the thread that stays',
      ({ inboxEvents }) => inboxEvents.message?.preview === 'both' && inboxEvents.conversation.id === first.id,
    );
    const changed = watch.events
      .map(({ inboxEvents }) => inboxEvents)
      .filter(({ __typename }) => __typename === 'ConversationChangedEvent')
      .map(({ conversation }) => conversation);
    expect(changed).toEqual(
      expect.arrayContaining([
        { id: first.id, status: 'OPEN', unreadCount: 3 },
        { id: second.id, status: 'CLOSED', unreadCount: 0 },
      ]),
    );
    await watch.close();
  });

  test('keep the name that only the other one had, when the message that unites them says another', async () => {
    const account = await app.newAccount();
    const person = { userId: newUserId(), waId: newWaId() };
    await deliver(app, messageFrom(account, { waId: person.waId }));
    await deliver(app, messageFrom(account, { userId: person.userId, username: 'ana.p', name: 'Ana' }));
    await deliver(app, messageFrom(account, { ...person, name: 'Ana Maria' }));
    expect(await contactsOf(account)).toMatchObject([{ displayName: 'Ana Maria', username: 'ana.p' }]);
  });

  test('go on in the thread that has the messages when it is closed and they write again', async () => {
    const account = await app.newAccount();
    const person = { userId: newUserId(), waId: newWaId() };
    // All in one second: time does not tell the threads apart.
    const at = secondsAgo(5);
    for (const part of [{ waId: person.waId }, { userId: person.userId }, person])
      await deliver(app, messageFrom(account, part, 'before', at));
    const [first] = await threadsOf(account);
    await mutate(account, 'conversationClose', { conversationId: first.id });
    await deliver(app, messageFrom(account, person, 'again', at));
    const [kept, folded] = await threadsOf(account);
    expect([kept, folded]).toMatchObject([{ id: first.id, status: 'OPEN' }, { status: 'CLOSED' }]);
    expect(kept.texts).toContain('again');
  });

  test('keep the closed thread of the one and the open thread of the other as they are', async () => {
    const account = await app.newAccount();
    const { first, second, unite } = await twoOfOne(account);
    await mutate(account, 'conversationClose', { conversationId: first.id });
    await unite();
    const threads = await threadsOf(account);
    expect(threads).toMatchObject([
      { id: first.id, status: 'CLOSED', texts: ['by number'], contact: { id: first.contact.id } },
      { id: second.id, status: 'OPEN', texts: ['both', 'by id'], contact: { id: first.contact.id } },
    ]);
  });

  test('three at once fold into one, also where two of them have messages with the same clientMessageId', async () => {
    const account = await app.newAccount();
    const [number, other, userId] = [newWaId(), newWaId(), newUserId()];
    await deliver(app, messageFrom(account, { waId: number }, 'one'));
    await deliver(app, messageFrom(account, { waId: other }, 'two'));
    await deliver(app, messageFrom(account, { userId }, 'three'));
    const [, second, third] = await threadsOf(account);
    for (const [{ id }, body] of [
      [second, 'answer to two'],
      [third, 'answer to three'],
    ] as const)
      await mutate(account, 'messageSend', {
        conversationId: id,
        clientMessageId: 'the same',
        content: { text: { body } },
      });
    // All three in one: the notice names the old number with the user id, and the new number.
    await deliver(app, noticeOf(account, { waId: other, userId }, { waId: number }));
    const contacts = await contactsOf(account);
    expect(contacts).toHaveLength(1);
    const threads = await threadsOf(account);
    expect(threads.filter(({ status }) => status !== 'CLOSED')).toMatchObject([{ id: threads[0].id, unreadCount: 3 }]);
    expect(threads.flatMap(({ texts }) => texts)).toEqual(
      expect.arrayContaining(['one', 'two', 'three', 'answer to two', 'answer to three']),
    );
    expect(threads[0].texts).toEqual(expect.arrayContaining(['one', 'two', 'three']));
  });

  test('while a hundred of their messages come: every one is there once, in one open thread', async () => {
    const account = await app.newAccount();
    const { person, unite } = await twoOfOne(account);
    const more = Array.from({ length: 48 }, (_, i) =>
      messageFrom(account, i % 2 ? { userId: person.userId } : { waId: person.waId }, `m${i}`),
    );
    await Promise.all([deliver(app, ...more), unite(), unite()]);
    expect(await contactsOf(account)).toHaveLength(1);
    const open = (await threadsOf(account)).filter(({ status }) => status !== 'CLOSED');
    expect(open).toHaveLength(1);
    expect(open[0].unreadCount).toBe(52);
    expect(open[0].texts).toHaveLength(52);
    const left = await rows(
      app.database.read(systemViewer(account.accountId)).em,
      `select 1 from conversation c left join contact ct on ct.account_id = $1 and ct.id = c.contact_id
       where c.account_id = $1 and ct.id is null`,
      [account.accountId],
    );
    expect(left).toEqual([]);
  }, 60_000);
});
