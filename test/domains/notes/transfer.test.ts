import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { Talk } from '../messages/talk.js';
import { Staff, type Colleague } from '../teams/staff.js';

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
  [ann, ben] = await Promise.all([staff.hire(), staff.hire('AGENT', 'OWN')]);
  talk = await Talk.begin(account);
  app.clock.advance(6_000);
});
afterAll(() => app.stop());

const transfer = async (input: object, api: ApiClient = account.api): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ConversationTransferInput!) { conversationTransfer(input: $input) {
        conversation { id version assignee { id } team { id } } note { id body author { id } mentions { userId } }
        userErrors { code path } } }`,
      { input: { conversationId: talk.conversationId, ...input } },
    )
  ).conversationTransfer;
const state = async (api: ApiClient = account.api): Promise<any> =>
  (
    await api.query(
      `query ($id: ID!) { conversation(id: $id) { version assignee { id } team { id } notes { nodes { body } }
        timeline(first: 50) { nodes { __typename } } } }`,
      { id: talk.conversationId },
    )
  ).conversation;

test('hands over with a note for who gets it, who may be named though they did not see it before', async () => {
  const { version } = await state();
  const answer = await transfer({
    assigneeId: ben.userId,
    note: '@Ben knows the order',
    mentions: [{ offset: 0, length: 4, userId: ben.userId }],
    version,
  });
  expect(answer).toMatchObject({
    conversation: { assignee: { id: ben.userId }, version: version + 1 },
    note: { body: '@Ben knows the order', author: { id: account.owner.userId }, mentions: [{ userId: ben.userId }] },
    userErrors: [],
  });
  const seen = await state(ben.api);
  expect(seen.notes.nodes).toEqual([{ body: '@Ben knows the order' }]);
  expect(seen.timeline.nodes.map(({ __typename }: any) => __typename)).toEqual(['Message', 'Activity', 'Note']);
});

test('whoever gives it out of their sight leaves the note behind', async () => {
  await staff.assign(talk.conversationId, { assigneeId: ben.userId });
  expect(await transfer({ assigneeId: ann.userId, note: 'Over to you' }, ben.api)).toEqual({
    conversation: null,
    note: null,
    userErrors: [],
  });
  expect(await state()).toMatchObject({ assignee: { id: ann.userId }, notes: { nodes: [{ body: 'Over to you' }] } });
});

test('to a team: the assignee stays unless named', async () => {
  const teamId = await staff.team('Sales', ann);
  await staff.assign(talk.conversationId, { assigneeId: ann.userId });
  expect((await transfer({ teamId, note: 'for all' })).conversation).toMatchObject({
    team: { id: teamId },
    assignee: { id: ann.userId },
  });
});

test('does both or neither', async () => {
  const { version } = await state();
  const other = await app.newAccount();
  const refusals: [object, string, string][] = [
    [{ assigneeId: ann.userId, note: ' ' }, 'INVALID_INPUT', 'note'],
    [{ assigneeId: ann.userId, note: 'x'.repeat(10_001) }, 'INVALID_INPUT', 'note'],
    [{ assigneeId: ann.userId, note: 'x', version: version + 1 }, 'CONFLICT', 'version'],
    [{ assigneeId: other.owner.userId, note: 'x' }, 'ASSIGNEE_NOT_MEMBER', 'assigneeId'],
    [{ assigneeId: account.id, note: 'x' }, 'NOT_FOUND', 'assigneeId'],
    // Ben will not see it: the note that names him is refused, and the conversation stays where it is.
    [
      { assigneeId: ann.userId, note: '@Ben', mentions: [{ offset: 0, length: 4, userId: ben.userId }] },
      'MENTION_NOT_VISIBLE',
      'mentions',
    ],
  ];
  for (const [input, code, path] of refusals) {
    const { userErrors, note } = await transfer(input);
    expect([note, userErrors[0].code, userErrors[0].path[0]]).toEqual([null, code, path]);
  }
  for (const api of [ben.api, other.api])
    expect((await transfer({ assigneeId: ann.userId, note: 'x' }, api)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  expect(await state()).toMatchObject({ version, assignee: null, notes: { nodes: [] } });
});

test('of two who decide on one version at once one hands it over, with one note', async () => {
  const { version } = await state();
  const answers = await Promise.all(
    [ann, ben].map(({ userId }) => transfer({ assigneeId: userId, note: `for ${userId}`, version })),
  );
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: any) => code))).toEqual(['CONFLICT']);
  const { notes, assignee } = await state();
  expect(notes.nodes).toEqual([{ body: `for ${assignee.id}` }]);
});
