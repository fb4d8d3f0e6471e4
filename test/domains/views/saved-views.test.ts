import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { newId, uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount, TestMember } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe, type Subscription } from '../../kit/socket.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { Staff, type Colleague } from '../teams/staff.js';

let app: TestApp;
let account: TestAccount;
let staff: Staff;
let agent: Colleague;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  staff = new Staff(account);
  agent = await staff.hire();
}, 60_000);
afterAll(() => app.stop());

const view = 'id name isShared owner { id } where orderBy { field direction } position missingIds';
const call = async (api: ApiClient, name: string, input: object, shown = `savedView { ${view} }`): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${shown} userErrors { code path } } }`,
      { input },
    )
  )[name];
const create = async (member: { api: ApiClient }, input: object): Promise<any> => {
  const { savedView, userErrors } = await call(member.api, 'savedViewCreate', { where: { status: 'OPEN' }, ...input });
  expect(userErrors).toEqual([]);
  return savedView;
};
const refusals = async (member: { api: ApiClient }, name: string, input: object): Promise<string[]> =>
  (await call(member.api, name, input, '__typename')).userErrors.map(({ code }: { code: string }) => code);
const namesOf = async ({ api }: { api: ApiClient }): Promise<string[]> =>
  (await api.query('{ savedViews { name } }')).savedViews.map(({ name }: { name: string }) => name);
const newLabel = async (name: string): Promise<string> =>
  (
    await account.api.mutate(
      'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
      { name },
    )
  ).label.id;

describe('a saved view', () => {
  test('is made, changed and deleted; what it filters by goes back to the inbox as it is', async () => {
    const where = {
      statuses: ['OPEN', 'SNOOZED'],
      createdAfter: '2020-01-01T00:00:00.000Z',
      or: [{ isUnassigned: true }, { not: { assigneeId: agent.userId } }],
    };
    const made = await create(agent, { name: ' Mine first ', where, orderBy: { field: 'PRIORITY' } });
    expect(made).toMatchObject({
      name: 'Mine first',
      isShared: false,
      owner: { id: agent.userId },
      where,
      orderBy: { field: 'PRIORITY', direction: 'DESC' },
      position: 0,
      missingIds: [],
    });
    const id = await staff.conversation();
    const { conversations } = await agent.api.query(
      'query ($where: ConversationWhereInput) { conversations(where: $where) { nodes { id } } }',
      { where: made.where },
    );
    expect(conversations.nodes).toEqual([{ id }]);
    const { savedView } = await call(agent.api, 'savedViewUpdate', {
      savedViewId: made.id,
      name: 'First',
      orderBy: null,
      position: 7,
    });
    expect(savedView).toMatchObject({ id: made.id, name: 'First', where, orderBy: null, position: 7 });
    expect((await create(agent, { name: 'Second' })).position).toBe(8);
    expect(await namesOf(agent)).toEqual(['First', 'Second']);
    const { node } = await agent.api.query('query ($id: ID!) { node(id: $id) { ... on SavedView { name } } }', {
      id: made.id,
    });
    expect(node).toEqual({ name: 'First' });
    expect(await refusals(agent, 'savedViewDelete', { savedViewId: made.id })).toEqual([]);
    expect(await refusals(agent, 'savedViewDelete', { savedViewId: made.id })).toEqual(['NOT_FOUND']);
    expect(await namesOf(agent)).toEqual(['Second']);
  });

  test('of one member is hidden from others, whoever asks and however', async () => {
    const another = await staff.hire();
    const { id } = await create(agent, { name: 'Private' });
    for (const member of [another, account.owner]) {
      expect(await namesOf(member)).not.toContain('Private');
      expect(await member.api.query('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
      expect(await refusals(member, 'savedViewUpdate', { savedViewId: id, name: 'Taken' })).toEqual(['NOT_FOUND']);
      expect(await refusals(member, 'savedViewDelete', { savedViewId: id })).toEqual(['NOT_FOUND']);
      const { inboxCounts } = await member.api.query(
        'query ($ids: [ID!]) { inboxCounts(savedViewIds: $ids) { count } }',
        { ids: [id] },
      );
      expect(inboxCounts).toEqual([]);
    }
    // The database holds it, also for a statement that forgets to ask whose it is.
    const seenBy = async ({ userId }: TestMember) => {
      const viewer = { ...systemViewer(account.accountId), kind: 'user' as const, actorId: uuidOf('User', userId) };
      const sql = 'select id from saved_view where owner_id is not null';
      const own = await rows<{ id: string }>(app.database.read(viewer).em, sql);
      const stolen = await app.database.write(viewer, (scope) =>
        rows(scope.em, `update saved_view set position = 1 where id = $1 returning 1`, [uuidOf('SavedView', id)]),
      );
      return [own.length > 0, stolen.length];
    };
    expect(await seenBy(agent)).toEqual([true, 1]);
    expect(await seenBy(another)).toEqual([false, 0]);
    expect(await seenBy(account.owner)).toEqual([false, 0]);
  });

  test('is shared by who manages the inbox alone', async () => {
    expect(await refusals(agent, 'savedViewCreate', { name: 'All', where: {}, isShared: true })).toEqual(['FORBIDDEN']);
    const shared = await create(account.owner, { name: 'Everybody', isShared: true });
    expect(shared).toMatchObject({ isShared: true, owner: null });
    expect(await namesOf(agent)).toContain('Everybody');
    const savedViewId = shared.id;
    expect(await refusals(agent, 'savedViewUpdate', { savedViewId, name: 'Mine' })).toEqual(['FORBIDDEN']);
    expect(await refusals(agent, 'savedViewDelete', { savedViewId })).toEqual(['FORBIDDEN']);
    const own = await create(agent, { name: 'Own' });
    expect(await refusals(agent, 'savedViewUpdate', { savedViewId: own.id, isShared: true })).toEqual(['FORBIDDEN']);
    const key: { api: ApiClient } = {
      api: await account.apiKey(['CONVERSATIONS_READ', 'INBOX_MANAGE', 'MEMBERS_READ']),
    };
    expect(await refusals(key, 'savedViewCreate', { name: 'Key', where: {} })).toEqual(['NOT_A_PERSON']);
    expect(await refusals(key, 'savedViewCreate', { name: 'By a key', where: {}, isShared: true })).toEqual([]);
    // It is taken back by one who may, and is this one's alone then.
    await call(account.api, 'savedViewUpdate', { savedViewId, isShared: false });
    expect([await namesOf(agent), await namesOf(account.owner)]).toEqual([
      expect.not.arrayContaining(['Everybody']),
      expect.arrayContaining(['Everybody']),
    ]);
    const stranger = await app.newAccount({ channel: false });
    expect(await namesOf(stranger.owner)).toEqual([]);
    expect(await refusals(stranger.owner, 'savedViewDelete', { savedViewId })).toEqual(['NOT_FOUND']);
  });

  test('is told to whom it is shown, also when it is shown no more', async () => {
    const [member, other] = [await staff.hire(), await staff.hire()];
    const query = 'subscription { savedViewChanged { savedViewId savedView { name isShared } } }';
    const watches = [member, other].map(({ token }) => subscribe(app, token, query));
    await Promise.all(watches.map(({ opened }) => opened));
    const [mine, theirs] = watches as [Subscription, Subscription];
    // A subscription that is not resumable does not say when it is there: a view of its own does.
    for (const [i, one] of [member, other].entries())
      await until('the subscription is there', async () => {
        await create(one, { name: `Ready ${Math.random()}` });
        return watches[i]!.events.length > 0;
      });
    const { id } = await create(account.owner, { name: 'For all', isShared: true });
    for (const watch of watches)
      await watch.find('it is told to all', ({ savedViewChanged }) => savedViewChanged.savedView?.name === 'For all');
    await call(account.api, 'savedViewUpdate', { savedViewId: id, isShared: false });
    for (const watch of watches)
      await watch.find(
        'it is gone',
        ({ savedViewChanged }) => savedViewChanged.savedViewId === id && savedViewChanged.savedView === null,
      );
    const own = await create(member, { name: 'Own' });
    expect(await refusals(member, 'savedViewDelete', { savedViewId: own.id })).toEqual([]);
    await mine.find(
      'the own one is gone',
      ({ savedViewChanged }) => savedViewChanged.savedViewId === own.id && savedViewChanged.savedView === null,
    );
    await create(other, { name: 'Last' });
    await theirs.find('the last is told', ({ savedViewChanged }) => savedViewChanged.savedView?.name === 'Last');
    expect(theirs.events.filter(({ savedViewChanged }) => savedViewChanged.savedViewId === own.id)).toEqual([]);
    await Promise.all(watches.map((watch) => watch.close()));
  });

  test('has a name of its own among those of its holder, also when two are made at once', async () => {
    const member = await staff.hire();
    const answers = await Promise.all(
      ['Urgent', 'URGENT', 'urgent'].map((name) => refusals(member, 'savedViewCreate', { name, where: {} })),
    );
    expect(answers.flat()).toEqual(['VIEW_NAME_TAKEN', 'VIEW_NAME_TAKEN']);
    await create(account.owner, { name: 'urgent', isShared: true });
    const other = await create(member, { name: 'Other' });
    expect(await refusals(member, 'savedViewUpdate', { savedViewId: other.id, name: 'uRGENT' })).toEqual([
      'VIEW_NAME_TAKEN',
    ]);
    expect(await refusals(member, 'savedViewUpdate', { savedViewId: other.id, name: 'OTHER' })).toEqual([]);
  });

  test('refuses a filter that the inbox would refuse, names nobody knows, and too many', async () => {
    const member = await staff.hire();
    const stranger = await app.newAccount();
    const bad = (input: object) => refusals(member, 'savedViewCreate', { name: 'Bad', where: {}, ...input });
    const deep = { and: [{ and: [{ and: [{ and: [{ status: 'OPEN' }] }] }] }] };
    expect(await bad({ where: deep })).toEqual(['INVALID_INPUT']);
    expect(await bad({ name: ' ' })).toEqual(['INVALID_INPUT']);
    expect(await bad({ position: -1 })).toEqual(['INVALID_INPUT']);
    expect(await bad({ where: { channelIds: [stranger.channel.id] } })).toEqual(['NOT_FOUND']);
    expect(await bad({ where: { not: { labels: { any: [`lbl_${newId().replaceAll('-', '')}`] } } } })).toEqual([
      'NOT_FOUND',
    ]);
    const viewer = {
      ...systemViewer(account.accountId),
      kind: 'user' as const,
      actorId: uuidOf('User', member.userId),
    };
    await app.database.write(viewer, (scope) =>
      rows(
        scope.em,
        `insert into saved_view (account_id, id, name, owner_id, filter, position, created_at, updated_at)
         select $1, gen_random_uuid(), 'View ' || i, $2, '{}', i, now(), now() from generate_series(1, 100) i`,
        [account.accountId, viewer.actorId],
      ),
    );
    expect(await bad({})).toEqual(['TOO_MANY_VIEWS']);
    expect(await countStatements(app, () => member.api.query('{ savedViews { id missingIds } }'))).toEqual([
      'savedViews',
    ]);
  });

  test('says what it names and is no more, finds nothing by it, and can be mended', async () => {
    const label = await newLabel('soon gone');
    const where = { labels: { any: [label] } };
    const { id } = await create(agent, { name: 'By label', where });
    await account.api.mutate(
      'mutation ($input: LabelDeleteInput!) { labelDelete(input: $input) { userErrors { code } } }',
      { labelId: label },
    );
    const { savedViews, inboxCounts } = await agent.api.query(
      'query ($ids: [ID!]) { savedViews { id where missingIds } inboxCounts(savedViewIds: $ids) { savedViewId count } }',
      { ids: [id] },
    );
    expect(savedViews.find((one: any) => one.id === id)).toEqual({ id, where, missingIds: [label] });
    expect(inboxCounts).toEqual([{ savedViewId: id, count: 0 }]);
    expect(await refusals(agent, 'savedViewUpdate', { savedViewId: id, name: 'Broken' })).toEqual([]);
    expect(await refusals(agent, 'savedViewUpdate', { savedViewId: id, where })).toEqual(['NOT_FOUND']);
    const { savedView } = await call(agent.api, 'savedViewUpdate', { savedViewId: id, where: { isMine: true } });
    expect(savedView).toMatchObject({ where: { isMine: true }, missingIds: [] });
  });

  test('goes with its owner, unless it is shared', async () => {
    const member = await staff.hire('ADMIN');
    await create(member, { name: 'Goes' });
    await create(member, { name: 'Stays', isShared: true });
    await account.api.mutate(
      'mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) { userErrors { code } } }',
      { memberId: member.memberId },
    );
    expect(await namesOf(account.owner)).toEqual(expect.arrayContaining(['Stays']));
    await app.asOwner(
      `do $$ begin if exists (select from saved_view where name = 'Goes') then raise exception 'it is still there'; end if; end $$`,
    );
  });
});
