import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { ApiClient } from '../../kit/api.js';
import { password } from '../../kit/account.js';
import { mailsTo } from '../../kit/mail.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe } from '../../kit/socket.js';
import { unnamed } from '../../../src/domains/notes/note-unnaming.service.js';
import { call, cancelUser, days, ended, leave, requestUser, shown, signIn, stepUp, uuidIn } from './leaving.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
afterAll(() => app.stop());

const refusal = (code: string, path: string[] | null = null) => [{ code, path }];

describe('a fresh proof', () => {
  test('is asked of whoever has no more than a session, and is over after ten minutes', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    expect(await requestUser(agent.api)).toEqual({ deletion: null, userErrors: refusal('STEP_UP_REQUIRED') });
    expect(await call(agent.api, 'sessionStepUp', 'validUntil', { password: 'not this one' })).toEqual({
      validUntil: null,
      userErrors: refusal('INVALID_CREDENTIALS', ['password']),
    });
    const { validUntil } = await stepUp(agent.api);
    expect(Date.parse(validUntil) - app.clock.now().getTime()).toBeGreaterThan(590_000);
    app.clock.advance(601_000);
    const { session } = await signIn(app, agent.email);
    // The access token is over as well; a new session has proved nothing by itself.
    const again = new ApiClient(app.url, session.accessToken);
    expect((await requestUser(again)).userErrors).toEqual(refusal('STEP_UP_REQUIRED'));
    await stepUp(again);
    const other = new ApiClient(app.url, (await signIn(app, agent.email)).session.accessToken);
    // One session's proof is not another's.
    expect((await requestUser(other)).userErrors).toEqual(refusal('STEP_UP_REQUIRED'));
    expect((await requestUser(again)).deletion.state).toBe('GRACE');
  });

  test('takes the second factor where one is in force, and slows guessing down', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    const { secret } = await call(agent.api, 'twoFactorEnableStart', 'secret', { password });
    const code = (): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock.now().getTime() });
    await call(agent.api, 'twoFactorEnableConfirm', 'recoveryCodes', { totpCode: code() });
    app.clock.advance(30_000);
    expect((await stepUp(agent.api)).userErrors).toEqual(refusal('TWO_FACTOR_REQUIRED', ['totpCode']));
    expect((await stepUp(agent.api, '000000')).userErrors).toEqual(refusal('TWO_FACTOR_WRONG', ['totpCode']));
    const used = code();
    expect((await stepUp(agent.api, used)).userErrors).toEqual([]);
    expect((await stepUp(agent.api, used)).userErrors).toEqual(refusal('TWO_FACTOR_WRONG', ['totpCode']));
    const codes: string[] = [];
    for (let i = 0; i < 12; i++)
      codes.push((await call(agent.api, 'sessionStepUp', 'validUntil', { password: 'a guess' })).userErrors[0].code);
    expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
    // Each guess is a try to sign in, and stands in the history of whoever it was about.
    const { loginHistory } = await agent.api.query('{ loginHistory(first: 50) { nodes { outcome } } }');
    const tries = (loginHistory.nodes as { outcome: string }[]).map(({ outcome }) => outcome);
    expect(tries.filter((outcome) => outcome === 'WRONG_CODE')).toHaveLength(2);
    expect(tries.filter((outcome) => outcome === 'WRONG_PASSWORD').length).toBeGreaterThanOrEqual(5);
  });

  test('is no program’s', async () => {
    const account = await app.newAccount({ channel: false });
    const key = await account.apiKey(['ACCOUNT_READ', 'ACCOUNT_MANAGE', 'PRIVACY_MANAGE']);
    expect((await stepUp(key)).userErrors).toEqual(refusal('FORBIDDEN'));
    expect((await requestUser(key)).userErrors).toEqual(refusal('FORBIDDEN'));
    const { body } = await app.anonymous.raw(
      `mutation { userDeletionRequest(input: { isConfirmed: true }) { userErrors { code } } }`,
    );
    expect(body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('deleting a user', () => {
  test('ends every session at once, and can be taken back by the mail or by signing in', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    const socket = subscribe(app, agent.token, 'subscription { inboxEvents { __typename cursor } }');
    await socket.next();
    await stepUp(agent.api);
    expect(
      (await call(agent.api, 'userDeletionRequest', 'deletion { id }', { isConfirmed: false })).userErrors,
    ).toEqual(refusal('INVALID_INPUT', ['isConfirmed']));
    const { deletion } = await requestUser(agent.api);
    expect(deletion).toMatchObject({ subject: 'USER', state: 'GRACE', erasedAt: null, certificate: null });
    expect(Date.parse(deletion.dueAt) - Date.parse(deletion.createdAt)).toBe(days(7));
    expect((await socket.closed).code).toBe(4403);
    const { body } = await agent.api.raw('{ viewer { role } }');
    expect(body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    const refresh = await call(app.anonymous, 'sessionRefresh', 'session { accessToken }', {
      refreshToken: agent.refreshToken,
    });
    expect(refresh.userErrors).toEqual(refusal('INVALID_REFRESH_TOKEN', ['refreshToken']));
    expect((await signIn(app, agent.email)).userErrors).toEqual(refusal('DELETION_PENDING'));

    expect((await cancelUser(app.anonymous, { receipt: 'no receipt at all, but long enough' })).userErrors).toEqual(
      refusal('NOT_FOUND', ['receipt']),
    );
    const wrong = { credentials: { email: agent.email, password: 'not this one' } };
    expect((await cancelUser(app.anonymous, wrong)).userErrors).toEqual(refusal('INVALID_CREDENTIALS'));
    const stranger = { credentials: { email: 'nobody@shop.example', password } };
    expect((await cancelUser(app.anonymous, stranger)).userErrors).toEqual(refusal('INVALID_CREDENTIALS'));
    const back = await cancelUser(app.anonymous, { credentials: { email: agent.email, password } });
    expect(back.deletion).toMatchObject({ id: deletion.id, state: 'CANCELLED' });
    const { session } = await signIn(app, agent.email);
    expect((await mailsTo(app, agent.email)).map(({ kind }) => kind)).toContain('user_deletion_cancelled');

    // Once more, and back by the receipt; taken back twice it is as taken back once.
    const fresh = { ...agent, api: new ApiClient(app.url, session.accessToken) };
    const receipt = await leave(app, fresh);
    expect((await cancelUser(app.anonymous, { receipt })).deletion.state).toBe('CANCELLED');
    expect((await cancelUser(app.anonymous, { receipt })).deletion.state).toBe('CANCELLED');
    expect((await signIn(app, agent.email)).userErrors).toEqual([]);
    const { auditEntries } = await account.api.query(`{ auditEntries(first: 50) { nodes { action } } }`);
    expect(auditEntries.nodes.map((entry: any) => entry.action)).toEqual(
      expect.arrayContaining(['session.stepped_up', 'user.deletion_requested', 'user.deletion_cancelled']),
    );
  });

  test('asked for twice at the same moment is one deletion', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    await stepUp(agent.api);
    // Whoever comes when the first has ended the session is told that it is over.
    const once = async (): Promise<any> => {
      const document = `mutation { userDeletionRequest(input: { isConfirmed: true }) { deletion { id } userErrors { code } } }`;
      const { body } = await agent.api.raw(document);
      const code = body.errors?.[0]!.extensions['code'];
      expect(['UNAUTHENTICATED', undefined]).toContain(code);
      return body.data?.userDeletionRequest?.deletion;
    };
    const answers = await Promise.all([once(), once(), once()]);
    const ids = new Set(answers.flatMap((deletion) => (deletion ? [deletion.id] : [])));
    expect(ids.size).toBe(1);
    const jobs = await app.asOwner(`select state from deletion_job where subject_id = '${uuidIn(agent.userId)}'`);
    expect(jobs).toEqual([{ state: 'GRACE' }]);
    const mails = (await mailsTo(app, agent.email)).filter(({ kind }) => kind === 'user_deletion_requested');
    expect(mails).toHaveLength(1);
  });

  test('is refused to the last owner who stays; of two who leave at once one is told', async () => {
    const account = await app.newAccount({ channel: false });
    await stepUp(account.api);
    expect((await requestUser(account.api)).userErrors).toEqual(refusal('LAST_OWNER'));
    const second = await account.member('OWNER');
    await stepUp(second.api);
    const outcomes = await Promise.all([requestUser(account.api), requestUser(second.api)]);
    expect(outcomes.filter(({ deletion }) => deletion)).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual(refusal('LAST_OWNER'));
    const [stays] = outcomes[0]!.deletion ? [second] : [account.owner];
    // Nor can the one who stays be made less while the other is about to go.
    const { members } = await stays.api.query(`{ members(first: 10) { nodes { id user { email } } } }`);
    const own = members.nodes.find((one: any) => one.user.email === stays.email);
    expect(
      (await call(stays.api, 'memberChangeRole', 'member { id }', { memberId: own.id, role: 'ADMIN' })).userErrors,
    ).toEqual(refusal('LAST_OWNER', ['memberId']));
  });

  test('begins when its time is over, and then is no more taken back; the address is free for somebody new', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    const receipt = await leave(app, agent);
    app.clock.advance(days(7) - 60_000);
    await app.core.erasures.deletions.run(uuidIn((await shown(app, receipt)).id));
    expect((await shown(app, receipt)).state).toBe('GRACE');
    app.clock.advance(120_000);
    const done = await ended(app, receipt);
    expect([done.state, done.subject]).toEqual(['ERASED', 'USER']);
    expect((await cancelUser(app.anonymous, { receipt })).userErrors).toEqual(refusal('ERASURE_NOT_CANCELLABLE'));
    expect((await signIn(app, agent.email)).userErrors).toEqual(refusal('INVALID_CREDENTIALS'));
    const fresh = await call(app.anonymous, 'accountSignUp', 'account { id } session { accessToken }', {
      email: agent.email,
      password,
      fullName: 'Somebody New',
      businessName: 'Another shop',
      acceptedPolicyVersion: '2025-12-30',
      isAtLeastSixteen: true,
    });
    const somebody = new ApiClient(app.url, fresh.session.accessToken);
    const { viewer } = await somebody.query(`{ viewer { user { id fullName } } }`);
    expect(viewer.user.fullName).toBe('Somebody New');
    expect(viewer.user.id).not.toBe(agent.userId);
    const { loginHistory } = await somebody.query(`{ loginHistory(first: 10) { nodes { attemptedAt } } }`);
    expect(loginHistory.nodes).toEqual([]);
    const { deletionCertificateVerify } = await app.anonymous.query(
      `query ($signed: String!) { deletionCertificateVerify(signed: $signed) { deletionId subjectId } }`,
      { signed: done.certificate.signed },
    );
    expect(deletionCertificateVerify).toEqual({ deletionId: done.id, subjectId: agent.userId });
    const forged = done.certificate.signed.replace(/\.(.)/, (_: string, c: string) => `.${c === 'A' ? 'B' : 'A'}`);
    expect(
      await app.anonymous.query(
        `query ($signed: String!) { deletionCertificateVerify(signed: $signed) { deletionId } erasureCertificateVerify(signed: $signed) { contactId } }`,
        { signed: forged },
      ),
    ).toEqual({ deletionCertificateVerify: null, erasureCertificateVerify: null });
  });

  test('either begins or is taken back, whoever comes first', async () => {
    const account = await app.newAccount({ channel: false });
    for (let i = 0; i < 6; i++) {
      const agent = await account.member('AGENT');
      const receipt = await leave(app, agent);
      app.clock.advance(days(7) + 1_000);
      // The owner's session is older than that by now, and is not needed any more.
      const id = uuidIn((await shown(app, receipt)).id);
      const [cancelled] = await Promise.all([
        cancelUser(app.anonymous, { receipt }),
        app.core.erasures.deletions.run(id).catch(() => undefined),
      ]);
      const { state } = await ended(app, receipt);
      const isBack = cancelled.userErrors.length === 0;
      expect(state).toBe(isBack ? 'CANCELLED' : 'ERASED');
      const [row] = await app.asOwner<{ email: string }>(
        `select email from app_user where id = '${uuidIn(agent.userId)}'`,
      );
      expect(row!.email === agent.email).toBe(isBack);
      account.owner.api = new ApiClient(app.url, (await signIn(app, account.owner.email)).session.accessToken);
    }
  });
});

test('other stretches of a note move along with a name that goes', () => {
  const body = 'ask @Anna Müller 👍 and @Bo or @Anna Müller';
  const at = (text: string, from = 0) => body.indexOf(text, from);
  const range = (offset: number, length: number, userId: string) => ({ offset, length, userId, teamId: null });
  const { body: after, mentions } = unnamed(
    body,
    [range(at('@Bo'), 3, 'b'), range(at('@Anna'), 12, 'a'), range(at('@Anna', 10), 12, 'a')],
    'a',
    '@Deleted user #7',
  );
  expect(after).toBe('ask @Deleted user #7 👍 and @Bo or @Deleted user #7');
  expect(mentions.map(({ offset, length, userId }) => [after.slice(offset, offset + length), userId])).toEqual([
    ['@Deleted user #7', 'a'],
    ['@Bo', 'b'],
    ['@Deleted user #7', 'a'],
  ]);
});

test('a digit behind a name that goes is no part of the new one', () => {
  const range = { offset: 0, length: 1, userId: 'a', teamId: null };
  const { body, mentions } = unnamed('x1', [range], 'a', '@Deleted user #5');
  expect(body).toBe('@Deleted user #5 1');
  expect(mentions).toEqual([{ ...range, length: '@Deleted user #5'.length }]);
});
