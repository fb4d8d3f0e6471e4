import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount, type TestMember } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';

let app: TestApp;
let account: TestAccount;
let agent: TestMember;
/** Public ids of three conversations: the agent's, a team's, nobody's. */
let mine: string;
let teams: string;
let nobodys: string;

const write = (sql: string, params: unknown[]) =>
  app.database.write(systemViewer(account.accountId), (scope) => rows(scope.em, sql, [account.accountId, ...params]));
const uuid = (id: string): string => parsePublicId(id)!.uuid;

async function conversation(): Promise<string> {
  const waId = newWaId();
  await account.inbound({ from: { waId, name: 'Anna' }, text: 'Hello' });
  return until('the conversation is there', async () => {
    const { conversations } = await account.api.query(
      `query ($search: String) { conversations(search: $search) { nodes { id } } }`,
      { search: waId },
    );
    return conversations.nodes[0]?.id as string | undefined;
  });
}

/** Signs in anew in effect: what was cached about the credential is dropped. */
async function see(visibility: string): Promise<void> {
  await write(`update membership set visibility = $3 where account_id = $1 and user_id = $2`, [
    uuid(agent.userId),
    visibility,
  ]);
  app.clock.advance(6_000);
}

const listed = async (): Promise<string[]> =>
  (await agent.api.query('{ conversations { nodes { id } } }')).conversations.nodes
    .map((c: { id: string }) => c.id)
    .sort();

beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  agent = await account.member('AGENT');
  [mine, teams, nobodys] = [await conversation(), await conversation(), await conversation()];
  const teamId = '019ab000-0000-7000-8000-00000000000a';
  await write(`insert into team (account_id, id, name, created_at) values ($1, $2, 'Sales', now())`, [teamId]);
  await write(`insert into team_member (account_id, team_id, user_id, added_at) values ($1, $2, $3, now())`, [
    teamId,
    uuid(agent.userId),
  ]);
  await write(`update conversation set assignee_id = $3 where account_id = $1 and id = $2`, [
    uuid(mine),
    uuid(agent.userId),
  ]);
  await write(`update conversation set team_id = $3 where account_id = $1 and id = $2`, [uuid(teams), teamId]);
});

afterAll(() => app.stop());

describe('a member sees', () => {
  test('everything by default', async () => {
    await see('ALL');
    expect(await listed()).toEqual([mine, teams, nobodys].sort());
  });

  test("with TEAM, what is the own teams' and one's own", async () => {
    await see('TEAM');
    expect(await listed()).toEqual([mine, teams].sort());
  });

  test("with OWN, what is one's own", async () => {
    await see('OWN');
    expect(await listed()).toEqual([mine]);
  });

  test('nothing of the rest by any other way, and cannot write to it', async () => {
    await see('OWN');
    const thread = `query ($id: ID!) { conversation(id: $id) { id } node(id: $id) { id } }`;
    expect(await agent.api.query(thread, { id: nobodys })).toEqual({ conversation: null, node: null });
    const { conversation: shown } = await account.api.query(
      `query ($id: ID!) { conversation(id: $id) { messages { nodes { id } } } }`,
      { id: nobodys },
    );
    expect(
      await agent.api.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: shown.messages.nodes[0].id }),
    ).toEqual({
      node: null,
    });
    const close = `mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { userErrors { code } } }`;
    const closed = await agent.api.query(close, { input: { conversationId: nobodys } });
    expect(closed.conversationClose.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    const send = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code } } }`;
    const answer = await agent.api.query(send, {
      input: { conversationId: nobodys, clientMessageId: 'a', content: { text: { body: 'Hi' } } },
    });
    expect(answer.messageSend).toEqual({ message: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });
});
