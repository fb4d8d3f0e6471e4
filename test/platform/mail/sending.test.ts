import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { firstRow } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { MailOutbox } from '../../../src/platform/mail/mail-outbox.js';
import { MailDelayed, MailSending } from '../../../src/platform/mail/mail-sending.js';
import type { MailTransport } from '../../../src/platform/mail/mail-transport.js';
import { SmtpTransport } from '../../../src/platform/mail/smtp-transport.js';
import type { TestAccount } from '../../kit/account.js';
import { freePort, startTestApp, type TestApp } from '../../kit/app.js';
import { startSilentSmtp, TestSmtp } from '../../kit/smtp.js';
import { until } from '../../kit/until.js';

let smtp: TestSmtp;
let app: TestApp;
let account: TestAccount;
const from = { name: 'Interakt', address: 'no-reply@interakt.example' };

beforeAll(async () => {
  smtp = await TestSmtp.start();
  app = await startTestApp({
    env: { SMTP_URL: smtp.url, MAIL_FROM: `${from.name} <${from.address}>` },
  });
  account = await app.newAccount({ channel: false });
}, 60_000);
afterAll(async () => {
  await app.stop();
  await smtp.stop();
});
beforeEach(() => {
  smtp.behaviour = {};
});

const outbox = () => new MailOutbox(app.core.envelope);
const newAddress = (): string => `ann-${randomBytes(6).toString('hex')}@shop.example`;

/** Leaves a mail as a verb does. */
const post = (to: string, subject = 'Hello') =>
  app.database.write(systemViewer(account.accountId), async (scope) => {
    await outbox().post(scope, 'test', to, { subject, paragraphs: ['Grüße aus <Köln> & Bonn'] });
    return String(scope.outbox.jobs.at(-1)!.data['mailId']);
  });

/** Leaves a mail that no worker takes. */
const postWithoutJob = async (to: string): Promise<string> => {
  const job = await app.database.operate('mail.send', (em) =>
    outbox().add(em, account.accountId, app.clock.now(), 'test', to, { subject: 'Hello', paragraphs: ['One.'] }),
  );
  return String(job.data['mailId']);
};

const stateOf = (id: string) =>
  app.database.operate('mail.send', (em) =>
    firstRow<{ state: string; tries: number; lastReason: string | null; sealed: string | null }>(
      em,
      `select state, tries, last_reason as "lastReason", sealed from mail where id = $1`,
      [id],
    ),
  );
const settled = (id: string, state: string, timeoutMs = 20_000) =>
  until(
    `the mail is ${state}`,
    async () => ((await stateOf(id))?.state === state ? stateOf(id) : undefined),
    timeoutMs,
  );

const sendingWith = (transport: MailTransport) =>
  new MailSending(app.database, app.core.envelope, transport, from, {
    clock: app.clock,
    logger: pino({ level: 'silent' }),
  });
const got = (to: string) => smtp.mails.filter((mail) => mail.to.includes(to));

describe('a mail', () => {
  test('goes out once after the commit, with both bodies and an id of its own', async () => {
    const to = newAddress();
    const id = await post(to, 'Hello\r\nBcc: spy@evil.example');
    const { sealed } = await settled(id, 'SENT');
    expect(sealed).toBeNull();
    const [mail, ...more] = got(to);
    expect(more).toEqual([]);
    expect(mail!.from).toBe(from.address);
    expect(mail!.to).toEqual([to]);
    const head = mail!.raw.split('\r\n\r\n')[0]!;
    expect(head).toContain(`Message-ID: <${id}@interakt.example>`);
    expect(head).toContain('Subject: Hello Bcc: spy@evil.example');
    expect(head).not.toMatch(/^Bcc:/m);
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(mail!.raw).toContain('Content-Type: text/plain');
    expect(mail!.raw).toContain('&lt;K=C3=B6ln&gt; &amp; Bonn');
  });

  test('is not there when its verb is undone', async () => {
    const to = newAddress();
    await expect(
      app.database.write(systemViewer(account.accountId), async (scope) => {
        await outbox().post(scope, 'test', to, { subject: 'Hello', paragraphs: [] });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    // A later mail is out: what came before it would be, too.
    await settled(await post(newAddress()), 'SENT');
    expect(got(to)).toEqual([]);
  });

  test('that is refused for good is given up, and keeps nothing of what it said', async () => {
    const to = newAddress();
    smtp.behaviour = { onRecipient: (address) => (address === to ? 550 : undefined) };
    const id = await post(to);
    expect(await settled(id, 'FAILED')).toEqual({
      state: 'FAILED',
      tries: 1,
      lastReason: '550 at RCPT TO',
      sealed: null,
    });
  });

  test('that the server cannot take now is tried again with the same id', async () => {
    const to = newAddress();
    let refusals = 1;
    smtp.behaviour = { onText: () => (refusals-- > 0 ? 451 : undefined) };
    const id = await post(to);
    expect(await settled(id, 'SENT', 30_000)).toMatchObject({ tries: 2, lastReason: null });
    expect(got(to)).toHaveLength(1);
    expect(got(to)[0]!.raw).toContain(`<${id}@interakt.example>`);
  });

  test('waits while no server is there', async () => {
    const id = await postWithoutJob(newAddress());
    const nowhere = sendingWith(new SmtpTransport(`smtp://127.0.0.1:${await freePort()}`, from));
    await expect(nowhere.send(id)).rejects.toThrow(MailDelayed);
    expect(await stateOf(id)).toMatchObject({ state: 'QUEUED', tries: 1 });
  });

  test.each<[string, (socket: { destroy(): void }) => void]>([
    ['hangs up', (socket) => socket.destroy()],
    ['says nothing any more', () => undefined],
  ])('whose server has the text and then %s is not sent again', async (_, atEnd) => {
    const server = await startSilentSmtp(atEnd);
    const sending = sendingWith(new SmtpTransport(server.url, from, { stepMs: 5_000, wholeMs: 300 }));
    const id = await postWithoutJob(newAddress());
    await sending.send(id);
    expect(await stateOf(id)).toMatchObject({ state: 'UNKNOWN', tries: 1, sealed: null });
    await sending.send(id);
    expect(await stateOf(id)).toMatchObject({ state: 'UNKNOWN', tries: 1 });
    await server.stop();
  });

  test('in the hands of a worker that died is not sent by the next one', async () => {
    const id = await postWithoutJob(newAddress());
    let began = (): void => undefined;
    const begun = new Promise<void>((resolve) => (began = resolve));
    // It hangs for ever in the middle of its call, like a worker that was killed there.
    void sendingWith({
      send: () => {
        began();
        return new Promise(() => undefined);
      },
    }).send(id);
    await begun;
    expect(await stateOf(id)).toMatchObject({ state: 'SENDING', tries: 1 });
    const calls: unknown[] = [];
    await sendingWith({
      send: async (mail) => {
        calls.push(mail);
        return { kind: 'sent' };
      },
    }).send(id);
    expect(calls).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: 'UNKNOWN', lastReason: 'the worker ended' });
  });

  test('is given up after its last try', async () => {
    const id = await postWithoutJob(newAddress());
    const away = sendingWith({ send: async () => ({ kind: 'later', reason: '421' }) });
    for (let tries = 1; tries < 18; tries++) await expect(away.send(id)).rejects.toThrow(MailDelayed);
    await away.send(id);
    expect(await stateOf(id)).toMatchObject({ state: 'FAILED', tries: 18, sealed: null });
  });

  test('is sealed while it waits, and no account may read it', async () => {
    const to = newAddress();
    const id = await postWithoutJob(to);
    expect((await stateOf(id))!.sealed).not.toContain(to);
    const { em } = app.database.read(systemViewer(account.accountId));
    await expect(firstRow(em, 'select 1 from mail')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('with a server set', () => {
  test('there is no page of mails', async () => {
    expect((await fetch(`${app.url}/mail`)).status).toBe(404);
    expect(await (await fetch(app.url)).text()).not.toContain('href="/mail"');
  });
});
