import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { password, type TestAccount, type TestMember } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo, mailTo } from '../../kit/mail.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';
import { until } from '../../kit/until.js';
import * as leaving from '../privacy/leaving.js';
import { call, stranger } from './kit.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ env: { ...operatorSettings, PRIVACY_EMAIL: 'privacy@talk.example' } });
  account = await app.newAccount({ channel: false });
}, 240_000);
afterAll(() => app.stop());

const status = async (confirmationCode: string): Promise<string> =>
  (
    await app.anonymous.query(`query ($c: String!) { dataSubjectRequestStatus(confirmationCode: $c) { state } }`, {
      c: confirmationCode,
    })
  ).dataSubjectRequestStatus.state;

/** Asks to be erased and proves the mailbox; the confirmation, and the state right after. */
async function ask(email: string): Promise<{ confirmationCode: string; state: string }> {
  const input = { kind: 'ERASURE', email, country: 'DE' };
  const { confirmationCode } = await call(stranger(app), 'dataSubjectRequestSubmit', input, 'confirmationCode');
  const { text } = await mailTo(app, email, 'request_code');
  const code = /Your code is (\d{6})/.exec(text)![1]!;
  const confirmed = await call(
    stranger(app),
    'dataSubjectRequestConfirm',
    { confirmationCode, code },
    'status { state }',
  );
  expect(confirmed.userErrors).toEqual([]);
  return { confirmationCode, state: confirmed.status.state };
}

const receiptOf = (email: string): Promise<string> => leaving.receiptOf(app, email, 'user_deletion_requested');
const untilStatus = (confirmationCode: string, state: string): Promise<boolean> =>
  until(`the request is ${state}`, async () => (await status(confirmationCode)) === state, 60_000);
const requestOf = async (email: string): Promise<any> =>
  (
    await asOperator(app).query(`{ ownRequests(first: 50) { nodes { id state identity { email } } } }`)
  ).ownRequests.nodes.find((one: any) => one.identity.email === email);
const act = (name: string, input: object): Promise<any> => call(asOperator(app), name, input, 'request { state }');
const denials = [{ category: 'ALL', ground: 'IDENTITY_NOT_SHOWN' }];

describe('an erasure that one of our own people asks for', () => {
  test('begins the deletion of the user by itself, with its grace, and is complete when nothing is found any more', async () => {
    const member = await account.member('AGENT');
    const { confirmationCode, state } = await ask(member.email);
    expect(state).toBe('IN_PROGRESS');
    const receipt = await receiptOf(member.email);
    expect(await leaving.shown(app, receipt)).toMatchObject({ subject: 'USER', state: 'GRACE', erasedAt: null });
    // Every session is over, and nobody signs in.
    expect((await member.api.raw('{ viewer { user { id } } }')).body.errors).toBeDefined();
    expect((await leaving.signIn(app, member.email)).session).toBeNull();
    const { id } = await requestOf(member.email);
    expect((await act('ownRequestComplete', { requestId: id, answer: 'Done.', denials })).userErrors[0].code).toBe(
      'REQUEST_STATE',
    );
    await leaving.makeDue(app, receipt);
    expect((await leaving.ended(app, receipt)).state).toBe('ERASED');
    await untilStatus(confirmationCode, 'COMPLETED');
    const [row] = await app.asOwner<{ left: number }>(
      `select num_nonnulls(identity_sealed, record_sealed, code_hash) as left from data_subject_request
       where deletion_job_id = '${leaving.uuidIn((await leaving.shown(app, receipt)).id)}'`,
    );
    expect(row!.left).toBe(0);
    expect(await mailsTo(app, member.email)).toEqual([]);
  }, 120_000);

  test('is cancelled when the person takes the deletion back', async () => {
    const member = await account.member('AGENT');
    const { confirmationCode } = await ask(member.email);
    const { userErrors } = await leaving.cancelUser(app.anonymous, { receipt: await receiptOf(member.email) });
    expect(userErrors).toEqual([]);
    await untilStatus(confirmationCode, 'CANCELLED');
    expect((await leaving.signIn(app, member.email)).session).not.toBeNull();
  }, 60_000);

  test('asks for the second factor of whoever has one, and follows the deletion that they begin with it', async () => {
    const member = await account.member('AGENT');
    const { secret } = await leaving.call(member.api, 'twoFactorEnableStart', 'secret', { password });
    const code = (): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock.now().getTime() });
    await leaving.call(member.api, 'twoFactorEnableConfirm', 'recoveryCodes', { totpCode: code() });
    const { confirmationCode, state } = await ask(member.email);
    expect(state).toBe('VERIFIED');
    expect((await mailTo(app, member.email, 'request_news')).text).toContain('second factor');
    expect((await member.api.raw('{ viewer { user { id } } }')).body.errors).toBeUndefined();
    const { id } = await requestOf(member.email);
    // Nor does it begin by the word of an operator.
    expect((await act('ownRequestStart', { requestId: id })).request.state).toBe('IN_PROGRESS');
    expect((await mailsTo(app, member.email)).filter(({ kind }) => kind === 'user_deletion_requested')).toEqual([]);
    app.clock.advance(30_000);
    expect((await leaving.stepUp(member.api, code())).userErrors).toEqual([]);
    expect((await leaving.requestUser(member.api)).userErrors).toEqual([]);
    const receipt = await receiptOf(member.email);
    await until(
      'the request follows the deletion',
      async () =>
        (
          await app.asOwner(
            `select 1 from data_subject_request where deletion_job_id = '${leaving.uuidIn((await leaving.shown(app, receipt)).id)}'`,
          )
        ).length === 1,
      60_000,
    );
    await leaving.makeDue(app, receipt);
    expect((await leaving.ended(app, receipt)).state).toBe('ERASED');
    await untilStatus(confirmationCode, 'COMPLETED');
  }, 120_000);

  test('waits as long as an account would be left without an owner, and begins when it would not', async () => {
    const lonely = await app.newAccount({ channel: false });
    const { email } = lonely.owner;
    const { state } = await ask(email);
    expect(state).toBe('VERIFIED');
    expect((await mailTo(app, email, 'request_news')).text).toContain('Make somebody else an owner');
    const heir: TestMember = await lonely.member('ADMIN');
    await app.asOwner(
      `update membership set role = 'OWNER' where account_id = '${lonely.accountId}' and user_id = '${leaving.uuidIn(heir.userId)}'; select 1`,
    );
    const { id } = await requestOf(email);
    expect((await act('ownRequestStart', { requestId: id })).request.state).toBe('IN_PROGRESS');
    expect((await leaving.shown(app, await receiptOf(email))).state).toBe('GRACE');
  }, 60_000);

  test('is of whoever proved it, wherever their address went and whoever has it now', async () => {
    const lonely = await app.newAccount({ channel: false });
    const { email, userId } = lonely.owner;
    // An account would be left without an owner: it is proved, and waits.
    expect((await ask(email)).state).toBe('VERIFIED');
    const { id } = await requestOf(email);
    const heir = await lonely.member('ADMIN');
    await app.asOwner(
      `update membership set role = 'OWNER' where account_id = '${lonely.accountId}' and user_id = '${leaving.uuidIn(heir.userId)}';
       update app_user set email = 'moved-${email}' where id = '${leaving.uuidIn(userId)}';
       update app_user set email = '${email}' where id = '${leaving.uuidIn(heir.userId)}'; select 1`,
    );
    expect((await act('ownRequestStart', { requestId: id })).request.state).toBe('IN_PROGRESS');
    const leavers = await app.asOwner<{ id: string }>(
      `select id from app_user where leaving_at is not null and id in ('${leaving.uuidIn(userId)}', '${leaving.uuidIn(heir.userId)}')`,
    );
    expect(leavers.map(({ id }) => id)).toEqual([leaving.uuidIn(userId)]);
    // News go to them as well, not to who has the address now.
    const newsTo = async (to: string) => (await mailsTo(app, to)).filter(({ kind }) => kind === 'request_news').length;
    const before = await newsTo(email);
    expect((await act('ownRequestDeny', { requestId: id, denials })).request.state).toBe('DENIED');
    expect((await mailTo(app, `moved-${email}`, 'request_news')).text).toContain('We cannot do what you asked for');
    expect(await newsTo(email)).toBe(before);
  }, 60_000);

  test('that is denied in its grace is taken back', async () => {
    const member = await account.member('AGENT');
    const { confirmationCode } = await ask(member.email);
    const receipt = await receiptOf(member.email);
    const { id } = await requestOf(member.email);
    expect((await act('ownRequestDeny', { requestId: id, denials })).request.state).toBe('DENIED');
    expect((await leaving.shown(app, receipt)).state).toBe('CANCELLED');
    expect(await status(confirmationCode)).toBe('DENIED');
    expect((await leaving.signIn(app, member.email)).session).not.toBeNull();
  }, 60_000);

  test('that is denied stops nothing that the person began themselves, before it or after', async () => {
    const begin = async (member: TestMember, totpCode?: string): Promise<string> => {
      expect((await leaving.stepUp(member.api, totpCode)).userErrors).toEqual([]);
      expect((await leaving.requestUser(member.api)).userErrors).toEqual([]);
      return receiptOf(member.email);
    };
    const deny = async (email: string): Promise<string> => {
      const { id } = await requestOf(email);
      return (await act('ownRequestDeny', { requestId: id, denials })).request.state;
    };
    const before = await account.member('AGENT');
    const early = await begin(before);
    expect((await ask(before.email)).state).toBe('IN_PROGRESS');
    expect(await deny(before.email)).toBe('DENIED');
    expect((await leaving.shown(app, early)).state).toBe('GRACE');

    const after = await account.member('AGENT');
    const { secret } = await leaving.call(after.api, 'twoFactorEnableStart', 'secret', { password });
    const code = (): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock.now().getTime() });
    await leaving.call(after.api, 'twoFactorEnableConfirm', 'recoveryCodes', { totpCode: code() });
    const { confirmationCode, state } = await ask(after.email);
    expect(state).toBe('VERIFIED');
    app.clock.advance(30_000);
    const late = await begin(after, code());
    await untilStatus(confirmationCode, 'IN_PROGRESS');
    expect(await deny(after.email)).toBe('DENIED');
    expect((await leaving.shown(app, late)).state).toBe('GRACE');
    await leaving.makeDue(app, early);
    expect((await leaving.ended(app, early)).state).toBe('ERASED');
  }, 120_000);
});
