import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstRow } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { permissionsOf } from '../../../src/domains/accounts/permissions.js';
import { password } from '../../kit/account.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe } from '../../kit/socket.js';
import { until } from '../../kit/until.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const createKey = `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
  apiKey { id name lastFour scopes expiresAt } secret userErrors { code path } } }`;
const members = '{ members { nodes { id role user { id email } } } }';
const watch = 'subscription { inboxEvents { __typename cursor } }';

describe('API keys', () => {
  test('show their secret once and keep only its hash', async () => {
    const account = await app.newAccount({ channel: false });
    const { apiKeyCreate } = await account.api.query(createKey, { input: { name: 'CRM', scopes: ['CONTACTS_READ'] } });
    const { secret, apiKey } = apiKeyCreate;
    expect(secret).toMatch(/^ak_live_[\w-]{43}$/);
    expect(apiKey).toMatchObject({
      name: 'CRM',
      lastFour: secret.slice(-4),
      scopes: ['CONTACTS_READ'],
      expiresAt: null,
    });
    const row = await firstRow<{ text: string }>(
      app.database.read(systemViewer(account.accountId)).em,
      'select k::text as text from api_key k where account_id = $1',
      [account.accountId],
    );
    expect(row!.text).not.toContain(secret.slice(8));
    const listed = await account.api.query('{ apiKeys { nodes { id name lastFour } } }');
    expect(JSON.stringify(listed)).not.toContain(secret);
  });

  test('may do what their scopes say and nothing else', async () => {
    const account = await app.newAccount({ channel: false });
    const key = await account.apiKey(['CONTACTS_READ']);
    expect((await key.query('{ contacts { nodes { id } } }')).contacts.nodes).toEqual([]);
    for (const document of ['{ conversations { nodes { id } } }', members, '{ apiKeys { nodes { id } } }']) {
      const { body } = await key.raw(document);
      expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
      expect(body.data ?? null).toBeNull();
    }
  });

  test('hold no more than their maker', async () => {
    const account = await app.newAccount({ channel: false });
    const key = await account.apiKey(['API_KEYS_MANAGE']);
    const { apiKeyCreate } = await key.query(createKey, { input: { name: 'more', scopes: ['MESSAGES_SEND'] } });
    expect(apiKeyCreate).toMatchObject({
      apiKey: null,
      secret: null,
      userErrors: [{ code: 'SCOPE_NOT_HELD', path: ['scopes'] }],
    });
  });

  test('that are revoked stop working, open sockets included', async () => {
    const account = await app.newAccount({ channel: false });
    const { apiKeyCreate } = await account.api.query(createKey, {
      input: { name: 'x', scopes: ['CONVERSATIONS_READ', 'CONTACTS_READ'] },
    });
    const socket = subscribe(app, apiKeyCreate.secret, watch);
    expect(await socket.next()).toMatchObject({ inboxEvents: { __typename: 'CaughtUpEvent' } });
    await account.api.mutate(
      'mutation ($input: ApiKeyRevokeInput!) { apiKeyRevoke(input: $input) { apiKey { id } userErrors { code } } }',
      { apiKeyId: apiKeyCreate.apiKey.id },
    );
    expect((await socket.closed).code).toBe(4403);
    app.clock.advance(6_000);
    const { body } = await new ApiClient(app.url, apiKeyCreate.secret).raw('{ viewer { role } }');
    expect(body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('end when they said', async () => {
    const account = await app.newAccount({ channel: false });
    const expiresAt = new Date(app.clock.now().getTime() + 60_000).toISOString();
    const { apiKeyCreate } = await account.api.query(createKey, {
      input: { name: 'x', scopes: ['ACCOUNT_READ'], expiresAt },
    });
    const api = new ApiClient(app.url, apiKeyCreate.secret);
    expect((await api.raw('{ viewer { permissions } }')).body.data.viewer.permissions).toEqual(['ACCOUNT_READ']);
    app.clock.advance(61_000);
    expect((await api.raw('{ viewer { permissions } }')).body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('members', () => {
  test('come by invitation, which is good once', async () => {
    const account = await app.newAccount({ channel: false });
    const { token } = await account.api.mutate(
      'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { token userErrors { code } } }',
      { email: `new-${account.id}@shop.example`, role: 'AGENT' },
    );
    const accept = () =>
      app.anonymous.query(
        `mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) {
          session { accessToken } userErrors { code path } } }`,
        { input: { token, fullName: 'Agnes Agent', password, isAtLeastSixteen: true } },
      );
    const outcomes = await Promise.all([accept(), accept(), accept()]);
    const sessions = outcomes.flatMap(({ invitationAccept }) => invitationAccept.session ?? []);
    expect(sessions).toHaveLength(1);
    const { viewer } = await new ApiClient(app.url, sessions[0].accessToken).query(
      '{ viewer { role permissions account { id } } }',
    );
    expect(viewer).toEqual({ role: 'AGENT', permissions: permissionsOf.AGENT, account: { id: account.id } });
  });

  test('lose what their new role lacks, on open sockets too', async () => {
    const account = await app.newAccount({ channel: false });
    const admin = await account.member('ADMIN');
    const { members: list } = await admin.api.query(members);
    const own = list.nodes.find((member: any) => member.user.id === admin.userId);
    await account.api.mutate(
      'mutation ($input: MemberChangeRoleInput!) { memberChangeRole(input: $input) { member { role } userErrors { code } } }',
      { memberId: own.id, role: 'AGENT' },
    );
    app.clock.advance(6_000);
    const { body } = await admin.api.raw('{ apiKeys { nodes { id } } }');
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  test('that are removed lose session, socket and conversations', async () => {
    const account = await app.newAccount();
    const agent = await account.member('AGENT');
    await account.inbound({ from: { waId: '4915100000001', name: 'Anna' } });
    const conversation = await until('the message is in the inbox', () => conversationOf(account));
    await account.api.mutate(
      `mutation ($input: ConversationAssignInput!) { conversationAssign(input: $input) { conversation { id } userErrors { code } } }`,
      { conversationId: conversation.id, assigneeId: agent.userId },
    );
    const socket = subscribe(app, agent.token, watch);
    await socket.next();
    const { members: list } = await account.api.query(members);
    const member = list.nodes.find((one: any) => one.user.id === agent.userId);
    await account.api.mutate(
      'mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) { member { id } userErrors { code } } }',
      { memberId: member.id },
    );
    expect((await socket.closed).code).toBe(4403);
    app.clock.advance(6_000);
    expect((await agent.api.raw('{ viewer { role } }')).body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await conversationOf(account)).assignee).toBeNull();
  });

  test('that are removed take their keys along, and the keys that those made', async () => {
    const account = await app.newAccount({ channel: false });
    const admin = await account.member('ADMIN');
    const keyOf = async (api: ApiClient): Promise<ApiClient> => {
      const { apiKeyCreate } = await api.query(createKey, { input: { name: 'x', scopes: ['API_KEYS_MANAGE'] } });
      return new ApiClient(app.url, apiKeyCreate.secret);
    };
    const [kept, first] = [await keyOf(account.api), await keyOf(admin.api)];
    const second = await keyOf(first);
    const { members: list } = await account.api.query(members);
    const member = list.nodes.find((one: any) => one.user.id === admin.userId);
    await account.api.mutate(
      'mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) { member { id } userErrors { code } } }',
      { memberId: member.id },
    );
    app.clock.advance(6_000);
    for (const key of [first, second])
      expect((await key.raw('{ viewer { role } }')).body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await kept.raw('{ viewer { role } }')).status).toBe(200);
  });

  test('see where they are signed in, and end one of it', async () => {
    const account = await app.newAccount({ channel: false });
    const other = await account.member('AGENT');
    const { session } = await app.anonymous.mutate(
      'mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } userErrors { code } } }',
      { email: account.owner.email, password },
    );
    const sessions = async (api: ApiClient) =>
      (await api.query('{ sessions { nodes { id isCurrent ip userAgent createdAt lastUsedAt } } }')).sessions.nodes;
    const own = await sessions(account.api);
    expect(own.map(({ isCurrent }: any) => isCurrent)).toEqual([false, true]);
    expect(own[0]).toMatchObject({ ip: '127.0.0.1', lastUsedAt: own[0].createdAt });
    const revoke = async (api: ApiClient, sessionId: string) =>
      (
        await api.query(
          'mutation ($input: SessionRevokeInput!) { sessionRevoke(input: $input) { isRevoked userErrors { code path } } }',
          { input: { sessionId } },
        )
      ).sessionRevoke;
    const missed = { isRevoked: null, userErrors: [{ code: 'NOT_FOUND', path: ['sessionId'] }] };
    expect(await revoke(other.api, own[0].id)).toEqual(missed);
    expect(await revoke(account.api, own[0].id)).toEqual({ isRevoked: true, userErrors: [] });
    expect(await revoke(account.api, own[0].id)).toEqual(missed);
    app.clock.advance(6_000);
    const { body } = await new ApiClient(app.url, session.accessToken).raw('{ viewer { role } }');
    expect(body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await sessions(account.api)).toHaveLength(1);
  });

  test('cannot all be taken: the last owner stays', async () => {
    const account = await app.newAccount({ channel: false });
    const other = await account.member('OWNER');
    const { members: list } = await account.api.query(members);
    const demote = (memberId: string, api: ApiClient) =>
      api.query(
        'mutation ($input: MemberChangeRoleInput!) { memberChangeRole(input: $input) { member { role } userErrors { code } } }',
        { input: { memberId, role: 'AGENT' } },
      );
    const own = list.nodes.find((one: any) => one.user.id !== other.userId);
    const theirs = list.nodes.find((one: any) => one.user.id === other.userId);
    // Each demotes the other at the same moment; one of them must fail, whoever is first.
    await Promise.allSettled([demote(theirs.id, account.api), demote(own.id, other.api)]);
    app.clock.advance(6_000);
    const owner = await firstRow<{ count: number }>(
      app.database.read(systemViewer(account.accountId)).em,
      `select count(*) as count from membership where account_id = $1 and role = 'OWNER'`,
      [account.accountId],
    );
    expect(owner!.count).toBeGreaterThanOrEqual(1);
  });

  test('who are admins do not make owners', async () => {
    const account = await app.newAccount({ channel: false });
    const admin = await account.member('ADMIN');
    const { memberInvite } = await admin.api.query(
      'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { token userErrors { code } } }',
      { input: { email: 'boss@shop.example', role: 'OWNER' } },
    );
    expect(memberInvite).toEqual({ token: null, userErrors: [{ code: 'FORBIDDEN' }] });
  });

  test('of two accounts switch between them', async () => {
    const one = await app.newAccount({ channel: false });
    const two = await app.newAccount({ channel: false });
    const { token } = await two.api.mutate(
      'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { token userErrors { code } } }',
      { email: one.owner.email, role: 'AGENT' },
    );
    await app.anonymous.mutate(
      `mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) { session { accessToken } userErrors { code } } }`,
      { token, fullName: 'ignored', password: one.owner.password, isAtLeastSixteen: true },
    );
    const { session } = await one.api.mutate(
      `mutation ($input: SessionSwitchAccountInput!) { sessionSwitchAccount(input: $input) {
        session { accessToken } userErrors { code } } }`,
      { accountId: two.id },
    );
    const { viewer } = await new ApiClient(app.url, session.accessToken).query('{ viewer { role account { id } } }');
    expect(viewer).toEqual({ role: 'AGENT', account: { id: two.id } });
    const stranger = await app.newAccount({ channel: false });
    const { sessionSwitchAccount } = await one.api.query(
      `mutation ($input: SessionSwitchAccountInput!) { sessionSwitchAccount(input: $input) { session { accessToken } userErrors { code } } }`,
      { input: { accountId: stranger.id } },
    );
    expect(sessionSwitchAccount).toEqual({ session: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });
});

async function conversationOf(account: { api: ApiClient }): Promise<any> {
  const { conversations } = await account.api.query('{ conversations { nodes { id assignee { id } } } }');
  return conversations.nodes[0];
}
