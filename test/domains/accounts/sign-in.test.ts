import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { firstRow } from '../../../src/platform/database/rows.js';
import { password } from '../../kit/account.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const newEmail = (): string => `person-${randomBytes(6).toString('hex')}@shop.example`;

const signUp = async (change: object = {}): Promise<any> =>
  (
    await app.anonymous.query(
      `mutation ($input: AccountSignUpInput!) { accountSignUp(input: $input) {
        account { id name } session { accessToken refreshToken accessTokenExpiresAt } userErrors { code message path } } }`,
      {
        input: {
          email: newEmail(),
          password,
          fullName: 'Ada Lovelace',
          businessName: 'Engines Ltd',
          acceptedPolicyVersion: '2025-12-30',
          isAtLeastSixteen: true,
          ...change,
        },
      },
    )
  ).accountSignUp;

const signIn = async (input: object): Promise<any> =>
  (
    await app.anonymous.query(
      `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) {
        session { accessToken refreshToken } userErrors { code path } } }`,
      { input },
    )
  ).sessionCreate;

const refresh = async (refreshToken: string, headers: Record<string, string> = {}): Promise<any> =>
  (
    await app.anonymous.query(
      `mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) {
        session { accessToken refreshToken } userErrors { code path } } }`,
      { input: { refreshToken } },
      headers,
    )
  ).sessionRefresh;

const viewerOf = (token: string) =>
  new ApiClient(app.url, token).raw('{ viewer { user { id email } account { id name } role } }');

describe('signing up', () => {
  test('makes account, owner and session', async () => {
    const email = newEmail();
    const { account, session, userErrors } = await signUp({ email: ` ${email.toUpperCase()} ` });
    expect(userErrors).toEqual([]);
    expect(account).toMatchObject({ id: expect.stringMatching(/^acc_/), name: 'Engines Ltd' });
    const { body } = await viewerOf(session.accessToken);
    expect(body.data.viewer).toMatchObject({ user: { email }, account: { id: account.id }, role: 'OWNER' });
  });

  test.each([
    ['a weak password', { password: 'short' }, 'WEAK_PASSWORD', ['password']],
    ['no age', { isAtLeastSixteen: false }, 'TOO_YOUNG', ['isAtLeastSixteen']],
    [
      'another policy',
      { acceptedPolicyVersion: '2020-01-01' },
      'POLICY_VERSION_NOT_CURRENT',
      ['acceptedPolicyVersion'],
    ],
    ['no address', { email: 'nobody' }, 'INVALID_INPUT', ['email']],
    ['no name', { fullName: '  ' }, 'INVALID_INPUT', ['fullName']],
  ])('with %s is refused and leaves nothing', async (_, change, code, path) => {
    const email = newEmail();
    const refused = await signUp({ email, ...change });
    expect(refused).toMatchObject({ account: null, session: null, userErrors: [{ code, path }] });
    expect(await signIn({ email, password })).toMatchObject({ session: null });
  });

  test('twice at the same moment makes one user', async () => {
    const email = newEmail();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => signUp({ email })));
    expect(outcomes.filter((outcome) => outcome.session)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => outcome.userErrors).map((error: any) => error.code)).toEqual(
      Array.from({ length: 5 }, () => 'EMAIL_TAKEN'),
    );
  });

  test('keeps the password as argon2id', async () => {
    const email = newEmail();
    await signUp({ email });
    const row = await app.database.operate('auth.sign_in', (em) =>
      firstRow<{ passwordHash: string }>(em, 'select password_hash as "passwordHash" from app_user where email = $1', [
        email,
      ]),
    );
    expect(row!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('signing in', () => {
  test('says the same of a wrong password and of an unknown address', async () => {
    const email = newEmail();
    await signUp({ email });
    const wrong = await signIn({ email, password: 'not the password' });
    const unknown = await signIn({ email: newEmail(), password });
    expect(wrong).toEqual({ session: null, userErrors: [{ code: 'INVALID_CREDENTIALS', path: null }] });
    expect(unknown).toEqual(wrong);
    expect((await signIn({ email, password })).session).not.toBeNull();
  });

  test('slows down who guesses', async () => {
    const email = newEmail();
    const outcomes = [];
    for (let i = 0; i < 12; i++) outcomes.push((await signIn({ email, password: `guess ${i}` })).userErrors[0].code);
    expect(outcomes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'INVALID_CREDENTIALS'));
    expect(outcomes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
  });

  test('goes with one attempt per document', async () => {
    const { status, body } = await app.anonymous.raw(
      `mutation { a: sessionCreate(input: { email: "a@b.example", password: "guess one" }) { userErrors { code } }
                  b: sessionCreate(input: { email: "a@b.example", password: "guess two" }) { userErrors { code } } }`,
    );
    expect(status).toBe(400);
    expect(body.errors![0]!.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('refresh tokens', () => {
  test('are good once; the second use ends the session', async () => {
    const { session } = await signUp();
    const second = await refresh(session.refreshToken);
    expect((await viewerOf(second.session.accessToken)).status).toBe(200);
    // Somebody else comes with the used one: another client, so no lost answer.
    const stolen = await refresh(session.refreshToken, { 'user-agent': 'somebody else' });
    expect(stolen).toEqual({ session: null, userErrors: [{ code: 'INVALID_REFRESH_TOKEN', path: ['refreshToken'] }] });
    expect((await refresh(second.session.refreshToken)).session).toBeNull();
    app.clock.advance(6_000);
    expect((await viewerOf(second.session.accessToken)).body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('may be used again by the same client whose answer was lost', async () => {
    const { session } = await signUp();
    const lost = await refresh(session.refreshToken);
    const again = await refresh(session.refreshToken);
    expect(again.session).not.toBeNull();
    expect(again.session.refreshToken).not.toBe(lost.session.refreshToken);
  });

  test('of nobody are refused', async () => {
    expect((await refresh('nonsense')).userErrors).toEqual([{ code: 'INVALID_REFRESH_TOKEN', path: ['refreshToken'] }]);
  });
});

describe('changing the password', () => {
  test('needs the old one, and ends every other session', async () => {
    const email = newEmail();
    const { session } = await signUp({ email });
    const other = await signIn({ email, password });
    const api = new ApiClient(app.url, session.accessToken);
    const change = async (currentPassword: string, newPassword: string) =>
      (
        await api.query(
          `mutation ($input: PasswordChangeInput!) { passwordChange(input: $input) { endedSessionCount userErrors { code path } } }`,
          { input: { currentPassword, newPassword } },
        )
      ).passwordChange;
    expect(await change('wrong password', 'another good one')).toEqual({
      endedSessionCount: null,
      userErrors: [{ code: 'INVALID_CREDENTIALS', path: ['currentPassword'] }],
    });
    expect(await change(password, 'short')).toMatchObject({
      userErrors: [{ code: 'WEAK_PASSWORD', path: ['newPassword'] }],
    });
    expect(await change(password, 'another good one')).toEqual({ endedSessionCount: 1, userErrors: [] });
    app.clock.advance(6_000);
    expect((await viewerOf(other.session.accessToken)).body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await viewerOf(session.accessToken)).status).toBe(200);
    expect((await signIn({ email, password })).session).toBeNull();
    expect((await signIn({ email, password: 'another good one' })).session).not.toBeNull();
  });
});

describe('access tokens', () => {
  test('end after ten minutes', async () => {
    const { session } = await signUp();
    expect((await viewerOf(session.accessToken)).status).toBe(200);
    app.clock.advance(601_000);
    expect((await viewerOf(session.accessToken)).body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('end at once when their session is revoked', async () => {
    const { session } = await signUp();
    const api = new ApiClient(app.url, session.accessToken);
    expect(
      (await api.query('mutation { sessionRevoke(input: {}) { isRevoked userErrors { code } } }')).sessionRevoke
        .isRevoked,
    ).toBe(true);
    app.clock.advance(6_000);
    expect((await viewerOf(session.accessToken)).body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('that were altered are refused', async () => {
    const { session } = await signUp();
    const [head, body, signature] = session.accessToken.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, acc: '019ab000-0000-7000-8000-00000000000a' })).toString(
      'base64url',
    );
    for (const token of [`${head}.${forged}.${signature}`, `${head}.${body}.`, 'a'.repeat(100)]) {
      expect((await viewerOf(token)).body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    }
  });
});
