import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { firstRow } from '../../../src/platform/database/rows.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo, mailTo, tokenIn } from '../../kit/mail.js';
import { subscribe } from '../../kit/socket.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app.stop());

const request = async (email: string) =>
  (
    await app.anonymous.query(
      `mutation ($input: PasswordResetRequestInput!) { passwordResetRequest(input: $input) { isAccepted userErrors { code path } } }`,
      { input: { email } },
    )
  ).passwordResetRequest;

const reset = async (token: string, newPassword: string) =>
  (
    await app.anonymous.query(
      `mutation ($input: PasswordResetInput!) { passwordReset(input: $input) { endedSessionCount userErrors { code path } } }`,
      { input: { token, newPassword } },
    )
  ).passwordReset;

const signIn = async (email: string, password: string) =>
  (
    await app.anonymous.query(
      `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } userErrors { code } } }`,
      { input: { email, password } },
    )
  ).sessionCreate;

const tokenFor = async (account: TestAccount): Promise<string> => {
  expect(await request(account.owner.email)).toEqual({ isAccepted: true, userErrors: [] });
  return tokenIn(await mailTo(app, account.owner.email, 'password_reset'));
};

describe('resetting a password', () => {
  test('says the same of every address, and writes only to the known', async () => {
    const account = await app.newAccount({ channel: false });
    const unknown = `nobody-${randomBytes(6).toString('hex')}@shop.example`;
    expect(await request(unknown)).toEqual(await request(account.owner.email));
    await mailTo(app, account.owner.email, 'password_reset');
    expect(await mailsTo(app, unknown)).toEqual([]);
  });

  test('ends every session and socket, once per mail', async () => {
    const account = await app.newAccount({ channel: false });
    const socket = subscribe(app, account.token, 'subscription { inboxEvents { __typename } }');
    await socket.next();
    const token = await tokenFor(account);
    const row = await app.database.operate('auth.password_reset', (em) =>
      firstRow<{ text: string }>(em, "select string_agg(p::text, '') as text from password_reset p"),
    );
    expect(row!.text).not.toContain(token);
    expect(await reset(token, 'short')).toMatchObject({
      userErrors: [{ code: 'WEAK_PASSWORD', path: ['newPassword'] }],
    });
    const outcomes = await Promise.all([reset(token, 'a whole new one'), reset(token, 'a whole new one')]);
    expect(outcomes.filter(({ endedSessionCount }) => endedSessionCount === 1)).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'INVALID_RESET_TOKEN', path: ['token'] },
    ]);
    expect((await socket.closed).code).toBe(4403);
    expect((await signIn(account.owner.email, account.owner.password)).session).toBeNull();
    expect((await signIn(account.owner.email, 'a whole new one')).session).not.toBeNull();
    const notice = await mailTo(app, account.owner.email, 'password_changed');
    expect(notice.subject).toBe('Your password was changed');
  });

  test('by a mail that was asked for before the password was changed is refused', async () => {
    const account = await app.newAccount({ channel: false });
    const token = await tokenFor(account);
    await account.api.mutate(
      `mutation ($input: PasswordChangeInput!) { passwordChange(input: $input) { endedSessionCount userErrors { code } } }`,
      { currentPassword: account.owner.password, newPassword: 'a whole new one' },
    );
    expect(await reset(token, 'yet another one')).toMatchObject({ userErrors: [{ code: 'INVALID_RESET_TOKEN' }] });
  });

  test('with a token that is over, or whose sister was used, is refused', async () => {
    const account = await app.newAccount({ channel: false });
    const first = await tokenFor(account);
    await request(account.owner.email);
    expect(await reset(first, 'a whole new one')).toMatchObject({ userErrors: [] });
    const tokens = (await mailsTo(app, account.owner.email))
      .filter(({ kind }) => kind === 'password_reset')
      .map(tokenIn);
    for (const token of tokens)
      expect(await reset(token, 'yet another one')).toMatchObject({ userErrors: [{ code: 'INVALID_RESET_TOKEN' }] });
    const other = await app.newAccount({ channel: false });
    const late = await tokenFor(other);
    app.clock.advance(3_600_001);
    expect(await reset(late, 'a whole new one')).toMatchObject({ userErrors: [{ code: 'INVALID_RESET_TOKEN' }] });
    expect(await reset('nonsense', 'a whole new one')).toMatchObject({ userErrors: [{ code: 'INVALID_RESET_TOKEN' }] });
  });

  test('fills nobody’s mailbox', async () => {
    const email = `nobody-${randomBytes(6).toString('hex')}@shop.example`;
    const codes = [];
    for (let i = 0; i < 4; i++) codes.push((await request(email)).userErrors[0]?.code);
    expect(codes).toEqual([undefined, undefined, undefined, 'TOO_MANY_ATTEMPTS']);
  });
});

describe('an invitation', () => {
  test('goes by mail with its token, and the name of the business stays text', async () => {
    const account = await app.newAccount({ channel: false });
    const email = `new-${randomBytes(6).toString('hex')}@shop.example`;
    const { token } = await account.api.mutate(
      'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { token userErrors { code } } }',
      { email, role: 'AGENT' },
    );
    const mail = await mailTo(app, email, 'invitation');
    expect(mail.subject).toBe('You are invited to A shop');
    expect(tokenIn(mail)).toBe(token);
    expect(mail.text).toContain(`${app.url}/invitation#${token}`);
    const page = await fetch(`${app.url}/invitation`);
    expect([page.status, page.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });
});
