import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { password, type TestMember } from '../../kit/account.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo, mailTo, tokenIn } from '../../kit/mail.js';
import { subscribe } from '../../kit/socket.js';
import { call, ended, leave, makeDue, requestUser, signIn, stepUp, uuidIn } from '../privacy/leaving.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
afterAll(() => app.stop());

const newEmail = (): string => `person-${randomBytes(6).toString('hex')}@shop.example`;
const invalid = [{ code: 'INVALID_EMAIL_CHANGE_TOKEN', path: ['token'] }];
const fields = 'emailChange { newEmail createdAt expiresAt isOldConfirmed isNewConfirmed }';

const request = (api: ApiClient, to: string) => call(api, 'userEmailChangeRequest', fields, { newEmail: to });
const confirm = (token: string) =>
  call(app.anonymous, 'userEmailChangeConfirm', 'isChanged endedSessionCount', { token });
const refuse = (token: string) => call(app.anonymous, 'userEmailChangeRefuse', 'isRefused', { token });
const pending = async (api: ApiClient) =>
  (await api.query(`{ viewer { user { email } emailChange { newEmail isOldConfirmed isNewConfirmed } } }`)).viewer;

/** Proves, asks, and gives the tokens of both mails. */
async function begin(member: TestMember, to: string): Promise<{ old: string; fresh: string }> {
  await stepUp(member.api);
  expect((await request(member.api, to)).userErrors).toEqual([]);
  const old = tokenIn(await mailTo(app, member.email, 'email_change_old'));
  return { old, fresh: tokenIn(await mailTo(app, to, 'email_change_new')) };
}

const someone = async (): Promise<TestMember> => (await app.newAccount({ channel: false })).member('AGENT');

describe('a new address', () => {
  test.each(['old', 'fresh'] as const)('is in force when both have said yes, the %s one first', async (first) => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    const other = new ApiClient(app.url, (await signIn(app, agent.email)).session.accessToken);
    const socket = subscribe(
      app,
      (await signIn(app, agent.email)).session.accessToken,
      'subscription { inboxEvents { __typename } }',
    );
    await socket.next();
    const to = newEmail();
    const tokens = await begin(agent, to);
    expect(await pending(agent.api)).toEqual({
      user: { email: agent.email },
      emailChange: { newEmail: to, isOldConfirmed: false, isNewConfirmed: false },
    });
    // Nobody else sees it.
    expect((await pending(account.api)).emailChange).toBeNull();
    const [one, two] = first === 'old' ? [tokens.old, tokens.fresh] : [tokens.fresh, tokens.old];
    expect(await confirm(one)).toEqual({ isChanged: false, endedSessionCount: null, userErrors: [] });
    expect((await confirm(one)).userErrors).toEqual(invalid);
    expect(await pending(agent.api)).toEqual({
      user: { email: agent.email },
      emailChange: { newEmail: to, isOldConfirmed: first === 'old', isNewConfirmed: first === 'fresh' },
    });
    expect((await signIn(app, to)).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS', path: null }]);
    expect(await confirm(two)).toEqual({ isChanged: true, endedSessionCount: 2, userErrors: [] });
    expect(await pending(agent.api)).toEqual({ user: { email: to }, emailChange: null });
    expect((await other.raw('{ viewer { role } }')).body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await socket.closed).code).toBe(4403);
    expect((await signIn(app, agent.email)).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS', path: null }]);
    expect((await signIn(app, to)).userErrors).toEqual([]);
    for (const token of [tokens.old, tokens.fresh]) {
      expect((await confirm(token)).userErrors).toEqual(invalid);
      expect((await refuse(token)).userErrors).toEqual(invalid);
    }
    await mailTo(app, agent.email, 'email_changed');
    await mailTo(app, to, 'email_changed');
    const { auditEntries } = await account.api.query(`{ auditEntries(first: 50) { nodes { action } } }`);
    expect(auditEntries.nodes.map(({ action }: any) => action)).toEqual(
      expect.arrayContaining(['user.email_change_requested', 'user.email_change_confirmed', 'user.email_changed']),
    );
  });

  test('is asked for by a person with a fresh proof alone, and kept as hashes of its tokens', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    const to = newEmail();
    expect(await request(agent.api, to)).toEqual({
      emailChange: null,
      userErrors: [{ code: 'STEP_UP_REQUIRED', path: null }],
    });
    const key = await account.apiKey(['ACCOUNT_READ', 'ACCOUNT_MANAGE']);
    expect((await request(key, to)).userErrors).toEqual([{ code: 'FORBIDDEN', path: null }]);
    const { body } = await app.anonymous.raw(
      `mutation { userEmailChangeRequest(input: { newEmail: "a@b.example" }) { userErrors { code } } }`,
    );
    expect(body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    await stepUp(agent.api);
    for (const wrong of ['nobody', 'a,b@shop.example', agent.email])
      expect((await request(agent.api, wrong)).userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['newEmail'] }]);
    const tokens = await begin(agent, to);
    const rows = await app.asOwner<{ text: string }>(`select string_agg(c::text, '') as text from user_email_change c`);
    for (const token of [tokens.old, tokens.fresh]) expect(rows[0]!.text).not.toContain(token);
  });

  test('is refused by the address of now, also after that has confirmed', async () => {
    const agent = await someone();
    const tokens = await begin(agent, newEmail());
    await confirm(tokens.old);
    const outcomes = await Promise.all([refuse(tokens.old), refuse(tokens.old)]);
    expect(outcomes.filter(({ isRefused }) => isRefused)).toHaveLength(1);
    expect((await confirm(tokens.fresh)).userErrors).toEqual(invalid);
    expect(await pending(agent.api)).toEqual({ user: { email: agent.email }, emailChange: null });
    await mailTo(app, agent.email, 'email_change_refused');
  });

  test('either is refused or in force, whoever comes first', async () => {
    for (let i = 0; i < 5; i++) {
      const agent = await someone();
      const to = newEmail();
      const tokens = await begin(agent, to);
      await confirm(tokens.fresh);
      const [changed, refused] = await Promise.all([confirm(tokens.old), refuse(tokens.old)]);
      expect([changed.isChanged, refused.isRefused].filter(Boolean)).toHaveLength(1);
      expect((await pending(agent.api)).user.email).toBe(changed.isChanged ? to : agent.email);
    }
  });

  test('is over after a day, by a newer request, and by a new password', async () => {
    const agent = await someone();
    const first = await begin(agent, newEmail());
    const again = newEmail();
    await request(agent.api, again);
    for (const token of [first.old, first.fresh]) expect((await confirm(token)).userErrors).toEqual(invalid);
    expect((await pending(agent.api)).emailChange.newEmail).toBe(again);
    await call(agent.api, 'passwordChange', 'endedSessionCount', {
      currentPassword: password,
      newPassword: 'a whole new one',
    });
    expect((await pending(agent.api)).emailChange).toBeNull();
    expect((await confirm(tokenIn(await mailTo(app, again, 'email_change_new')))).userErrors).toEqual(invalid);

    const late = await someone();
    const tokens = await begin(late, newEmail());
    await confirm(tokens.old);
    app.clock.advance(86_400_001);
    expect((await confirm(tokens.fresh)).userErrors).toEqual(invalid);
    expect((await refuse(tokens.old)).userErrors).toEqual(invalid);
  });

  test('takes what was mailed to the old one before with it', async () => {
    const agent = await someone();
    await call(app.anonymous, 'passwordResetRequest', 'isAccepted', { email: agent.email });
    const reset = tokenIn(await mailTo(app, agent.email, 'password_reset'));
    const tokens = await begin(agent, newEmail());
    await confirm(tokens.old);
    await confirm(tokens.fresh);
    expect(
      (
        await call(app.anonymous, 'passwordReset', 'endedSessionCount', {
          token: reset,
          newPassword: 'yet another one',
        })
      ).userErrors,
    ).toEqual([{ code: 'INVALID_RESET_TOKEN', path: ['token'] }]);
  });

  test('of somebody about to be deleted is none', async () => {
    const agent = await someone();
    const tokens = await begin(agent, newEmail());
    await confirm(tokens.old);
    await requestUser(agent.api);
    expect((await confirm(tokens.fresh)).userErrors).toEqual(invalid);
  });

  test('fills nobody’s mailbox', async () => {
    const [one, two, three] = [await someone(), await someone(), await someone()];
    const victim = newEmail();
    for (const { api } of [one, two, three]) await stepUp(api);
    const codesOf = async (askers: { api: ApiClient }[]): Promise<unknown[]> => {
      const codes = [];
      for (const { api } of askers) codes.push((await request(api, victim)).userErrors[0]?.code);
      return codes;
    };
    // A stranger alone does not use up what somebody's new address takes.
    expect(await codesOf([one, one, one, one])).toEqual([undefined, undefined, undefined, 'TOO_MANY_ATTEMPTS']);
    expect((await request(one.api, newEmail())).userErrors[0].code).toBe('TOO_MANY_ATTEMPTS');
    expect(await codesOf([two, two, two, three, three])).toEqual(Array(5).fill(undefined));
    expect(await codesOf([three])).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});

describe('an address that somebody has', () => {
  test('is answered like any other, told to its owner alone, and never given away', async () => {
    const [agent, other] = [await someone(), await someone()];
    await stepUp(agent.api);
    const document = `mutation ($input: UserEmailChangeRequestInput!) { userEmailChangeRequest(input: $input) {
      emailChange { newEmail isOldConfirmed isNewConfirmed } userErrors { code message path } } }`;
    const ask = async (to: string): Promise<string> => {
      const { body } = await agent.api.raw(document, { input: { newEmail: to } });
      return JSON.stringify(body).replace(to, 'x');
    };
    const unknown = newEmail();
    expect(await ask(unknown)).toBe(await ask(other.email));
    expect(await pending(agent.api)).toMatchObject({
      emailChange: { newEmail: other.email, isOldConfirmed: false, isNewConfirmed: false },
    });
    const mails = (await mailsTo(app, agent.email)).filter(({ kind }) => kind === 'email_change_old');
    expect(mails).toHaveLength(2);
    const [ofTaken, ofFree] = mails.map(({ subject, text }) =>
      `${subject}\n${text}`.replaceAll(/#[\w-]+/g, '#').replaceAll(/\S+@\S+/g, '@'),
    );
    expect(ofTaken).toBe(ofFree);
    const told = await mailTo(app, other.email, 'email_change_taken');
    expect(told.text).not.toContain('#');
    expect((await mailsTo(app, other.email)).map(({ kind }) => kind)).not.toContain('email_change_new');
    expect((await confirm(tokenIn(mails[0]!))).isChanged).toBe(false);
    expect(await pending(agent.api)).toMatchObject({ user: { email: agent.email } });
    expect((await signIn(app, other.email)).userErrors).toEqual([]);
  });

  test('by the time of the second yes stays theirs, also of two at the same moment', async () => {
    const [one, two] = [await someone(), await someone()];
    const to = newEmail();
    const [a, b] = [await begin(one, to), await begin(two, to)];
    await confirm(a.old);
    await confirm(b.old);
    const mails = (await mailsTo(app, to)).filter(({ kind }) => kind === 'email_change_new');
    const outcomes = await Promise.all(mails.map((mail) => confirm(tokenIn(mail))));
    expect(outcomes.filter(({ isChanged }) => isChanged)).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'EMAIL_TAKEN', path: null }]);
  });
});

test('asking to reset a password is answered with the same bytes for every address', async () => {
  const agent = await someone();
  const ask = async (email: string): Promise<string> => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation ($input: PasswordResetRequestInput!) { passwordResetRequest(input: $input) { isAccepted userErrors { code message path } } }`,
        variables: { input: { email } },
      }),
    });
    const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
    return JSON.stringify([response.status, headers, await response.text()]);
  };
  expect(await ask(newEmail())).toBe(await ask(agent.email));
});

test('a user who is erased leaves neither address behind', async () => {
  const agent = await someone();
  const to = newEmail();
  const tokens = await begin(agent, to);
  await confirm(tokens.old);
  await confirm(tokens.fresh);
  const receipt = await leave(app, { ...agent, email: to });
  await makeDue(app, receipt);
  expect((await ended(app, receipt)).state).toBe('ERASED');
  const left = await app.asOwner(`select id from user_email_change where user_id = '${uuidIn(agent.userId)}'`);
  expect(left).toEqual([]);
  expect(await mailsTo(app, agent.email)).toEqual([]);
  expect(await app.asOwner(`select id from invitation where email in ('${agent.email}', '${to}')`)).toEqual([]);
}, 60_000);

test('the pages of the links ask before they do anything', async () => {
  for (const path of ['/email-change', '/email-change/refuse']) {
    const page = await fetch(`${app.url}${path}`);
    expect([page.status, page.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  }
});
