import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { refusal, Staff } from './staff.js';

let app: TestApp;
let account: TestAccount;
let staff: Staff;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  account = await app.newAccount();
  staff = new Staff(account);
});

const listTeams = async (api = account.api): Promise<any[]> =>
  (
    await api.query(
      `{ teams(first: 20) { nodes { id name description memberCount members(first: 20) { nodes { id user { id } } } } } }`,
    )
  ).teams.nodes;

describe('teams', () => {
  test('are made, changed, listed, found by node, and deleted', async () => {
    const agent = await staff.hire();
    const id = await staff.team('Support', agent);
    expect(await listTeams(agent.api)).toMatchObject([
      { id, name: 'Support', description: null, memberCount: 1, members: { nodes: [{ user: { id: agent.userId } }] } },
    ]);
    const { team } = await account.api.mutate(
      `mutation ($input: TeamUpdateInput!) { teamUpdate(input: $input) { team { name description } userErrors { code message path } } }`,
      { teamId: id, description: 'Answers everybody' },
    );
    expect(team).toEqual({ name: 'Support', description: 'Answers everybody' });
    const { node } = await agent.api.query(`query ($id: ID!) { node(id: $id) { ... on Team { name } } }`, { id });
    expect(node).toEqual({ name: 'Support' });
    const { members } = await account.api.query('{ members { nodes { id teams { name } visibility } } }');
    expect(members.nodes).toEqual([
      { id: expect.any(String), teams: [], visibility: 'ALL' },
      { id: agent.memberId, teams: [{ name: 'Support' }], visibility: 'ALL' },
    ]);
    expect(await refusal(account.api, 'teamDelete', { teamId: id })).toEqual([]);
    expect(await listTeams()).toEqual([]);
    expect(await refusal(account.api, 'teamDelete', { teamId: id })).toEqual(['NOT_FOUND']);
  });

  test('have names of their own, also when two are made at once', async () => {
    await staff.team('Support');
    expect(await refusal(account.api, 'teamCreate', { name: ' SUPPORT ' })).toEqual(['TEAM_NAME_TAKEN']);
    expect(await refusal(account.api, 'teamCreate', { name: '' })).toEqual(['INVALID_INPUT']);
    const sales = await staff.team('Sales');
    expect(await refusal(account.api, 'teamUpdate', { teamId: sales, name: 'support' })).toEqual(['TEAM_NAME_TAKEN']);
    const answers = await Promise.all([1, 2, 3, 4].map(() => refusal(account.api, 'teamCreate', { name: 'Twice' })));
    expect(answers.flat()).toEqual(['TEAM_NAME_TAKEN', 'TEAM_NAME_TAKEN', 'TEAM_NAME_TAKEN']);
  });

  test('are for those with the permission; nobody reaches another account', async () => {
    const other = new Staff(await app.newAccount({ channel: false }));
    const agent = await staff.hire();
    const stranger = await other.hire();
    const teamId = await staff.team('Support');
    const foreign = await other.team('Support');
    const { body } = await agent.api.raw(`mutation { teamCreate(input: { name: "Mine" }) { userErrors { code } } }`);
    expect(body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    for (const mutation of ['teamDelete', 'teamUpdate'])
      expect(await refusal(account.api, mutation, { teamId: foreign })).toEqual(['NOT_FOUND']);
    for (const mutation of ['teamAddMembers', 'teamRemoveMembers']) {
      expect(await refusal(account.api, mutation, { teamId: foreign, memberIds: [agent.memberId] })).toEqual([
        'NOT_FOUND',
      ]);
      expect(await refusal(account.api, mutation, { teamId, memberIds: [stranger.memberId] })).toEqual(['NOT_FOUND']);
      expect(await refusal(account.api, mutation, { teamId, memberIds: ['nonsense'] })).toEqual(['NOT_FOUND']);
      expect(await refusal(account.api, mutation, { teamId, memberIds: [] })).toEqual(['INVALID_INPUT']);
    }
    expect(
      await refusal(account.api, 'memberSetVisibility', { memberId: stranger.memberId, visibility: 'OWN' }),
    ).toEqual(['NOT_FOUND']);
    const { team } = await account.api.query(`query ($id: ID!) { team(id: $id) { id } }`, { id: foreign });
    expect(team).toBeNull();
  });

  test('let go of their conversations when they are deleted, and of a member who is removed', async () => {
    const agent = await staff.hire();
    const teamId = await staff.team('Support', agent);
    const conversationId = await staff.conversation();
    await staff.assign(conversationId, { assigneeId: agent.userId, teamId });
    expect(await refusal(account.api, 'teamDelete', { teamId })).toEqual([]);
    const read = async () =>
      (
        await account.api.query(`query ($id: ID!) { conversation(id: $id) { assignee { id } team { id } } }`, {
          id: conversationId,
        })
      ).conversation;
    expect(await read()).toEqual({ assignee: { id: agent.userId }, team: null });
    const sales = await staff.team('Sales', agent);
    await staff.assign(conversationId, { teamId: sales });
    expect(await refusal(account.api, 'memberRemove', { memberId: agent.memberId })).toEqual([]);
    expect(await read()).toEqual({ assignee: null, team: { id: sales } });
    expect((await listTeams()).map((team) => team.memberCount)).toEqual([0]);
  });

  test('cost the same statements for one and for fifty', async () => {
    const agents = [await staff.hire(), await staff.hire()];
    const statements = async () =>
      countStatements(app, () =>
        account.api.query(
          `{ teams(first: 100) { nodes { id memberCount } } members(first: 100) { nodes { id presence teams { id name } user { id } } } }`,
        ),
      );
    await staff.team('Team 0', agents[0]!);
    const one = await statements();
    for (let i = 1; i < 50; i++) await staff.team(`Team ${i}`, ...agents);
    expect((await statements()).sort()).toEqual(one.sort());
  }, 60_000);
});

describe('visibility', () => {
  test('is set for members, never for owners, and never by who may do less', async () => {
    const agent = await staff.hire('AGENT');
    const admin = await staff.hire('ADMIN');
    const owner = await staff.memberId(account.owner.userId);
    await staff.setVisibility(agent.memberId, 'OWN');
    expect(await refusal(account.api, 'memberSetVisibility', { memberId: owner, visibility: 'TEAM' })).toEqual([
      'OWNER_SEES_ALL',
    ]);
    expect(await refusal(admin.api, 'memberSetVisibility', { memberId: owner, visibility: 'ALL' })).toEqual([
      'FORBIDDEN',
    ]);
    const { body } = await agent.api.raw(
      `mutation ($input: MemberSetVisibilityInput!) { memberSetVisibility(input: $input) { userErrors { code } } }`,
      { input: { memberId: agent.memberId, visibility: 'ALL' } },
    );
    expect(body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const { member } = await account.api.mutate(
      `mutation ($input: MemberChangeRoleInput!) { memberChangeRole(input: $input) { member { role visibility } userErrors { code message path } } }`,
      { memberId: agent.memberId, role: 'OWNER' },
    );
    expect(member).toEqual({ role: 'OWNER', visibility: 'ALL' });
  });

  test('holds at once: lists, ids and verbs', async () => {
    const [own, inTeam] = [await staff.hire('AGENT', 'OWN'), await staff.hire('AGENT', 'TEAM')];
    const teamId = await staff.team('Support', inTeam);
    const [mine, theirs, nobodys] = [
      await staff.conversation(),
      await staff.conversation(),
      await staff.conversation(),
    ];
    await staff.assign(mine, { assigneeId: own.userId });
    await staff.assign(theirs, { teamId });
    const list = async (api = own.api) => (await api.query('{ conversations { nodes { id } } }')).conversations.nodes;
    expect(await list()).toEqual([{ id: mine }]);
    expect(await list(inTeam.api)).toEqual([{ id: theirs }]);
    for (const id of [theirs, nobodys]) {
      const { conversation, node } = await own.api.query(
        `query ($id: ID!) { conversation(id: $id) { id } node(id: $id) { id } }`,
        { id },
      );
      expect([conversation, node]).toEqual([null, null]);
      expect(await refusal(own.api, 'conversationAssign', { conversationId: id, assigneeId: own.userId })).toEqual([
        'NOT_FOUND',
      ]);
      expect(await refusal(own.api, 'conversationClose', { conversationId: id })).toEqual(['NOT_FOUND']);
    }
    await staff.leave(teamId, inTeam);
    expect(await list(inTeam.api)).toEqual([]);
  });
});

describe('an assignment', () => {
  test('goes to a member, a team or both; what is left out stays', async () => {
    const agent = await staff.hire();
    const teamId = await staff.team('Support', agent);
    const id = await staff.conversation();
    expect((await staff.assign(id, { teamId })).conversation).toMatchObject({ assignee: null, team: { id: teamId } });
    expect((await staff.assign(id, { assigneeId: agent.userId })).conversation).toMatchObject({
      assignee: { id: agent.userId },
      team: { id: teamId },
    });
    expect((await staff.assign(id, { teamId: null })).conversation).toMatchObject({
      assignee: { id: agent.userId },
      team: null,
    });
    expect((await staff.assign(id, { assigneeId: null, teamId })).conversation).toMatchObject({
      assignee: null,
      team: { id: teamId },
    });
    const other = new Staff(await app.newAccount({ channel: false }));
    const assign = (to: object) => refusal(account.api, 'conversationAssign', { conversationId: id, ...to });
    expect(await assign({ teamId: await other.team('Foreign') })).toEqual(['NOT_FOUND']);
    expect(await assign({ teamId: 'nonsense' })).toEqual(['NOT_FOUND']);
    expect(await assign({ assigneeId: (await other.hire()).userId })).toEqual(['ASSIGNEE_NOT_MEMBER']);
  });

  test('has one winner when two take it at once; the other is told who has it', async () => {
    const agents = [await staff.hire(), await staff.hire(), await staff.hire()];
    for (let round = 0; round < 3; round++) {
      const id = await staff.conversation();
      const { conversation } = await account.api.query(`query ($id: ID!) { conversation(id: $id) { version } }`, {
        id,
      });
      const answers = await Promise.all(
        agents.map(async ({ api, userId }) => {
          const { conversationAssign } = await api.query(
            `mutation ($input: ConversationAssignInput!) {
              conversationAssign(input: $input) { conversation { assignee { id } } userErrors { code message path } } }`,
            { input: { conversationId: id, assigneeId: userId, version: conversation.version } },
          );
          return conversationAssign;
        }),
      );
      const won = answers.filter((answer) => answer.userErrors.length === 0);
      expect(won).toHaveLength(1);
      for (const { userErrors } of answers.filter((answer) => answer !== won[0]))
        expect(userErrors).toEqual([
          { code: 'CONFLICT', message: expect.stringContaining('AGENT Person has it now'), path: ['version'] },
        ]);
    }
  });
});
