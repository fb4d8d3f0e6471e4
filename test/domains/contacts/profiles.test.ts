import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { contactsOf, deliver, messageFrom, newUserId, threadsOf } from './people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app.stop());

const call = async (api: ApiClient, name: string, input: object, fields = '__typename'): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code path } } }`,
      { input },
    )
  )[name];

const newContact = async (account: TestAccount, input: object): Promise<string> =>
  (await call(account.api, 'contactCreate', input, 'contact { id }')).contact.id;

const newLabel = async (account: TestAccount, name: string): Promise<string> =>
  (await call(account.api, 'labelCreate', { name }, 'label { id }')).label.id;

const profile = `id displayName email phoneNumber isBlocked identities { kind value } labels { name } attributes { key value }
  notes { nodes { body editedAt author { id } } } events { nodes { name eventId properties { key value } } }
  merges { nodes { id goneName goneContactId cause undoableUntil undoneAt mergedInto { id } } }`;

const show = async (account: TestAccount, id: string): Promise<any> =>
  (await account.api.query(`query ($id: ID!) { contact(id: $id) { ${profile} } }`, { id })).contact;

describe('labels of contacts', () => {
  test('are the account’s, once each however often they are added, and find contacts', async () => {
    const account = await app.newAccount({ channel: false });
    const [ana, bob] = [
      await newContact(account, { displayName: 'Ana' }),
      await newContact(account, { displayName: 'Bob' }),
    ];
    const [vip, late] = [await newLabel(account, 'vip'), await newLabel(account, 'late')];
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        call(account.api, 'contactAddLabels', { contactId: ana, labelIds: [vip, late] }),
      ),
    );
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect((await show(account, ana)).labels).toEqual([{ name: 'late' }, { name: 'vip' }]);
    const { contacts } = await account.api.query(
      'query ($where: ContactWhereInput) { contacts(where: $where) { nodes { id } } }',
      { where: { labelId: vip } },
    );
    expect(contacts.nodes).toEqual([{ id: ana }]);
    await call(account.api, 'contactRemoveLabels', { contactId: ana, labelIds: [late] });
    expect((await show(account, ana)).labels).toEqual([{ name: 'vip' }]);
    const stranger = await app.newAccount({ channel: false });
    const foreign = await newLabel(stranger, 'theirs');
    expect((await call(account.api, 'contactAddLabels', { contactId: bob, labelIds: [foreign] })).userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['labelIds'] },
    ]);
  });
});

describe('notes of contacts', () => {
  test('are written, edited by their author, deleted by the author or who manages contacts', async () => {
    const account = await app.newAccount({ channel: false });
    const [author, other] = [await account.member('AGENT'), await account.member('AGENT')];
    const contactId = await newContact(account, { displayName: 'Ana' });
    const made = await call(author.api, 'contactNoteCreate', { contactId, body: ' likes tea ' }, 'note { id version }');
    const contactNoteId = made.note.id;
    expect((await call(other.api, 'contactNoteUpdate', { contactNoteId, body: 'x' })).userErrors).toMatchObject([
      { code: 'NOT_NOTE_AUTHOR' },
    ]);
    expect((await call(other.api, 'contactNoteDelete', { contactNoteId })).userErrors).toMatchObject([
      { code: 'NOT_NOTE_AUTHOR' },
    ]);
    const edited = await call(author.api, 'contactNoteUpdate', { contactNoteId, body: 'likes coffee', version: 1 });
    expect(edited.userErrors).toEqual([]);
    expect(
      (await call(author.api, 'contactNoteUpdate', { contactNoteId, body: 'z', version: 1 })).userErrors,
    ).toMatchObject([{ code: 'CONFLICT' }]);
    const { notes } = await show(account, contactId);
    expect(notes.nodes).toMatchObject([{ body: 'likes coffee', author: { id: author.userId } }]);
    expect(notes.nodes[0].editedAt).not.toBeNull();
    expect((await call(account.api, 'contactNoteDelete', { contactNoteId })).userErrors).toEqual([]);
    expect((await show(account, contactId)).notes.nodes).toEqual([]);
  });
});

describe('events of contacts', () => {
  test('are kept once per event id, by name, and shown to whoever watches', async () => {
    const account = await app.newAccount({ channel: false });
    const contactId = await newContact(account, { displayName: 'Ana' });
    const watch = account.subscribe(
      `subscription { inboxEvents { __typename ... on ContactEventTrackedEvent { contact { id } event { name eventId } } } }`,
    );
    await watch.find('it has caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    const event = {
      contactId,
      eventId: 'order-1',
      name: 'order.placed',
      properties: [
        { key: 'total', value: 12.5 },
        { key: 'gift', value: true },
      ],
    };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => call(account.api, 'contactEventTrack', event, 'isNew event { id }')),
    );
    expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(outcomes.map(({ event: one }) => one.id)).size).toBe(1);
    const { inboxEvents } = await watch.find('the event is shown', ({ inboxEvents: one }) => one.event);
    expect(inboxEvents).toMatchObject({ contact: { id: contactId }, event: { name: 'order.placed' } });
    await watch.close();
    expect((await call(account.api, 'contactEventTrack', { ...event, name: 'other' })).userErrors).toEqual([
      { code: 'EVENT_ID_REUSED', path: ['eventId'] },
    ]);
    const { results } = await call(
      account.api,
      'contactEventsTrack',
      {
        events: [
          { contactId, eventId: 'a', name: 'page.seen' },
          { contactId: 'nobody', eventId: 'b', name: 'page.seen' },
          { contactId, eventId: 'a', name: 'page.seen' },
          { contactId, eventId: 'c', name: 'page.seen', occurredAt: new Date(Date.now() + 3_600_000).toISOString() },
        ],
      },
      'results { isNew event { eventId } userErrors { code path } }',
    );
    expect(results).toEqual([
      { isNew: true, event: { eventId: 'a' }, userErrors: [] },
      { isNew: false, event: null, userErrors: [{ code: 'NOT_FOUND', path: ['events', '1', 'contactId'] }] },
      { isNew: false, event: { eventId: 'a' }, userErrors: [] },
      { isNew: false, event: null, userErrors: [{ code: 'INVALID_INPUT', path: ['events', '3', 'occurredAt'] }] },
    ]);
    const named = await account.api.query(
      'query ($id: ID!) { contact(id: $id) { events(name: "order.placed") { nodes { eventId } } } }',
      { id: contactId },
    );
    expect(named.contact.events.nodes).toEqual([{ eventId: 'order-1' }]);
  });
});

describe('the timeline', () => {
  test('shows events, notes, conversations and merges in one order, page by page', async () => {
    const account = await app.newAccount();
    await deliver(app, messageFrom(account, { waId: newWaId() }, 'hello'));
    const [thread] = await threadsOf(account);
    const contactId = thread.contact.id;
    await call(account.api, 'conversationClose', { conversationId: thread.id });
    await call(account.api, 'contactNoteCreate', { contactId, body: 'a note' });
    const occurredAt = '2026-01-01T00:00:00Z';
    for (const eventId of ['1', '2', '3'])
      await call(account.api, 'contactEventTrack', { contactId, eventId, name: 'page.seen', occurredAt });
    const goneId = await newContact(account, { displayName: 'Twin' });
    await call(account.api, 'contactMerge', { keptId: contactId, goneId });
    const read = async (first: number, after: string | null) =>
      (
        await account.api.query(
          `query ($id: ID!, $first: Int, $after: String) { contact(id: $id) { timeline(first: $first, after: $after) {
            nodes { __typename occurredAt ... on ContactTimelineNote { note { body } } } pageInfo { hasNextPage endCursor } } } }`,
          { id: contactId, first, after },
        )
      ).contact.timeline;
    const { nodes } = await read(50, null);
    expect(nodes.map((node: any) => node.__typename)).toEqual([
      'ContactTimelineMerge',
      'ContactTimelineNote',
      'ContactTimelineConversationClosed',
      'ContactTimelineConversationBegun',
      ...Array.from({ length: 3 }, () => 'ContactTimelineEvent'),
    ]);
    const paged: object[] = [];
    for (let after: string | null = null; ;) {
      const page: any = await read(2, after);
      paged.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(nodes);
    const names = (first: number) => countStatements(app, () => read(first, null));
    expect((await names(50)).length).toBeLessThanOrEqual(6);
  });
});

describe('a merge by decision', () => {
  test('moves everything, and its undoing gives everything back but what came since', async () => {
    const account = await app.newAccount();
    const [one, two] = [{ waId: newWaId() }, { waId: newWaId() }];
    await deliver(app, messageFrom(account, one, 'from one'));
    await deliver(app, messageFrom(account, two, 'from two'));
    const [first, second] = await threadsOf(account);
    const [keptId, goneId] = [first.contact.id, second.contact.id];
    const label = await newLabel(account, 'vip');
    await call(account.api, 'contactAttributeCreate', { key: 'plan', label: 'Plan', type: 'TEXT' }, 'attribute { id }');
    await call(account.api, 'contactSetAttributes', {
      contactId: goneId,
      attributes: [{ key: 'plan', value: 'gold' }],
    });
    await call(account.api, 'contactUpdate', { contactId: goneId, email: 'two@shop.example' });
    await call(account.api, 'contactAddLabels', { contactId: goneId, labelIds: [label] });
    await call(account.api, 'contactNoteCreate', { contactId: goneId, body: 'of two' });
    await call(account.api, 'contactEventTrack', { contactId: goneId, eventId: 'e', name: 'seen' });
    await call(account.api, 'contactBlock', { contactId: goneId });
    const [keptBefore, goneBefore] = [await show(account, keptId), await show(account, goneId)];

    const merges = await Promise.all(
      Array.from({ length: 5 }, () => call(account.api, 'contactMerge', { keptId, goneId }, 'contact { id }')),
    );
    expect(merges.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const merged = await show(account, goneId);
    expect(merged).toMatchObject({
      id: keptId,
      email: 'two@shop.example',
      isBlocked: true,
      labels: [{ name: 'vip' }],
      attributes: [{ key: 'plan', value: 'gold' }],
      notes: { nodes: [{ body: 'of two' }] },
      events: { nodes: [{ eventId: 'e' }] },
    });
    expect(merged.identities).toHaveLength(2);
    expect(merged.merges.nodes).toMatchObject([{ goneContactId: goneId, cause: 'MEMBER', undoneAt: null }]);
    expect((await threadsOf(account))[0].texts).toEqual(['from one', 'from two']);
    // What comes after the merge stays with the contact that stayed.
    await call(account.api, 'contactUnblock', { contactId: keptId });
    await deliver(app, messageFrom(account, two, 'later'));
    await call(account.api, 'contactNoteCreate', { contactId: goneId, body: 'later' });
    const [{ id: contactMergeId }] = merged.merges.nodes;

    const undone = await call(account.api, 'contactMergeUndo', { contactMergeId }, 'restoredContact { id }');
    expect(undone).toMatchObject({ restoredContact: { id: goneId }, userErrors: [] });
    const restored = await show(account, goneId);
    expect({ ...restored, merges: null }).toEqual({ ...goneBefore, merges: null });
    const kept = await show(account, keptId);
    expect(kept).toMatchObject({
      email: null,
      labels: [],
      attributes: [],
      identities: keptBefore.identities,
      notes: { nodes: [{ body: 'later' }] },
      events: { nodes: [] },
    });
    const threads = await threadsOf(account);
    expect(threads).toMatchObject([
      { id: first.id, contact: { id: keptId }, texts: ['from one', 'later'], status: 'OPEN' },
      { id: second.id, contact: { id: goneId }, texts: ['from two'], status: 'OPEN', unreadCount: 1 },
    ]);
    expect(threads[0].unreadCount).toBe(2);
    expect(
      (await call(account.api, 'contactMergeUndo', { contactMergeId }, 'restoredContact { id }')).userErrors,
    ).toEqual([{ code: 'MERGE_NOT_UNDOABLE', path: ['contactMergeId'] }]);
    // The person is again known by each number as before.
    await deliver(app, messageFrom(account, two, 'again'));
    expect((await threadsOf(account)).find(({ id }) => id === second.id).texts).toEqual(['again', 'from two']);
  });

  test('is undone without what was said of the one that stayed since', async () => {
    const account = await app.newAccount({ channel: false });
    const [keptId, goneId] = [
      await newContact(account, { displayName: 'Ana' }),
      await newContact(account, { displayName: 'Ana again' }),
    ];
    for (const key of ['plan', 'city'])
      await call(account.api, 'contactAttributeCreate', { key, label: key, type: 'TEXT' }, 'attribute { id }');
    const set = (contactId: string, attributes: object[]) =>
      call(account.api, 'contactSetAttributes', { contactId, attributes });
    await set(goneId, [
      { key: 'plan', value: 'gold' },
      { key: 'city', value: 'Oslo' },
    ]);
    await call(account.api, 'contactMerge', { keptId, goneId });
    await set(keptId, [{ key: 'city', value: 'Rome' }]);
    const [{ id: contactMergeId }] = (await show(account, keptId)).merges.nodes;
    expect((await call(account.api, 'contactMergeUndo', { contactMergeId })).userErrors).toEqual([]);
    expect((await show(account, keptId)).attributes).toEqual([{ key: 'city', value: 'Rome' }]);
    expect((await show(account, goneId)).attributes).toEqual([
      { key: 'city', value: 'Oslo' },
      { key: 'plan', value: 'gold' },
    ]);
  });

  test('keeps what came into a thread that had only moved, and closes nothing that was open', async () => {
    const account = await app.newAccount();
    const two = { waId: newWaId() };
    await deliver(app, messageFrom(account, two, 'before'));
    const [thread] = await threadsOf(account);
    const [keptId, goneId] = [await newContact(account, { displayName: 'Kept' }), thread.contact.id];
    await call(account.api, 'contactMerge', { keptId, goneId });
    await deliver(app, messageFrom(account, two, 'after'));
    const { merges } = await show(account, keptId);
    await call(account.api, 'contactMergeUndo', { contactMergeId: merges.nodes[0].id });
    const threads = await threadsOf(account);
    expect(threads).toMatchObject([
      { id: thread.id, contact: { id: goneId }, texts: ['before'], status: 'OPEN', unreadCount: 1 },
      { contact: { id: keptId }, texts: ['after'], status: 'OPEN', unreadCount: 1 },
    ]);
  });

  test('that WhatsApp caused can be undone as well', async () => {
    const account = await app.newAccount();
    const person = { userId: newUserId(), waId: newWaId() };
    await deliver(app, messageFrom(account, { waId: person.waId }, 'by number'));
    await deliver(app, messageFrom(account, { userId: person.userId }, 'by id'));
    await deliver(app, messageFrom(account, person, 'both'));
    const [contact, ...others] = await contactsOf(account);
    expect(others).toEqual([]);
    const { merges } = await show(account, contact!.id);
    expect(merges.nodes).toMatchObject([{ cause: 'WHATSAPP' }]);
    await call(account.api, 'contactMergeUndo', { contactMergeId: merges.nodes[0].id });
    expect((await contactsOf(account)).map(({ identities }) => identities.map(({ kind }) => kind))).toEqual([
      ['PHONE_NUMBER'],
      ['USER_ID'],
    ]);
    expect((await threadsOf(account)).map(({ texts }) => texts)).toEqual([['both', 'by number'], ['by id']]);
  });

  test('is refused for foreign ids, itself, who may not, and after 30 days', async () => {
    const [account, stranger] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    const [keptId, goneId] = [
      await newContact(account, { displayName: 'Ana' }),
      await newContact(account, { displayName: 'Bob' }),
    ];
    const foreign = await newContact(stranger, { displayName: 'Eve' });
    for (const [input, code, path] of [
      [{ keptId, goneId: foreign }, 'NOT_FOUND', ['goneId']],
      [{ keptId: foreign, goneId }, 'NOT_FOUND', ['keptId']],
      [{ keptId, goneId: keptId }, 'INVALID_INPUT', ['goneId']],
    ] as const)
      expect([input, (await call(account.api, 'contactMerge', input)).userErrors]).toEqual([input, [{ code, path }]]);
    const agent = await account.member('AGENT');
    const { body } = await agent.api.raw(
      'mutation ($input: ContactMergeInput!) { contactMerge(input: $input) { userErrors { code } } }',
      { input: { keptId, goneId } },
    );
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  test('a hundred at once, while messages come, leave no orphan and no duplicate', async () => {
    const account = await app.newAccount();
    const people = Array.from({ length: 25 }, () => ({ waId: newWaId() }));
    await deliver(app, ...people.map((person) => messageFrom(account, person, 'hello')));
    const ids = (await contactsOf(account)).map(({ id }) => id);
    const [keptId, ...others] = ids;
    const merges = Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        call(account.api, 'contactMerge', { keptId, goneId: others[i % others.length] }).catch((error: Error) => error),
      ),
    );
    await Promise.all([merges, deliver(app, ...people.map((person) => messageFrom(account, person, 'again')))]);
    // Whoever lost every race against the others is merged now.
    for (const goneId of others) await call(account.api, 'contactMerge', { keptId, goneId });
    expect(await contactsOf(account)).toHaveLength(1);
    const scope = app.database.read(systemViewer(account.accountId));
    const [state] = await rows<any>(
      scope.em,
      `select (select count(*)::int from conversation where account_id = $1 and status <> 'CLOSED') as open,
         (select count(*)::int from message where account_id = $1) as messages,
         (select count(*)::int from conversation c left join contact ct on ct.account_id = $1 and ct.id = c.contact_id
          where c.account_id = $1 and ct.id is null) as orphans,
         (select count(*)::int from contact_identity where account_id = $1) as identities,
         (select count(*)::int from contact_merge where account_id = $1) as merges,
         (select sum(unread_count)::int from conversation where account_id = $1) as unread`,
      [account.accountId],
    );
    expect(state).toEqual({ open: 1, messages: 50, orphans: 0, identities: 25, merges: 24, unread: 50 });
  }, 120_000);
});

test('who wrote last is seen last', async () => {
  const account = await app.newAccount();
  const person = { waId: newWaId(), name: 'Writer' };
  await newContact(account, { displayName: 'Silent' });
  await deliver(app, messageFrom(account, person, 'hello'));
  await until('the contact was seen', async () => {
    const { contacts } = await account.api.query(
      '{ contacts(orderBy: { field: LAST_SEEN_AT, direction: DESC }) { nodes { displayName lastSeenAt } } }',
    );
    return contacts.nodes.some(({ displayName, lastSeenAt }: any) => displayName === 'Writer' && lastSeenAt);
  });
});
