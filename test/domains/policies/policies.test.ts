import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { findPlaceholder } from '../../../src/domains/policies/placeholders.js';
import { platformPolicy } from '../../../src/domains/policies/platform-policy.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailTo } from '../../kit/mail.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({
    env: { ...operatorSettings, CONTROLLER_NAME: 'Talk Ltd', CONTROLLER_ADDRESS: '1 Quay, Dublin' },
  });
  // Rounds come when the tests say so: one more in between releases what is not to be released yet.
  (app.core.announcing.tick as { run: () => Promise<void> }).run = async () => undefined;
}, 240_000);
afterAll(() => app.stop());

const publish = `mutation ($input: PolicyPublishInput!) { policyPublish(input: $input) {
  policyVersion { version effectiveAt inForceFrom isMaterial locales text(locale: "de") { locale } }
  userErrors { code path } } }`;
const inDays = (days: number): string => new Date(app.clock.now().getTime() + days * 86_400_000).toISOString();
const version = (name: string, days: number, more: object = {}) => ({
  version: name,
  effectiveAt: inDays(days),
  isMaterial: false,
  summary: 'We say more about cookies.',
  texts: [{ locale: 'en', title: 'Privacy', body: `The policy ${name}.` }],
  ...more,
});
const codes = async (input: object): Promise<string[]> =>
  (await asOperator(app).query(publish, { input })).policyPublish.userErrors.map((e: any) => e.code);
const at = async (when: string): Promise<string | undefined> =>
  (await app.anonymous.query('query ($at: DateTime) { policyVersion(at: $at) { version } }', { at: when }))
    .policyVersion?.version;

describe('the first version', () => {
  test('is in force from its very instant on, for everybody to read, with the names of the settings', async () => {
    expect(await at('2025-12-29T23:59:59.999Z')).toBeUndefined();
    expect(await at('2025-12-30T00:00:00.000Z')).toBe('2025-12-30');
    const { policyVersion } = await app.anonymous.query(
      '{ policyVersion { version inForceFrom locales text(locale: "xx") { locale title body bodySha256 } } }',
    );
    const { body, bodySha256, locale } = policyVersion.text;
    expect([policyVersion.version, locale, policyVersion.locales]).toEqual(['2025-12-30', 'en', ['en']]);
    expect(body).toContain('Talk Ltd, 1 Quay, Dublin');
    expect(bodySha256).toBe(createHash('sha256').update(body).digest('hex'));
  });

  test('holds no place that was never filled in', () => {
    expect(findPlaceholder(platformPolicy({ name: 'A', address: 'B', email: 'c@d.example' }))).toBeUndefined();
  });
});

describe('publishing', () => {
  test.each([
    ['[Insert business address if applicable]', 'Write to [Insert business address if applicable]'],
    ['[contact email]', 'Email: [contact email]'],
    ['TODO', 'TODO: ask the lawyer'],
    ['{{', 'Hello {{name}}'],
    ['____', 'Signed ______'],
  ])('refuses a text with %s, wherever it stands', async (_, text) => {
    const bad = [{ locale: 'en', title: 'Privacy', body: text }];
    expect(await codes(version('bad', 5, { texts: bad }))).toEqual(['POLICY_HAS_PLACEHOLDERS']);
    expect(await codes(version('bad', 5, { summary: text }))).toEqual(['POLICY_HAS_PLACEHOLDERS']);
    expect(
      await codes(version('bad', 5, { texts: [...version('x', 5).texts, { locale: 'de', title: text, body: 'b' }] })),
    ).toEqual(['POLICY_HAS_PLACEHOLDERS']);
  });

  test('refuses a time that is over, a language twice, none in English, and a name that is no name', async () => {
    const [english] = version('x', 5).texts;
    expect(await codes(version('late', -1))).toEqual(['POLICY_NOT_IN_FUTURE']);
    expect(await codes(version('twice', 5, { texts: [english, english] }))).toEqual(['INVALID_INPUT']);
    expect(await codes(version('none', 5, { texts: [{ ...english, locale: 'de' }] }))).toEqual(['INVALID_INPUT']);
    expect(await codes(version('ha ha', 5))).toEqual(['INVALID_INPUT']);
    expect(await codes(version('2025-12-30', 5))).toEqual(['POLICY_VERSION_TAKEN']);
  });

  test('is for operators, and leaves a trace', async () => {
    const account = await app.newAccount({ channel: false });
    const { body } = await account.api.raw(publish, { input: version('mine', 5) });
    expect(body.errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
    expect(await codes(version('v-small', 10))).toEqual([]);
    const { operatorActs } = await asOperator(app).query('{ operatorActs { nodes { operator action targetId } } }');
    expect(operatorActs.nodes[0]).toEqual({ operator: 'ada', action: 'policy.published', targetId: 'v-small' });
    expect(await codes(version('before', 9))).toEqual(['POLICY_NOT_IN_FUTURE']);
  });

  test('cannot be undone: the database refuses every change, of the owner too', async () => {
    for (const sql of [
      `update policy_text set body = 'else', body_sha256 = encode(sha256('else'), 'hex')`,
      `delete from policy_text`,
      `update policy_version set effective_at = now()`,
      `update policy_release set cleared_at = now()`,
      `truncate policy_text`,
    ]) {
      await expect(app.asOwner(sql)).rejects.toThrow(/never changed/);
    }
    await expect(
      app.asOwner(`insert into policy_text values ('v-small', 'de', 'T', 'body', 'not its hash')`),
    ).rejects.toThrow(/policy_text/);
  });
});

describe('a material change', () => {
  test('takes effect only when everybody was told, by mail and in the app, newcomers included, each once', async () => {
    const account = await app.newAccount({ channel: false });
    expect(await codes(version('v-large', 20, { isMaterial: true }))).toEqual([]);
    const late = await app.newAccount({ channel: false });
    await app.core.announcing.run();
    const told = await mailTo(app, account.owner.email, 'policy_changed');
    expect(told.text).toContain('We say more about cookies.');
    expect(told.text).toContain('/privacy?version=v-large');
    await mailTo(app, late.owner.email, 'policy_changed');
    // A mail that the server refuses, and somebody new: neither is let fall.
    const invited = await account.member('AGENT');
    await app.asOwner(`insert into app_user select gen_random_uuid(), 'gone@nowhere.example', full_name, password_hash, true, now()
      from app_user limit 1`);
    expect(await at(inDays(19))).toBe('v-small');
    await Promise.all([app.core.announcing.run(), app.core.announcing.run()]);
    await mailTo(app, invited.email, 'policy_changed');
    await app.core.announcing.run();
    const { policyAnnouncing } = await asOperator(app).query(
      '{ policyAnnouncing(version: "v-large") { userCount announcedCount deliveredCount bouncedCount clearedAt } }',
    );
    const { userCount } = policyAnnouncing;
    expect(policyAnnouncing).toEqual({
      userCount,
      announcedCount: userCount,
      deliveredCount: userCount,
      bouncedCount: 0,
      clearedAt: expect.any(String),
    });
    const ask = '{ announcements { version summary acceptedAt } notifications { nodes { kind } } }';
    const { announcements, notifications } = await late.api.query(ask);
    expect(announcements).toEqual([{ version: 'v-large', summary: 'We say more about cookies.', acceptedAt: null }]);
    expect(notifications.nodes.filter((one: any) => one.kind === 'POLICY_CHANGED').length).toBeLessThanOrEqual(1);
    const mails = (await (await fetch(`${app.url}/mail.json`)).json()) as { mails: { to: string; kind: string }[] };
    const copies = mails.mails.filter(({ to, kind }) => to === late.owner.email && kind === 'policy_changed');
    expect(copies).toHaveLength(1);
  });

  test('waits past its time for one whose mail nobody knows of, and bounced with announced is enough', async () => {
    expect(await codes(version('v-bounce', 30, { isMaterial: true }))).toEqual([]);
    const account = await app.newAccount({ channel: false });
    await app.core.announcing.run();
    await mailTo(app, account.owner.email, 'policy_changed');
    // As if the server had not answered yet for one of them.
    const mailOf = `(select n.mail_id from policy_notice n join app_user u on u.id = n.user_id
      where u.email = '${account.owner.email}' and n.version = 'v-bounce')`;
    await app.asOwner(`update policy_notice set delivered_at = null where mail_id = ${mailOf};
      update mail set state = 'QUEUED', sealed = coalesce(sealed, 'x'), ended_at = null where id = ${mailOf}`);
    await app.core.announcing.run();
    const asked = async () =>
      (await app.anonymous.query('{ policyVersions(first: 1) { nodes { version inForceFrom } } }')).policyVersions
        .nodes[0];
    expect(await asked()).toEqual({ version: 'v-bounce', inForceFrom: null });
    await app.asOwner(`update mail set state = 'FAILED', ended_at = now() where id = ${mailOf}`);
    await app.core.announcing.run();
    expect((await asked()).inForceFrom).toBe(
      (await app.anonymous.query('{ policyVersions(first: 1) { nodes { effectiveAt } } }')).policyVersions.nodes[0]
        .effectiveAt,
    );
  });
});

describe('acceptance', () => {
  const accept = `mutation ($input: PolicyAcceptInput!) { policyAccept(input: $input) {
    policyAcceptance { version acceptedAt } userErrors { code } } }`;

  test('is written once by person and version, and is no consent', async () => {
    const account = await app.newAccount({ channel: false });
    const consents = () =>
      rows(app.database.read(systemViewer(account.accountId)).em, `select * from contact_consent_state`);
    const first = await account.api.mutate(accept, { version: 'v-large' });
    app.clock.advance(1_000);
    const [again, parallel] = await Promise.all([1, 2].map(() => account.api.mutate(accept, { version: 'v-large' })));
    expect([again, parallel]).toEqual([first, first]);
    expect(await consents()).toEqual([]);
    const held = await rows<{ version: string; method: string }>(
      app.database.read(systemViewer(account.accountId)).em,
      `select version, method from policy_acceptance where account_id = $1 order by accepted_at`,
      [account.accountId],
    );
    expect(held).toEqual([
      { version: '2025-12-30', method: 'SIGN_UP' },
      { version: 'v-large', method: 'ACCEPTED' },
    ]);
  });

  test('of an unknown version, or by a program, is refused', async () => {
    const account = await app.newAccount({ channel: false });
    const key = await account.apiKey(['ACCOUNT_READ']);
    const code = async (api: any, name: string) =>
      (await api.query(accept, { input: { version: name } })).policyAccept.userErrors[0].code;
    expect(await code(account.api, 'no-such')).toBe('POLICY_VERSION_NOT_CURRENT');
    expect(await code(key, 'v-large')).toBe('FORBIDDEN');
  });

  test('at sign-up must be of the version in force: the day after a change the one before is refused', async () => {
    app.clock.advance(25 * 86_400_000);
    await expect(app.newAccount({ channel: false })).rejects.toThrow(/POLICY_VERSION_NOT_CURRENT/);
    expect(await at(app.clock.now().toISOString())).toBe('v-large');
  });
});
