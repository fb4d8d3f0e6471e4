import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { password, type TestAccount, type TestMember } from '../../kit/account.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app.stop());

const newEmail = (): string => `person-${randomBytes(6).toString('hex')}@shop.example`;

const call = async (api: ApiClient, name: string, input: object, fields = ''): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
        ${fields} userErrors { code path } } }`,
      { input },
    )
  )[name];

const session = 'session { accessToken refreshToken }';
const invite = (api: ApiClient, email: string, role: string) => call(api, 'memberInvite', { email, role }, 'token');
const accept = (token: string, change: object = {}) =>
  call(
    app.anonymous,
    'invitationAccept',
    { token, fullName: 'A Person', password, isAtLeastSixteen: true, ...change },
    session,
  );
const signUp = (email: string) =>
  call(
    app.anonymous,
    'accountSignUp',
    {
      email,
      password,
      fullName: 'V Victim',
      businessName: 'V',
      acceptedPolicyVersion: '2025-12-30',
      isAtLeastSixteen: true,
    },
    session,
  );

const memberOf = async (account: TestAccount, { userId }: TestMember): Promise<string> => {
  const { members } = await account.api.query('{ members { nodes { id user { id } } } }');
  return members.nodes.find((member: any) => member.user.id === userId).id;
};

describe('a stolen refresh token', () => {
  test('ends the session when it is used twice, open sockets included', async () => {
    const account = await app.newAccount({ channel: false });
    const socket = account.subscribe('subscription { inboxEvents { __typename } }');
    await socket.next();
    const refresh = (agent: string) =>
      app.anonymous.query(
        'mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) { session { accessToken } userErrors { code } } }',
        { input: { refreshToken: account.owner.refreshToken } },
        { 'user-agent': agent },
      );
    await refresh('the owner');
    const { sessionRefresh } = await refresh('a thief');
    expect(sessionRefresh).toEqual({ session: null, userErrors: [{ code: 'INVALID_REFRESH_TOKEN' }] });
    expect((await socket.closed).code).toBe(4403);
    const { body } = await account.api.raw('{ viewer { role } }');
    expect(body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  }, 10_000);
});

describe('a session that is over', () => {
  test('opens no other one, although its credential is still believed', async () => {
    const account = await app.newAccount({ channel: false });
    const change = () =>
      account.api.raw(
        'mutation ($input: SessionSwitchAccountInput!) { sessionSwitchAccount(input: $input) { session { refreshToken } userErrors { code } } }',
        { input: { accountId: account.id } },
      );
    const { body } = await change();
    expect(body.data!['sessionSwitchAccount'].userErrors).toEqual([]);
    // Ended without the signal that empties the cache: as seen by a request that is under way meanwhile.
    await app.database.operate('auth.refresh', (em) =>
      rows(em, `update session set revoked_at = now() where account_id = $1`, [account.accountId]),
    );
    const late = await change();
    expect(late.body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const { count } = (
      await app.database.operate('auth.refresh', (em) =>
        rows<{ count: number }>(em, `select count(*)::int from session where account_id = $1 and revoked_at is null`, [
          account.accountId,
        ]),
      )
    )[0]!;
    expect(count).toBe(0);
  });

  test('leaves none behind that it opens while all are ended', async () => {
    const account = await app.newAccount({ channel: false });
    const change = () =>
      account.api.raw(
        'mutation ($input: SessionSwitchAccountInput!) { sessionSwitchAccount(input: $input) { session { refreshToken } } }',
        { input: { accountId: account.id } },
      );
    await change();
    const [, ended] = await Promise.all([
      Promise.all(Array.from({ length: 5 }, change)),
      call(account.api, 'sessionRevoke', { isEverywhere: true }, 'isRevoked'),
      Promise.all(Array.from({ length: 5 }, change)),
    ]);
    expect(ended).toMatchObject({ isRevoked: true });
    const left = await app.database.operate('auth.refresh', (em) =>
      rows(em, `select id from session where account_id = $1 and revoked_at is null`, [account.accountId]),
    );
    expect(left).toEqual([]);
  });
});

describe('nobody gives more than they hold', () => {
  test.each(['OWNER', 'ADMIN', 'AGENT'])('a key that only manages members invites no %s', async (role) => {
    const account = await app.newAccount({ channel: false });
    const key = await account.apiKey(['MEMBERS_MANAGE', 'MEMBERS_READ']);
    expect(await invite(key, newEmail(), role)).toEqual({
      token: null,
      userErrors: [{ code: 'FORBIDDEN', path: ['role'] }],
    });
  });

  test('a key that only manages members neither lifts, lowers nor removes an admin', async () => {
    const account = await app.newAccount({ channel: false });
    const key = await account.apiKey(['MEMBERS_MANAGE', 'MEMBERS_READ']);
    const memberId = await memberOf(account, await account.member('ADMIN'));
    for (const role of ['OWNER', 'ADMIN', 'AGENT'])
      expect((await call(key, 'memberChangeRole', { memberId, role })).userErrors).toEqual([
        { code: 'FORBIDDEN', path: ['role'] },
      ]);
    expect((await call(key, 'memberRemove', { memberId })).userErrors).toEqual([{ code: 'FORBIDDEN', path: ['role'] }]);
  });

  test('an admin invites admins and agents, and a key of all scopes of an owner owners', async () => {
    const account = await app.newAccount({ channel: false });
    const admin = await account.member('ADMIN');
    for (const role of ['ADMIN', 'AGENT']) expect((await invite(admin.api, newEmail(), role)).userErrors).toEqual([]);
    const { viewer } = await account.api.query('{ viewer { permissions } }');
    const key = await account.apiKey(viewer.permissions);
    expect((await invite(key, newEmail(), 'OWNER')).userErrors).toEqual([]);
  });

  test('a key does not make one that outlives it', async () => {
    const account = await app.newAccount({ channel: false });
    const expiresAt = new Date(app.clock.now().getTime() + 60_000).toISOString();
    const { secret } = await call(
      account.api,
      'apiKeyCreate',
      { name: 'short', scopes: ['API_KEYS_MANAGE'], expiresAt },
      'secret',
    );
    const key = new ApiClient(app.url, secret);
    const make = (end: string | null) =>
      call(key, 'apiKeyCreate', { name: 'next', scopes: ['API_KEYS_MANAGE'], expiresAt: end }, 'apiKey { expiresAt }');
    const refused = { apiKey: null, userErrors: [{ code: 'INVALID_INPUT', path: ['expiresAt'] }] };
    expect(await make(null)).toEqual(refused);
    expect(await make(new Date(Date.parse(expiresAt) + 1).toISOString())).toEqual(refused);
    expect(await make(expiresAt)).toEqual({ apiKey: { expiresAt }, userErrors: [] });
  });
});

test('a key that may not read members finds no person by id', async () => {
  const account = await app.newAccount({ channel: false });
  const [blind, seeing] = [await account.apiKey(['CONTACTS_READ']), await account.apiKey(['MEMBERS_READ'])];
  const find = (api: ApiClient) =>
    api.query('query ($id: ID!) { node(id: $id) { ... on User { email } } }', { id: account.owner.userId });
  expect(await find(blind)).toEqual({ node: null });
  expect(await find(seeing)).toEqual({ node: { email: account.owner.email } });
});

describe('an invitation', () => {
  test('made many times at once is one', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => invite(account.api, email, 'AGENT')));
    expect(outcomes.filter(({ token }) => token)).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors.map((error: any) => error.code))).toEqual(
      Array.from({ length: 19 }, () => 'ALREADY_MEMBER'),
    );
  });

  test('is worth nothing once its maker is gone, or could not make it any more', async () => {
    const account = await app.newAccount({ channel: false });
    const [removed, demoted] = [await account.member('ADMIN'), await account.member('ADMIN')];
    const [first, second] = [
      await invite(removed.api, newEmail(), 'ADMIN'),
      await invite(demoted.api, newEmail(), 'AGENT'),
    ];
    await account.api.mutate(
      'mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) { userErrors { code } } }',
      { memberId: await memberOf(account, removed) },
    );
    await account.api.mutate(
      'mutation ($input: MemberChangeRoleInput!) { memberChangeRole(input: $input) { userErrors { code } } }',
      { memberId: await memberOf(account, demoted), role: 'AGENT' },
    );
    for (const { token } of [first, second])
      expect(await accept(token)).toEqual({
        session: null,
        userErrors: [{ code: 'INVALID_INVITATION', path: ['token'] }],
      });
  });

  test('of a key that was revoked is worth nothing', async () => {
    const account = await app.newAccount({ channel: false });
    const { viewer } = await account.api.query('{ viewer { permissions } }');
    const made = await call(
      account.api,
      'apiKeyCreate',
      { name: 'k', scopes: viewer.permissions },
      'secret apiKey { id }',
    );
    const key = new ApiClient(app.url, made.secret);
    const [good, bad] = [await invite(key, newEmail(), 'ADMIN'), await invite(key, newEmail(), 'ADMIN')];
    expect((await accept(good.token)).userErrors).toEqual([]);
    await call(account.api, 'apiKeyRevoke', { apiKeyId: made.apiKey.id });
    expect((await accept(bad.token)).userErrors).toEqual([{ code: 'INVALID_INVITATION', path: ['token'] }]);
  });

  test('does not let anybody try passwords of somebody else without end', async () => {
    const [victim, attacker] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    const { token } = await invite(attacker.api, victim.owner.email, 'AGENT');
    const outcomes = await Promise.all(
      Array.from({ length: 14 }, (_, i) => accept(token, { password: `guess number ${i}` })),
    );
    const codes = outcomes.flatMap(({ userErrors }) => userErrors.map((error: any) => error.code));
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS').length).toBeLessThanOrEqual(11);
    expect(codes).toContain('TOO_MANY_ATTEMPTS');
  });

  test('never opens the user of somebody who signs up at the same moment', async () => {
    const attacker = await app.newAccount({ channel: false });
    for (let i = 0; i < 6; i++) {
      const email = newEmail();
      const { token } = await invite(attacker.api, email, 'AGENT');
      const [signedUp, entered] = await Promise.all([
        signUp(email),
        accept(token, { password: 'the password of the attacker' }),
      ]);
      // One of the two made the user; the other one must not be let in.
      expect([signedUp, entered].filter((outcome) => outcome.session)).toHaveLength(1);
    }
  });
});

describe('a password', () => {
  test('that is changed twice at once is changed by one of the two', async () => {
    const account = await app.newAccount({ channel: false });
    const change = (newPassword: string) =>
      call(account.api, 'passwordChange', { currentPassword: password, newPassword }, 'endedSessionCount');
    const outcomes = await Promise.all([change('one new password'), change('another new password')]);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'INVALID_CREDENTIALS', path: ['currentPassword'] },
    ]);
  });

  test('that is no longer the one opens no session behind the change', async () => {
    const account = await app.newAccount({ channel: false });
    // Signing in has checked the old password when the new one is written.
    let signIn: Promise<any> | undefined;
    await app.database.operate('auth.change_password', async (em) => {
      await rows(em, `update app_user set password_hash = password_hash || ' ' where email = $1`, [
        account.owner.email,
      ]);
      signIn = call(app.anonymous, 'sessionCreate', { email: account.owner.email, password }, session);
      // Embedded, nobody else gets to the database meanwhile; on a server the other one waits for this row.
      if (process.env['DATABASE_URL']) await lockAwaited(em);
    });
    expect((await signIn!).session).toBeNull();
  });
});

/** Comes back when somebody waits for a lock that this transaction holds. */
async function lockAwaited(em: Parameters<typeof rows>[0]): Promise<void> {
  for (let i = 0; i < 2_000; i++) {
    const waiting = await rows(em, `select 1 from pg_locks where not granted`);
    if (waiting.length > 0) return;
  }
}

describe('a member who is removed', () => {
  test('while conversations are handed to them gets none, and nobody sees a fault of ours', async () => {
    const account = await app.newAccount();
    await account.inbound({ from: { waId: '4915100000077' } });
    const conversationId = await until('the message is in the inbox', async () => {
      const { conversations } = await account.api.query('{ conversations { nodes { id } } }');
      return conversations.nodes[0]?.id;
    });
    for (let i = 0; i < 5; i++) {
      const agent = await account.member('AGENT');
      const memberId = await memberOf(account, agent);
      const outcomes = await Promise.all([
        call(account.api, 'memberRemove', { memberId }),
        ...Array.from({ length: 4 }, () =>
          call(account.api, 'conversationAssign', {
            conversationId,
            assigneeId: agent.userId,
          }),
        ),
      ]);
      for (const { userErrors } of outcomes.slice(1))
        expect(['ASSIGNEE_NOT_MEMBER', undefined]).toContain(userErrors[0]?.code);
      const { conversation } = await account.api.query(
        'query ($id: ID!) { conversation(id: $id) { assignee { id } } }',
        {
          id: conversationId,
        },
      );
      expect(conversation.assignee).toBeNull();
    }
  });
});

describe('labels', () => {
  test('are never more than the list shows', async () => {
    const account = await app.newAccount({ channel: false });
    const { em } = app.database.read(systemViewer(account.accountId));
    await rows(
      em,
      `insert into label (account_id, id, name, created_at) select $1, gen_random_uuid(), 'label ' || n, now() from generate_series(1, 499) n`,
      [account.accountId],
    );
    const create = (name: string) => call(account.api, 'labelCreate', { name }, 'label { id }');
    const outcomes = await Promise.all([create('one'), create('two'), create('three')]);
    expect(outcomes.filter(({ label }) => label)).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual(
      Array.from({ length: 2 }, () => ({ code: 'TOO_MANY_LABELS', path: null })),
    );
    expect((await account.api.query('{ labels { id } }')).labels).toHaveLength(500);
  });
});
