import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { Staff, type Colleague } from '../teams/staff.js';

let app: TestApp;
let account: TestAccount;
let agent: Colleague;
let teamId: string;
/** Public ids of conversations by what they are called here, and of labels. */
const c: Record<string, string> = {};
const labels: Record<string, string> = {};
const names = ['a', 'b', 'd', 'e', 'f', 'g'];

const uuid = (id: string): string => parsePublicId(id)!.uuid;
const write = (sql: string, ...params: unknown[]) =>
  app.database.write(systemViewer(account.accountId), (scope) => rows(scope.em, sql, [account.accountId, ...params]));
const ask = (api: ApiClient, variables: object): Promise<any> =>
  api
    .query(
      `query ($where: ConversationWhereInput, $orderBy: ConversationOrderInput, $first: Int, $after: String, $last: Int, $before: String) {
        conversations(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
          nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      variables,
    )
    .then((data) => data.conversations);
const called = (page: any): string =>
  page.nodes.map(({ id }: { id: string }) => names.find((name) => c[name] === id)).join('');
/** Names of what a filter finds, in the order of the names. */
const find = async (where: object, api: ApiClient = account.api): Promise<string> =>
  [...called(await ask(api, { where }))].sort().join('');

beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  const staff = new Staff(account);
  agent = await staff.hire();
  teamId = await staff.team('Sales', agent);
  for (const name of names) c[name] = await staff.conversation();
  for (const name of ['red', 'blue']) {
    const { label } = await account.api.mutate(
      'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
      { name },
    );
    labels[name] = label.id;
  }
  const set = (name: string, what: string) =>
    write(`update conversation set ${what} where account_id = $1 and id = $2`, uuid(c[name]!));
  const label = (name: string, colour: string) =>
    write(
      `insert into conversation_label (account_id, conversation_id, label_id, added_at) values ($1, $2, $3, now())`,
      uuid(c[name]!),
      uuid(labels[colour]!),
    );
  await set('a', `priority = 'LOW', waiting_since = now() - interval '1 hour', assignee_id = '${uuid(agent.userId)}'`);
  await set('b', `priority = 'URGENT', waiting_since = null, team_id = '${uuid(teamId)}'`);
  await set(
    'd',
    `status = 'SNOOZED', snoozed_until = now() + interval '2 hours', waiting_since = now() - interval '3 hours'`,
  );
  await set(
    'e',
    `status = 'CLOSED', closed_at = now(), waiting_since = null, last_inbound_at = now() - interval '2 days'`,
  );
  await set(
    'f',
    `priority = 'HIGH', waiting_since = now() - interval '2 hours', assignee_id = '${uuid(account.owner.userId)}'`,
  );
  await set('g', `waiting_since = null`);
  await Promise.all([label('a', 'red'), label('a', 'blue'), label('b', 'red'), label('f', 'blue')]);
  await write(
    `insert into contact_label (account_id, contact_id, label_id, added_at)
     select $1, contact_id, $3, now() from conversation where account_id = $1 and id = $2`,
    uuid(c['g']!),
    uuid(labels['red']!),
  );
}, 120_000);
afterAll(() => app.stop());

const hours = (count: number): string => new Date(app.clock.now().getTime() + count * 3_600_000).toISOString();

describe('the inbox finds', () => {
  test('by status, owner, team and channel', async () => {
    expect(await find({ statuses: ['SNOOZED', 'CLOSED'] })).toBe('de');
    expect(await find({ statuses: [] })).toBe('');
    expect(await find({ isMine: true })).toBe('f');
    expect(await find({ isMine: true }, agent.api)).toBe('a');
    expect(await find({ isMine: false }, agent.api)).toBe('bdefg');
    expect(await find({ teamId })).toBe('b');
    expect(await find({ teamIds: [teamId, 'tem_nonsense'] })).toBe('b');
    expect(await find({ hasNoTeam: true })).toBe('adefg');
    expect(await find({ hasNoTeam: false })).toBe('b');
    expect(await find({ channelIds: [account.channel.id] })).toBe('abdefg');
    expect(await find({ channelIds: [teamId] })).toBe('');
  });

  test('by labels of the conversation and of the contact', async () => {
    const [red, blue] = [labels['red'], labels['blue']];
    expect(await find({ labels: { any: [red, blue] } })).toBe('abf');
    expect(await find({ labels: { all: [red, blue] } })).toBe('a');
    expect(await find({ labels: { none: [red] } })).toBe('defg');
    expect(await find({ labels: { any: [blue], none: [red] } })).toBe('f');
    expect(await find({ labels: { any: [] } })).toBe('');
    expect(await find({ labels: { all: [], none: [] } })).toBe('abdefg');
    expect(await find({ labels: { all: [red, 'lbl_nonsense'] } })).toBe('');
    expect(await find({ contactLabels: { any: [red] } })).toBe('g');
    expect(await find({ contactLabels: { none: [red] } })).toBe('abdef');
  });

  test('by urgency, waiting and times', async () => {
    expect(await find({ priorities: ['HIGH', 'URGENT'] })).toBe('bf');
    expect(await find({ hasPriority: false })).toBe('deg');
    expect(await find({ isWaiting: true })).toBe('adf');
    expect(await find({ waitingMinutes: 90 })).toBe('df');
    expect(await find({ waitingSinceBefore: hours(-2.5) })).toBe('d');
    expect(await find({ isServiceWindowOpen: false })).toBe('e');
    expect(await find({ isServiceWindowOpen: true })).toBe('abdfg');
    expect(await find({ snoozedUntilBefore: hours(3) })).toBe('d');
    expect(await find({ snoozedUntilAfter: hours(3) })).toBe('');
    expect(await find({ createdAfter: hours(-1), createdBefore: hours(1) })).toBe('abdefg');
    expect(await find({ lastActivityAfter: hours(1) })).toBe('');
    expect(await find({ lastActivityBefore: hours(1) })).toBe('abdefg');
  });

  test('what does not hold, also where nothing is known', async () => {
    expect(await find({ not: { assigneeId: agent.userId } })).toBe('bdefg');
    expect(await find({ not: { priorities: ['LOW', 'URGENT'] } })).toBe('defg');
    expect(await find({ not: { or: [{ isWaiting: true }, { status: 'CLOSED' }] } })).toBe('bg');
    expect(await find({ not: {} })).toBe('');
    const deep = { not: { not: { not: { not: { status: 'OPEN' } } } } };
    await expect(find(deep)).rejects.toThrow(/at most 3.*BAD_USER_INPUT/);
    await expect(find({ labels: { any: Array.from({ length: 101 }, () => labels['red']) } })).rejects.toThrow(/100/);
    await expect(find({ waitingMinutes: -1 })).rejects.toThrow(/minutes/);
  });

  test('what a member has to read, and what names them', async () => {
    expect(await find({ isUnread: true }, agent.api)).toBe('abdefg');
    await agent.api.mutate(
      'mutation ($input: ConversationMarkReadInput!) { conversationMarkRead(input: $input) { userErrors { code } } }',
      { conversationId: c['b'] },
    );
    expect(await find({ isUnread: true }, agent.api)).toBe('adefg');
    expect(await find({ isUnread: false }, agent.api)).toBe('b');
    expect(await find({ isUnread: false })).toBe('');
    const key = await account.apiKey(['CONVERSATIONS_READ']);
    expect(await find({ isUnread: true }, key)).toBe('');
    expect(await find({ isMine: true }, key)).toBe('');
    expect(await find({ hasMentionOfMe: true }, agent.api)).toBe('');
    await account.api.mutate(
      'mutation ($input: NoteCreateInput!) { noteCreate(input: $input) { note { id } userErrors { code message } } }',
      {
        conversationId: c['g'],
        body: '@you please',
        mentions: [{ offset: 0, length: 4, userId: agent.userId }],
      },
    );
    expect(await find({ hasMentionOfMe: true }, agent.api)).toBe('g');
    expect(await find({ hasMentionOfMe: true })).toBe('');
    expect(await find({ hasMentionOfMe: false }, agent.api)).toBe('abdef');
  });

  test('nothing by the ids of another account, and the same by a bulk action', async () => {
    const stranger = await app.newAccount({ channel: false });
    expect(await find({ not: { status: 'CLOSED' } }, stranger.api)).toBe('');
    expect(await find({ labels: { any: [labels['red']] } }, stranger.api)).toBe('');
    const { bulkAction } = await account.api.mutate(
      `mutation ($input: ConversationsUpdateInput!) { conversationsUpdate(input: $input) { bulkAction { totalCount } userErrors { code } } }`,
      { where: { labels: { any: [labels['blue']] } }, action: { markRead: true } },
    );
    expect(bulkAction.totalCount).toBe(2);
  });
});

describe('the inbox is ordered', () => {
  test.each([
    ['PRIORITY', 'DESC', 'bfaged'],
    ['PRIORITY', 'ASC', 'afbdeg'],
    ['WAITING_SINCE', 'ASC', 'dfabeg'],
    ['WAITING_SINCE', 'DESC', 'afdgeb'],
  ])('by %s %s, what has none last, in pages of any size, forwards and backwards', async (field, direction, wanted) => {
    const orderBy = { field, direction };
    expect(called(await ask(account.api, { orderBy }))).toBe(wanted);
    for (const size of [1, 2, 4]) {
      let [forwards, after]: [string, string | undefined] = ['', undefined];
      do {
        const page = await ask(account.api, { orderBy, first: size, after });
        forwards += called(page);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      } while (after);
      expect(forwards).toBe(wanted);
      let [backwards, before]: [string, string | undefined] = ['', undefined];
      do {
        const page = await ask(account.api, { orderBy, last: size, before });
        backwards = called(page) + backwards;
        before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : undefined;
      } while (before);
      expect(backwards).toBe(wanted);
    }
    const { pageInfo } = await ask(account.api, { first: 1 });
    await expect(ask(account.api, { orderBy: { field: 'PRIORITY' }, after: pageInfo.endCursor })).rejects.toThrow(
      /cursor/,
    );
    const statements = await countStatements(app, () => ask(account.api, { orderBy, where: { isUnread: true } }));
    expect(statements).toEqual(['conversations']);
  });
});
