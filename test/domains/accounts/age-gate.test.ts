import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { password } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { scan } from '../../privacy/scan.js';
import { call, signIn } from '../privacy/leaving.js';
import { call as callFrom, stranger } from '../requests/kit.js';

const log: string[] = [];
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ log: { write: (line) => void log.push(line) } });
}, 240_000);
afterAll(() => app.stop());

const hour = 3_600_000;
const name = () => `person-${randomBytes(6).toString('hex')}`;
const newEmail = (): string => `${name()}@shop.example`;
const tooYoung = { account: null, session: null, userErrors: [{ code: 'TOO_YOUNG', path: ['isAtLeastSixteen'] }] };

const signUp = (email: string, isAtLeastSixteen: boolean, change: object = {}) =>
  call(app.anonymous, 'accountSignUp', 'account { id } session { accessToken }', {
    email,
    password,
    fullName: 'Ada Lovelace',
    businessName: 'Engines Ltd',
    acceptedPolicyVersion: '2025-12-30',
    isAtLeastSixteen,
    ...change,
  });

describe('whoever says to be under sixteen', () => {
  test('is refused another answer for a day, with the very same words', async () => {
    const email = newEmail();
    const raw = async (isAtLeastSixteen: boolean) => {
      const { status, body } = await app.anonymous.raw(
        `mutation ($input: AccountSignUpInput!) { accountSignUp(input: $input) { account { id } userErrors { code message path } } }`,
        {
          input: {
            email,
            password,
            fullName: 'Ada',
            businessName: 'Engines',
            acceptedPolicyVersion: '2025-12-30',
            isAtLeastSixteen,
          },
        },
      );
      return JSON.stringify([status, body]);
    };
    const refused = await raw(false);
    expect(refused).toContain('TOO_YOUNG');
    expect(await raw(true)).toBe(refused);
    // Another spelling of the same mailbox, another name and another password are the same person.
    const [local, host] = email.split('@');
    for (const spelled of [` ${email.toUpperCase()} `, `${local}+grown-up@${host}`])
      expect(await signUp(spelled, true, { fullName: 'Anna', password: 'another good one' })).toEqual(tooYoung);
    app.clock.advance(24 * hour - 60_000);
    expect(await signUp(email, true)).toEqual(tooYoung);
    app.clock.advance(61_000);
    expect((await signUp(email, true)).userErrors).toEqual([]);
  });

  test('leaves nothing but keyed hashes', async () => {
    const email = newEmail();
    const before = await app.asOwner<{ count: string }>(
      `select (select count(*) from app_user) + (select count(*) from account) + (select count(*) from mail) + (select count(*) from login_attempt) as count`,
    );
    const fullName = `Zoe ${randomBytes(8).toString('hex')}`;
    const businessName = `Lemonade ${randomBytes(8).toString('hex')}`;
    expect(await signUp(email, false, { fullName, businessName })).toEqual(tooYoung);
    expect(await signUp(email, true, { fullName, businessName })).toEqual(tooYoung);
    expect(await scan(app, log, [email, fullName, businessName])).toEqual([]);
    const after = await app.asOwner(
      `select (select count(*) from app_user) + (select count(*) from account) + (select count(*) from mail) + (select count(*) from login_attempt) as count`,
    );
    expect(after).toEqual(before);
    const kept = await app.asOwner<Record<string, unknown>>(
      `select * from age_refusal order by refused_at desc limit 1`,
    );
    expect(Object.keys(kept[0]!).sort()).toEqual(['email_hash', 'network_hash', 'refused_at']);
    expect(kept[0]).toMatchObject({
      email_hash: expect.stringMatching(/^[\w-]{43}$/),
      network_hash: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test('cannot lock the address of a stranger for good, nor who has a user', async () => {
    const email = newEmail();
    await signUp(email, false);
    app.clock.advance(24 * hour);
    // Said again every day, it holds for no second day.
    expect(await signUp(email, false)).toEqual(tooYoung);
    expect((await signUp(email, true)).userErrors).toEqual([]);
    await signUp(email, false);
    expect((await signIn(app, email)).userErrors).toEqual([]);
  });

  test('is met by nobody elsewhere, who neither learns of it nor is shut out', async () => {
    const elsewhere = stranger(app);
    const [email, invited] = [newEmail(), newEmail()];
    const account = await app.newAccount({ channel: false });
    const { token } = await call(account.api, 'memberInvite', 'token', { email: invited, role: 'AGENT' });
    // Somebody says it of strangers.
    for (const one of [email, invited]) expect(await signUp(one, false)).toEqual(tooYoung);
    const person = { password, fullName: 'Ada Lovelace', isAtLeastSixteen: true };
    const joined = await callFrom(elsewhere, 'invitationAccept', { token, ...person }, 'session { accessToken }');
    expect(joined.userErrors).toEqual([]);
    const business = { businessName: 'Engines Ltd', acceptedPolicyVersion: '2025-12-30' };
    const signedUp = await callFrom(elsewhere, 'accountSignUp', { email, ...person, ...business }, 'account { id }');
    expect(signedUp.userErrors).toEqual([]);
  });

  test('is forgotten after a week', async () => {
    await signUp(newEmail(), false);
    app.clock.advance(7 * 24 * hour + 1_000);
    const email = newEmail();
    await signUp(email, false);
    expect(await app.asOwner(`select count(*)::int as count from age_refusal`)).toEqual([{ count: 1 }]);
  });

  test('is asked many times at once and refused every time', async () => {
    const email = newEmail();
    await signUp(email, false);
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, i) => signUp(email, i % 2 === 0)));
    for (const outcome of outcomes) expect(outcome).toEqual(tooYoung);
  });

  test('from one network locks a hundred addresses a day and no more', async () => {
    app.clock.advance(8 * 24 * hour);
    await app.asOwner(`delete from age_refusal; select 1`);
    const first = newEmail();
    await signUp(first, false);
    await app.asOwner(
      `insert into age_refusal select 'filled' || n, (select network_hash from age_refusal), (select refused_at from age_refusal) from generate_series(1, 99) n; select 1`,
    );
    const beyond = newEmail();
    expect(await signUp(beyond, false)).toEqual(tooYoung);
    expect((await signUp(beyond, true)).userErrors).toEqual([]);
    expect(await signUp(first, true)).toEqual(tooYoung);
    await app.asOwner(`delete from age_refusal; select 1`);
  });
});

test('an invitation asks the same, and takes no other answer for a day', async () => {
  const account = await app.newAccount({ channel: false });
  const email = newEmail();
  const { token } = await call(account.api, 'memberInvite', 'token', { email, role: 'AGENT' });
  const accept = (isAtLeastSixteen: boolean) =>
    call(app.anonymous, 'invitationAccept', 'session { accessToken }', {
      token,
      fullName: 'A Person',
      password,
      isAtLeastSixteen,
    });
  const refused = { session: null, userErrors: [{ code: 'TOO_YOUNG', path: ['isAtLeastSixteen'] }] };
  expect(await accept(false)).toEqual(refused);
  expect(await accept(true)).toEqual(refused);
  expect(await signUp(email, true)).toEqual(tooYoung);
  app.clock.advance(24 * hour + 1_000);
  expect((await accept(true)).userErrors).toEqual([]);
});
