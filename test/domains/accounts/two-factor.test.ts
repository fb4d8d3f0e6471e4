import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { firstRow } from '../../../src/platform/database/rows.js';
import { matchingStep, newRecoveryCodes, newTotpSecret } from '../../../src/domains/accounts/totp.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock.now().getTime() });
/** To the next code: the present one was used. */
const nextStep = (): void => app.clock.advance(30_000);

const start = (account: TestAccount, password = account.owner.password) =>
  account.api.query(
    `mutation ($input: TwoFactorEnableStartInput!) { twoFactorEnableStart(input: $input) { secret uri userErrors { code path } } }`,
    { input: { password } },
  );
const confirm = (account: TestAccount, totpCode: string) =>
  account.api.query(
    `mutation ($input: TwoFactorEnableConfirmInput!) { twoFactorEnableConfirm(input: $input) { recoveryCodes userErrors { code path } } }`,
    { input: { totpCode } },
  );
const signIn = async (account: TestAccount, totpCode?: string) =>
  (
    await app.anonymous.query(
      `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } userErrors { code path } } }`,
      { input: { email: account.owner.email, password: account.owner.password, totpCode } },
    )
  ).sessionCreate;

async function enable(account: TestAccount): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = (await start(account)).twoFactorEnableStart;
  const { recoveryCodes, userErrors } = (await confirm(account, codeOf(secret))).twoFactorEnableConfirm;
  expect(userErrors).toEqual([]);
  nextStep();
  return { secret, recoveryCodes };
}

const required = { session: null, userErrors: [{ code: 'TWO_FACTOR_REQUIRED', path: ['totpCode'] }] };
const wrong = { session: null, userErrors: [{ code: 'TWO_FACTOR_WRONG', path: ['totpCode'] }] };

describe('a second factor', () => {
  test('is in force once the app has shown a code, and then signing in asks for one', async () => {
    const account = await app.newAccount({ channel: false });
    expect((await start(account, 'wrong password')).twoFactorEnableStart.userErrors).toEqual([
      { code: 'INVALID_CREDENTIALS', path: ['password'] },
    ]);
    expect((await confirm(account, '123456')).twoFactorEnableConfirm.userErrors[0].code).toBe('TWO_FACTOR_NOT_STARTED');
    const { secret, uri } = (await start(account)).twoFactorEnableStart;
    expect(uri).toContain(`secret=${secret}`);
    // Not yet in force.
    expect((await signIn(account)).session).not.toBeNull();
    const { recoveryCodes } = (await confirm(account, codeOf(secret))).twoFactorEnableConfirm;
    expect(recoveryCodes).toHaveLength(10);
    expect(await signIn(account)).toEqual(required);
    expect(await signIn(account, '000000')).toEqual(wrong);
    nextStep();
    expect((await signIn(account, codeOf(secret))).session).not.toBeNull();
    expect((await start(account)).twoFactorEnableStart.userErrors[0].code).toBe('TWO_FACTOR_ALREADY_ON');
    const { viewer } = await account.api.query('{ viewer { hasTwoFactor } }');
    expect(viewer.hasTwoFactor).toBe(true);
    const { members } = await account.api.query('{ members { nodes { hasTwoFactor } } }');
    expect(members.nodes).toEqual([{ hasTwoFactor: true }]);
  });

  test('takes no code twice, nor an older one, at the same moment either', async () => {
    const account = await app.newAccount({ channel: false });
    const { secret } = await enable(account);
    const code = codeOf(secret);
    const outcomes = await Promise.all([signIn(account, code), signIn(account, code), signIn(account, code)]);
    expect(outcomes.filter(({ session }) => session)).toHaveLength(1);
    expect(outcomes.filter(({ session }) => !session)).toEqual([wrong, wrong]);
  });

  test('is stood in for by a recovery code, once, however it is typed', async () => {
    const account = await app.newAccount({ channel: false });
    const { recoveryCodes } = await enable(account);
    expect((await signIn(account, recoveryCodes[0]!.toLowerCase().replaceAll('-', ' '))).session).not.toBeNull();
    expect(await signIn(account, recoveryCodes[0])).toEqual(wrong);
    const row = await app.database.operate('auth.two_factor', (em) =>
      firstRow<{ text: string }>(
        em,
        `select string_agg(c::text, '') || (select string_agg(t::text, '') from two_factor t) as text from recovery_code c`,
      ),
    );
    expect(row!.text).not.toContain(recoveryCodes[1]!.replaceAll('-', ''));
  });

  test('is guarded against guessing', async () => {
    const account = await app.newAccount({ channel: false });
    await enable(account);
    const codes = [];
    for (let i = 0; i < 12; i++) codes.push((await signIn(account, `11111${i % 10}`)).userErrors[0].code);
    expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
    expect(new Set(codes)).toEqual(new Set(['TWO_FACTOR_WRONG', 'TOO_MANY_ATTEMPTS']));
  });

  test('is switched off with password and code only', async () => {
    const account = await app.newAccount({ channel: false });
    const { secret, recoveryCodes } = await enable(account);
    const disable = async (password: string, totpCode: string) =>
      (
        await account.api.query(
          `mutation ($input: TwoFactorDisableInput!) { twoFactorDisable(input: $input) { isDisabled userErrors { code } } }`,
          { input: { password, totpCode } },
        )
      ).twoFactorDisable;
    expect((await disable('wrong password', codeOf(secret))).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
    expect((await disable(account.owner.password, '000000')).userErrors).toEqual([{ code: 'TWO_FACTOR_WRONG' }]);
    const renewed = await account.api.mutate(
      `mutation ($input: RecoveryCodesRenewInput!) { recoveryCodesRenew(input: $input) { recoveryCodes userErrors { code } } }`,
      { password: account.owner.password, totpCode: recoveryCodes[0] },
    );
    expect((await disable(account.owner.password, recoveryCodes[1]!)).userErrors).toEqual([
      { code: 'TWO_FACTOR_WRONG' },
    ]);
    expect(await disable(account.owner.password, renewed.recoveryCodes[0])).toEqual({
      isDisabled: true,
      userErrors: [],
    });
    expect((await signIn(account)).session).not.toBeNull();
  });

  test('is asked for by an invitation too: its session opens the other accounts of the user', async () => {
    const account = await app.newAccount({ channel: false });
    const { secret } = await enable(account);
    const thief = await app.newAccount({ channel: false });
    const { token } = await thief.api.mutate(
      'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { token userErrors { code } } }',
      { email: account.owner.email, role: 'AGENT' },
    );
    const accept = async (totpCode?: string) =>
      (
        await app.anonymous.query(
          `mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) { session { accessToken } userErrors { code path } } }`,
          { input: { token, fullName: 'x', password: account.owner.password, isAtLeastSixteen: true, totpCode } },
        )
      ).invitationAccept;
    expect(await accept()).toEqual(required);
    expect(await accept('000000')).toEqual(wrong);
    expect((await accept(codeOf(secret))).session).not.toBeNull();
  });
});

describe('codes', () => {
  test('are good in their own step, the one before and the one after', () => {
    const secret = newTotpSecret();
    const now = new Date('2026-01-01T00:00:15Z');
    const at = (seconds: number) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + seconds * 1000 });
    const step = Math.floor(now.getTime() / 30_000);
    expect([-30, 0, 30].map((seconds) => matchingStep(secret, at(seconds), now))).toEqual([step - 1, step, step + 1]);
    expect(matchingStep(secret, ` ${at(0).slice(0, 3)} ${at(0).slice(3)}`, now)).toBe(step);
    for (const code of ['', '12345', '1234567', 'abcdef']) expect(matchingStep(secret, code, now)).toBeUndefined();
  });

  test('of recovery differ from each other', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/);
  });
});
