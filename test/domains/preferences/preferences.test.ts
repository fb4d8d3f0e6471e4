import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { CommunicationTopic } from '../../../src/domains/preferences/topics.js';
import { UnsubscribeTokens } from '../../../src/domains/preferences/unsubscribe-token.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailTo, mailsTo } from '../../kit/mail.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';
import { TestSmtp } from '../../kit/smtp.js';
import { until } from '../../kit/until.js';

const key = Buffer.alloc(32, 7);
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { ...operatorSettings, SECRETS_KEY: key.toString('base64') } });
}, 120_000);
afterAll(() => app.stop());

const tokens = new UnsubscribeTokens([key]);
const userIdOf = (account: TestAccount): string => parsePublicId(account.owner.userId)!.uuid;
const tokenOf = (account: TestAccount, topic = CommunicationTopic.PRODUCT): string =>
  tokens.make({ userId: userIdOf(account), topic });
const post = (token: string, body = 'List-Unsubscribe=One-Click', type = 'application/x-www-form-urlencoded') =>
  fetch(`${app.url}/unsubscribe/${token}`, { method: 'POST', body, headers: { 'content-type': type } });
const update = `mutation ($input: CommunicationPreferencesUpdateInput!) { communicationPreferencesUpdate(input: $input) {
  communicationPreferences { topic channel isOn isMandatory } userErrors { code path } } }`;
const isOn = async (account: TestAccount, topic: string): Promise<boolean> =>
  (await account.api.query('{ communicationPreferences { topic channel isOn } }')).communicationPreferences.find(
    (one: any) => one.topic === topic && one.channel === 'EMAIL',
  ).isOn;
const send = (topic: string, subject: string) =>
  asOperator(app).mutate(
    `mutation ($input: UserMailSendInput!) { userMailSend(input: $input) { recipientCount userErrors { code } } }`,
    { topic, subject, paragraphs: ['We made something.'] },
  );

describe('communication preferences', () => {
  test('begin with what must be said and what is new; advertising is off', async () => {
    const account = await app.newAccount({ channel: false });
    const { communicationPreferences } = await account.api.query(
      '{ communicationPreferences { topic channel isOn isMandatory changedAt } }',
    );
    expect(communicationPreferences).toHaveLength(8);
    expect(communicationPreferences.filter((one: any) => one.isMandatory).map((one: any) => one.topic)).toEqual([
      'SECURITY',
      'SECURITY',
      'BILLING',
      'BILLING',
    ]);
    expect([await isOn(account, 'PRODUCT'), await isOn(account, 'MARKETING')]).toEqual([true, false]);
  });

  test('of security and billing cannot be switched off, and nothing else is changed with them', async () => {
    const account = await app.newAccount({ channel: false });
    const { communicationPreferencesUpdate } = await account.api.query(update, {
      input: {
        preferences: [
          { topic: 'PRODUCT', channel: 'EMAIL', isOn: false },
          { topic: 'SECURITY', channel: 'EMAIL', isOn: false },
        ],
      },
    });
    expect(communicationPreferencesUpdate.userErrors).toEqual([
      { code: 'TOPIC_IS_MANDATORY', path: ['preferences', '1'] },
    ]);
    expect(await isOn(account, 'PRODUCT')).toBe(true);
  });

  test('are one’s own, and none of a program’s', async () => {
    const [mine, theirs] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    await mine.api.mutate(update, { preferences: [{ topic: 'PRODUCT', channel: 'EMAIL', isOn: false }] });
    expect([await isOn(mine, 'PRODUCT'), await isOn(theirs, 'PRODUCT')]).toEqual([false, true]);
    const program = await mine.apiKey(['ACCOUNT_READ']);
    const answer = await program.query(update, { input: { preferences: [] } });
    expect(answer.communicationPreferencesUpdate.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});

describe('one click', () => {
  test('unsubscribes without cookies or a sign-in, however often; looking at the link does not', async () => {
    const account = await app.newAccount({ channel: false });
    const token = tokenOf(account);
    for (const method of ['GET', 'HEAD']) {
      expect((await fetch(`${app.url}/unsubscribe/${token}`, { method })).status).toBe(200);
      expect(await isOn(account, 'PRODUCT')).toBe(true);
    }
    for (const [body, type] of [
      ['List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
      ['', 'text/plain'],
      [
        '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--',
        'multipart/form-data; boundary=x',
      ],
    ] as const) {
      const response = await post(token, body, type);
      expect([response.status, response.headers.getSetCookie()]).toEqual([200, []]);
    }
    expect(await isOn(account, 'PRODUCT')).toBe(false);
    expect(await isOn(account, 'SECURITY')).toBe(true);
  });

  test('is good for one person and one topic: a token that was altered does nothing', async () => {
    const [mine, theirs] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    const token = tokenOf(mine);
    const [user, , hash] = token.split(/-(?=[A-Z]+-)|(?<=[A-Z])-/);
    const forged = [
      token.replace(user!, userIdOf(theirs).replaceAll('-', '')),
      token.replace('PRODUCT', 'MARKETING'),
      token.replace('PRODUCT', 'SECURITY'),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      new UnsubscribeTokens([Buffer.alloc(32, 8)]).make({
        userId: userIdOf(theirs),
        topic: CommunicationTopic.PRODUCT,
      }),
      hash ?? 'x',
      'x'.repeat(900),
      '%00',
    ];
    for (const wrong of forged) expect([wrong, (await post(wrong)).status]).toEqual([wrong, expect.any(Number)]);
    expect([await isOn(mine, 'PRODUCT'), await isOn(theirs, 'PRODUCT')]).toEqual([true, true]);
    const unsubscribe = `mutation ($input: CommunicationUnsubscribeInput!) { communicationUnsubscribe(input: $input) {
      topic userErrors { code } } }`;
    const { communicationUnsubscribe } = await app.anonymous.query(unsubscribe, { input: { token: forged[0] } });
    expect(communicationUnsubscribe).toEqual({ topic: null, userErrors: [{ code: 'INVALID_UNSUBSCRIBE_TOKEN' }] });
    expect((await app.anonymous.mutate(unsubscribe, { token })).topic).toBe('PRODUCT');
    expect(await isOn(mine, 'PRODUCT')).toBe(false);
  });
});

describe('a mail of an optional topic', () => {
  test('goes to those who want it, with a link that ends it; what must be said still goes', async () => {
    const [wants, not] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    await not.api.mutate(update, { preferences: [{ topic: 'PRODUCT', channel: 'EMAIL', isOn: false }] });
    await send('PRODUCT', 'News');
    const mail = await mailTo(app, wants.owner.email, 'user_product');
    const [, token] = /\/unsubscribe\/(\S+)/.exec(mail.text)!;
    expect(token).toBe(tokenOf(wants));
    const kinds = (await mailsTo(app, wants.owner.email)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'user_product')).toHaveLength(1);
    expect((await post(token!)).status).toBe(200);
    expect((await mailsTo(app, not.owner.email)).map(({ kind }) => kind)).toEqual([]);
    const reset = `mutation ($input: PasswordResetRequestInput!) { passwordResetRequest(input: $input) { userErrors { code } } }`;
    await app.anonymous.mutate(reset, { email: wants.owner.email });
    await mailTo(app, wants.owner.email, 'password_reset');
  });

  test('that waits is not sent after the click: of what is queued nothing goes out', async () => {
    // A worker is away: the mails wait.
    const waiting = await app.newAccount({ channel: false });
    await post(tokenOf(waiting, CommunicationTopic.MARKETING));
    await waiting.api.mutate(update, { preferences: [{ topic: 'MARKETING', channel: 'EMAIL', isOn: true }] });
    const ids = await app.database.operate('mail.send', async (em) => {
      const { Envelope, masterKey } = await import('../../../src/platform/crypto/envelope.js');
      const { MailOutbox } = await import('../../../src/platform/mail/mail-outbox.js');
      const outbox = new MailOutbox(new Envelope([masterKey(key)]));
      const left: string[] = [];
      for (let index = 0; index < 50; index++) {
        const job = await outbox.add(
          em,
          null,
          app.clock.now(),
          'user_marketing',
          waiting.owner.email,
          { subject: `Offer ${index}`, paragraphs: ['Buy.'] },
          { topic: 'MARKETING', userId: userIdOf(waiting), unsubscribeUrl: 'https://x.example/u' },
        );
        left.push(job.data['mailId'] as string);
      }
      return left;
    });
    await post(tokenOf(waiting, CommunicationTopic.MARKETING));
    for (const id of ids) await app.core.mail.send(id);
    const states = await app.database.operate('mail.send', (em) =>
      rows<{ state: string; sealed: string | null }>(
        em,
        `select distinct state, sealed from mail where id = any($1::uuid[])`,
        [ids],
      ),
    );
    expect(states).toEqual([{ state: 'WITHHELD', sealed: null }]);
    expect(await mailsTo(app, waiting.owner.email)).toEqual([]);
  });

  test('cannot be sent of security, or by anybody but an operator', async () => {
    const { userMailSend } = await asOperator(app).query(
      `mutation ($input: UserMailSendInput!) { userMailSend(input: $input) { userErrors { code } } }`,
      { input: { topic: 'SECURITY', subject: 'x', paragraphs: ['y'] } },
    );
    expect(userMailSend.userErrors).toEqual([{ code: 'INVALID_INPUT' }]);
  });
});

test('over SMTP carries the headers of RFC 8058, and a mail that must be read does not', async () => {
  const smtp = await TestSmtp.start();
  const other = await startTestApp({
    env: { ...operatorSettings, SMTP_URL: smtp.url, MAIL_FROM: 'no-reply@interakt.example' },
  });
  const account = await other.newAccount({ channel: false });
  await asOperator(other).mutate(
    `mutation ($input: UserMailSendInput!) { userMailSend(input: $input) { userErrors { code } } }`,
    { topic: 'PRODUCT', subject: 'News', paragraphs: ['We made something.'] },
  );
  await other.anonymous.mutate(
    `mutation ($input: PasswordResetRequestInput!) { passwordResetRequest(input: $input) { userErrors { code } } }`,
    { email: account.owner.email },
  );
  const texts = await until('both mails are there', () => {
    const all = smtp.mails.map(({ raw }) => raw.replace(/\r\n[ \t]+/g, ' '));
    return all.length >= 2 && all;
  });
  const [news, reset] = ['News', 'Reset your password'].map((subject) => texts.find((text) => text.includes(subject))!);
  expect(news).toMatch(/^List-Unsubscribe: ?<http\S+\/unsubscribe\/\S+>/m);
  expect(news).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(reset).not.toMatch(/^List-Unsubscribe/m);
  await other.stop();
  await smtp.stop();
}, 120_000);
