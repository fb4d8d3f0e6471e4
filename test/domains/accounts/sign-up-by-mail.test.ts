import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { loadConfig } from '../../../src/platform/config/config.js';
import { password } from '../../kit/account.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo, mailTo, tokenIn } from '../../kit/mail.js';
import { call, signIn } from '../privacy/leaving.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { SIGN_UP_BY_MAIL: '1' } });
}, 240_000);
afterAll(() => app.stop());

const newEmail = (): string => `person-${randomBytes(6).toString('hex')}@shop.example`;
const invalid = [{ code: 'INVALID_SIGN_UP_TOKEN', path: ['token'] }];
const input = (email: string, more: object = {}) => ({
  email,
  password,
  fullName: 'Ada Lovelace',
  businessName: 'Engines Ltd',
  acceptedPolicyVersion: '2025-12-30',
  isAtLeastSixteen: true,
  ...more,
});
const signUp = (email: string, more: object = {}) =>
  call(app.anonymous, 'accountSignUp', 'account { id } session { accessToken } isMailSent', input(email, more));
const confirm = (token: string) =>
  call(app.anonymous, 'accountSignUpConfirm', 'account { id name } session { accessToken refreshToken }', { token });
const asked = { account: null, session: null, isMailSent: true, userErrors: [] };

/** Somebody who has signed up. */
async function somebody(email = newEmail()): Promise<string> {
  await signUp(email);
  expect((await confirm(tokenIn(await mailTo(app, email, 'sign_up')))).userErrors).toEqual([]);
  return email;
}

describe('signing up where the address is asked first', () => {
  test('opens the account by the link of the mail, once', async () => {
    const email = newEmail();
    expect(await signUp(` ${email.toUpperCase()} `)).toEqual(asked);
    expect((await signIn(app, email)).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS', path: null }]);
    const token = tokenIn(await mailTo(app, email, 'sign_up'));
    const kept = await app.asOwner<{ text: string }>(`select string_agg(s::text, '') as text from sign_up s`);
    expect(kept[0]!.text).not.toContain(token);
    expect(kept[0]!.text).not.toContain(password);
    const outcomes = await Promise.all([confirm(token), confirm(token)]);
    const opened = outcomes.filter(({ session }) => session);
    expect(opened).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual(invalid);
    const { account, session } = opened[0]!;
    const { viewer } = await new ApiClient(app.url, session.accessToken).query(
      `{ viewer { role user { email fullName } account { id name } } }`,
    );
    expect(viewer).toEqual({
      role: 'OWNER',
      user: { email, fullName: 'Ada Lovelace' },
      account: { id: account.id, name: 'Engines Ltd' },
    });
    const accepted = await app.asOwner<{ version: string }>(
      `select p.version from policy_acceptance p join app_user u on u.id = p.user_id where u.email = '${email}'`,
    );
    expect(accepted).toEqual([{ version: '2025-12-30' }]);
    expect(await app.asOwner(`select id from sign_up where email = '${email}'`)).toEqual([]);
    expect((await fetch(`${app.url}/sign-up`)).status).toBe(200);
  });

  test('is answered with the same bytes for every address, and only its mailbox hears of a user', async () => {
    const known = await somebody();
    const ask = async (email: string): Promise<string> => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `mutation ($input: AccountSignUpInput!) { accountSignUp(input: $input) {
            account { id } session { accessToken } isMailSent userErrors { code message path } } }`,
          variables: { input: input(email) },
        }),
      });
      const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
      return JSON.stringify([response.status, headers, await response.text()]);
    };
    expect(await ask(newEmail())).toBe(await ask(known));
    const told = await mailTo(app, known, 'sign_up_taken');
    expect(told.text).not.toContain('#');
    expect((await mailsTo(app, known)).filter(({ kind }) => kind === 'sign_up')).toHaveLength(1);
    // Nothing that was typed for a known address leads anywhere, or names it.
    expect(await app.asOwner(`select id from sign_up s where s::text like '%${known}%'`)).toEqual([]);
    expect((await signIn(app, known)).userErrors).toEqual([]);
  });

  test('still refuses what is wrong before any mail, without telling more', async () => {
    const known = await somebody();
    for (const email of [known, newEmail()]) {
      for (const [more, code] of [
        [{ password: 'short' }, 'WEAK_PASSWORD'],
        [{ acceptedPolicyVersion: '2020-01-01' }, 'POLICY_VERSION_NOT_CURRENT'],
        [{ fullName: ' ' }, 'INVALID_INPUT'],
      ] as const)
        expect((await signUp(email, more)).userErrors.map((error: any) => error.code)).toEqual([code]);
      expect((await mailsTo(app, email)).filter(({ kind }) => kind === 'sign_up_taken')).toEqual([]);
    }
    const young = newEmail();
    expect((await signUp(young, { isAtLeastSixteen: false })).userErrors[0].code).toBe('TOO_YOUNG');
    expect((await signUp(young)).userErrors[0].code).toBe('TOO_YOUNG');
    expect(await mailsTo(app, young)).toEqual([]);
  });

  test('asked twice is one account; the other links are over, and so is one after a day', async () => {
    const email = newEmail();
    await signUp(email);
    await signUp(email, { businessName: 'The other one' });
    const tokens = (await mailsTo(app, email)).map(tokenIn);
    expect(tokens).toHaveLength(2);
    expect((await confirm(tokens[0]!)).account.name).toBe('The other one');
    expect((await confirm(tokens[1]!)).userErrors).toEqual(invalid);

    const late = newEmail();
    await signUp(late);
    const token = tokenIn(await mailTo(app, late, 'sign_up'));
    app.clock.advance(86_400_001);
    expect((await confirm(token)).userErrors).toEqual(invalid);
    await signUp(newEmail());
    expect(await app.asOwner(`select id from sign_up where email = '${late}'`)).toEqual([]);
    expect((await confirm('nonsense')).userErrors).toEqual(invalid);
  });

  test('fills nobody’s mailbox', async () => {
    const email = newEmail();
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 6; i++) codes.push((await signUp(email)).userErrors[0]?.code);
    expect(codes).toEqual([...Array.from({ length: 5 }, () => undefined), 'TOO_MANY_ATTEMPTS']);
  });
});

test('production with a mail server asks the address, unless the settings say otherwise', () => {
  const key = Buffer.alloc(32).toString('base64');
  const load = (env: Record<string, string>) =>
    loadConfig(
      {
        NODE_ENV: 'production',
        DATABASE_URL: 'postgres://user:pw@localhost/db',
        REDIS_URL: 'redis://localhost',
        SECRETS_KEY: key,
        WHATSAPP_APP_SECRET: 'a secret of the app',
        WHATSAPP_VERIFY_TOKEN: 'a token to verify',
        CONTROLLER_NAME: 'Somebody',
        CONTROLLER_ADDRESS: 'Somewhere 1',
        PRIVACY_EMAIL: 'privacy@shop.example',
        ...env,
      },
      [],
    ).signUpByMail;
  const mail = { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@shop.example' };
  expect([load({}), load(mail), load({ ...mail, SIGN_UP_BY_MAIL: '0' }), load({ SIGN_UP_BY_MAIL: '1' })]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
