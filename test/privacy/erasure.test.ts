import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { startApp } from '../../src/app/app.js';
import { commit } from '../../src/platform/events/event-log.js';
import { jobRequest } from '../../src/platform/jobs/job-queue.js';
import { systemViewer } from '../../src/platform/kernel/viewer.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { deliver, messageFrom } from '../domains/contacts/people.js';
import { bodyOf, change, newDigits, newWamid, secondsAgo } from '../domains/ingest/bodies.js';
import { newWaId, type TestAccount } from '../kit/account.js';
import { ApiClient } from '../kit/api.js';
import { freePort, startTestApp, type TestApp } from '../kit/app.js';
import { operatorSettings } from '../kit/operator.js';
import { until } from '../kit/until.js';
import { ended, erase, jobOf } from './erasures.js';
import { missingOf, notPlanted } from './planted.js';
import { placesOf, scan } from './scan.js';
import { mutate, seedSubject } from './subject.js';

let app: TestApp;
const log: string[] = [];
beforeAll(async () => {
  app = await startTestApp({ env: operatorSettings, log: { write: (line) => void log.push(line) } });
}, 240_000);
afterAll(() => app.stop());

/** All rows of the account, as texts by table; checkpoints of the audit are written by the clock. */
async function rowsOf(accountId: string): Promise<Map<string, string[]>> {
  const tables = await app.asOwner<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'account_id'
       and table_name not in ('audit_head', 'event_head', 'event_follower', 'domain_event', 'session', 'refresh_token', 'contact_consent_state') order by 1`,
  );
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await app.asOwner<{ text: string }>(
      `select t::text from ${name} t where account_id = '${accountId}' order by 1`,
    );
    found.set(
      name,
      rows.map((row) => Object.values(row)[0] as string),
    );
  }
  return found;
}

/** Somebody else of the same account, with a thread, an answer, a note and a place in a segment. */
async function seedNeighbour(
  account: TestAccount,
): Promise<{ contactId: string; conversationId: string; waId: string }> {
  const waId = newWaId();
  await deliver(app, messageFrom(account, { waId, userId: `DE.${newDigits()}`, name: 'A neighbour' }, 'I stay'));
  const found = await until('the neighbour is there', async () => {
    const { conversations } = await account.api.query(
      `{ conversations(first: 50) { nodes { id contact { id phoneNumber } } } }`,
    );
    const thread = conversations.nodes.find((one: any) => one.contact.phoneNumber === `+${waId}`);
    return thread && { conversationId: thread.id, contactId: thread.contact.id, waId };
  });
  await mutate(account, 'noteCreate', 'note { id }', {
    conversationId: found.conversationId,
    body: 'A kind neighbour',
  });
  await mutate(account, 'contactNoteCreate', '__typename', { contactId: found.contactId, body: 'Waters the flowers' });
  return found;
}

/** Rows in which the neighbour's ids stand. */
async function neighbourRows(account: TestAccount, ids: readonly string[]): Promise<string[]> {
  const uuids = ids.map((id) => id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  const all = await rowsOf(account.accountId);
  return [...all].flatMap(([table, rows]) =>
    rows.filter((row) => uuids.some((uuid) => row.includes(uuid))).map((row) => `${table} ${row}`),
  );
}

describe('erasing a contact', () => {
  test('leaves nothing of the person anywhere, and everything of everybody else', async () => {
    const account = await app.newAccount();
    const other = await app.newAccount();
    const neighbour = await seedNeighbour(account);
    await seedNeighbour(other);
    const subject = await seedSubject(app, account, true);
    expect(await missingOf(app, account, subject)).toEqual(Object.keys(notPlanted).sort());
    // Whoever is the same person to another business stays there; so another number is sought for here.
    const seen = placesOf(await scan(app, log, subject.values));
    expect(seen).toEqual(
      expect.arrayContaining(['contact', 'message', 'note', 'webhook_delivery'].map((name) => `table public.${name}`)),
    );
    expect(seen.some((place) => place.startsWith('file media/'))).toBe(true);
    expect(seen.some((place) => place.startsWith('file exports/'))).toBe(true);
    const found = new Set((await scan(app, log, subject.values)).map(({ value }) => value));
    expect(subject.values.filter((value) => !found.has(value))).toEqual([]);

    const before = await neighbourRows(account, [neighbour.contactId, neighbour.conversationId]);
    const otherBefore = await rowsOf(other.accountId);
    expect(before.length).toBeGreaterThan(8);
    const [{ count: messages }] = (await app.asOwner<{ count: number }>(
      `select count(*)::int as count from message m join conversation c using (account_id) where c.id = m.conversation_id
       and replace(c.id::text, '-', '') = '${subject.conversationId.slice(4)}'`,
    )) as [{ count: number }];

    const trial = await erase(account, subject.contactId, true);
    const ready = await until('the trial is over', async () => {
      const job = await jobOf(account, trial.id);
      return job.state === 'READY' && job;
    });
    expect(ready).toMatchObject({ isDryRun: true, erasedAt: null, certificate: null });
    expect(ready.counts).toContainEqual({ store: 'message', found: messages, erased: 0 });
    expect(await neighbourRows(account, [neighbour.contactId, neighbour.conversationId])).toEqual(before);

    const job = await erase(account, subject.contactId);
    expect(job.id).toBe(trial.id);
    const done = await ended(account, job.id);
    expect([done.state, done.failure]).toEqual(['ERASED', null]);

    const left = await scan(app, log, subject.values);
    expect(left.map(({ place, value, form }) => `${place}: ${value} (${form})`)).toEqual([]);
    expect(await neighbourRows(account, [neighbour.contactId, neighbour.conversationId])).toEqual(before);
    expect(await rowsOf(other.accountId)).toEqual(otherBefore);

    // The certificate says what was there, and what the scan finds.
    const { certificate } = done;
    expect(certificate.stores).toContainEqual(
      expect.objectContaining({ store: 'message', kind: 'TABLE', found: messages, erased: messages, level: 'LOGICAL' }),
    );
    expect(certificate.stores).toContainEqual(
      expect.objectContaining({ store: 'media', kind: 'FILES', level: 'PHYSICAL' }),
    );
    expect(certificate.stores.filter((store: any) => store.found > 0 && store.erased < store.found)).toEqual([]);
    expect(certificate.residue.map((rest: any) => rest.store).sort()).toEqual([
      'consent_event',
      'data_archive',
      'data_subject_request',
      'erasure_job',
      'minor_report',
      'support_view',
    ]);
    await theCertificateHolds(certificate.signed);
    await theAuditHolds(account);
    await nobodyIsFound(account, subject);
  }, 400_000);

  test('what Meta delivers late of the time before brings nobody back', async () => {
    const account = await app.newAccount();
    const subject = await seedSubject(app, account, true);
    const job = await erase(account, subject.contactId);
    expect((await ended(account, job.id)).state).toBe('ERASED');
    // Nor does anybody of the business: the number is suppressed until the person writes.
    const { userErrors } = (
      await account.api.query(
        `mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code } } }`,
        { input: { phoneNumber: `+${subject.person.waId}` } },
      )
    ).contactCreate;
    expect(userErrors).toEqual([{ code: 'CONTACT_SUPPRESSED' }]);
    await lateDeliveriesBringNobodyBack(account, subject);
  }, 400_000);

  test('converges when its worker dies before and inside every task', async () => {
    const account = await app.newAccount();
    const subject = await seedSubject(app, account, true);
    const died = new Set<string>();
    app.core.erasures.runner.interrupt = (place) => {
      if (died.has(place)) return;
      died.add(place);
      throw new Error(`killed ${place}`);
    };
    try {
      const job = await erase(account, subject.contactId);
      const erasureJobId = job.id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      for (let state = job.state; state !== 'ERASED'; state = (await jobOf(account, job.id)).state) {
        expect(state).not.toBe('FAILED');
        await app.core.erasures.runner.run({ accountId: account.accountId, erasureJobId }).catch((error: Error) => {
          if (!error.message.startsWith('killed')) throw error;
        });
      }
    } finally {
      app.core.erasures.runner.interrupt = () => undefined;
    }
    for (const task of [
      'VALIDATE',
      'FENCE',
      'LEDGER',
      'COLLECT',
      'TABLE message',
      'TABLE contact',
      'FILES',
      'RAW',
      'ROOMS',
      'VERIFY',
    ])
      expect([...died]).toEqual(expect.arrayContaining([`before ${task}`, `inside ${task}`]));
    expect((await scan(app, [], subject.values)).map(({ place, form }) => `${place} (${form})`)).toEqual([]);
  }, 400_000);

  test('is refused to others, given once, and can be taken back only before it begins', async () => {
    const account = await app.newAccount({ channel: false });
    const other = await app.newAccount({ channel: false });
    const { contact } = await mutate(account, 'contactCreate', 'contact { id }', { displayName: 'Somebody' });
    const raw = async (who: ApiClient, contactId: string): Promise<any> =>
      (
        await who.raw(
          `mutation ($input: ContactEraseInput!) { contactErase(input: $input) { erasureJob { id } userErrors { code path } } }`,
          { input: { contactId } },
        )
      ).body;
    const agent = await account.member('AGENT');
    expect((await raw(agent.api, contact.id)).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await raw(other.api, contact.id)).data.contactErase.userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['contactId'] },
    ]);
    const trial = await erase(account, contact.id, true);
    expect((await erase(account, contact.id, true)).id).toBe(trial.id);
    expect(await other.api.query(`query ($id: ID!) { erasureJob(id: $id) { id } }`, { id: trial.id })).toEqual({
      erasureJob: null,
    });
    await until('the trial is over', async () => (await jobOf(account, trial.id)).state === 'READY');
    const cancelled = await mutate(account, 'erasureJobCancel', 'erasureJob { state }', { erasureJobId: trial.id });
    expect(cancelled.erasureJob.state).toBe('CANCELLED');
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => erase(account, contact.id)));
    expect(new Set(others.map(({ id }) => id))).toEqual(new Set([first.id]));
    expect((await ended(account, first.id)).state).toBe('ERASED');
    const { body } = await account.api.raw(
      `mutation ($input: ErasureJobCancelInput!) { erasureJobCancel(input: $input) { userErrors { code path } } }`,
      { input: { erasureJobId: first.id } },
    );
    expect(body.data.erasureJobCancel.userErrors).toEqual([
      { code: 'ERASURE_NOT_CANCELLABLE', path: ['erasureJobId'] },
    ]);
    expect((await raw(account.api, contact.id)).data.contactErase.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const { erasureJobs } = await account.api.query(`{ erasureJobs(first: 10) { nodes { id state } } }`);
    expect(erasureJobs.nodes).toEqual([
      { id: first.id, state: 'ERASED' },
      { id: trial.id, state: 'CANCELLED' },
    ]);
  }, 120_000);

  test('cannot reach what failed work said of somebody: the queue does not keep it', async () => {
    const { accountId } = await app.newAccount({ channel: false });
    const word = `zqfailed${randomBytes(7).toString('hex')}`;
    const job = { name: 'test.fail', data: z.object({ accountId: z.string() }), retryLimit: 0 };
    await app.jobs.define([job]);
    const run = () =>
      Promise.reject(Object.assign(new Error(`Key (name)=(${word}) exists`), { detail: word, code: '23505' }));
    await app.jobs.work({ job, run });
    await app.database.write(systemViewer(accountId), async (scope) => {
      commit(scope, undefined, [], [jobRequest(job, { accountId })]);
    });
    const output = await until('it has failed', async () => {
      const failed = `select output::text as output from pgboss.job where name = 'test.fail' and state = 'failed'`;
      return (await app.asOwner<{ output: string }>(failed))[0]?.output;
    });
    expect(output).toContain('test.fail failed: Error 23505');
    expect(output).not.toContain(word);
  }, 60_000);

  test('whom a restored backup brings back is gone before the first answer', async () => {
    const account = await app.newAccount();
    const subject = await seedSubject(app, account);
    const url = app.settings['DATABASE_URL'];
    const dump = url ? execFileSync('pg_dump', ['--no-owner', url], { maxBuffer: 2 ** 30 }) : undefined;
    const job = await erase(account, subject.contactId);
    expect((await ended(account, job.id)).state).toBe('ERASED');
    const ledger = readFileSync(join(app.settings['DATA_DIR']!, 'privacy', 'erasures.ledger'), 'utf8');
    expect(ledger).toContain(account.accountId);
    // Embedded there is no other database to restore into.
    if (!url || !dump) return;
    const restored = new URL(url);
    restored.pathname = `${restored.pathname}_restored`;
    const name = restored.pathname.slice(1);
    execFileSync('psql', [url, '-qc', `create database ${name}`]);
    try {
      execFileSync('psql', ['-q', restored.href], { input: dump });
      const count = () =>
        Number(
          execFileSync('psql', [
            '-Atc',
            `select count(*) from contact_identity where value = '+${subject.person.waId}'`,
            restored.href,
          ]),
        );
      expect(count()).toBe(1);
      const port = await freePort();
      const config = loadConfig({ ...app.settings, DATABASE_URL: restored.href, PORT: String(port) }, ['api']);
      const second = await startApp(config, { clock: app.clock });
      try {
        const api = new ApiClient(second.url!, account.token);
        const { contacts } = await api.query(`{ contacts(first: 50) { nodes { phoneNumber } } }`);
        expect(contacts.nodes).toEqual([]);
        const { node } = await api.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: subject.contactId });
        expect(node).toBeNull();
        expect(count()).toBe(0);
      } finally {
        await second.stop();
      }
      const text = execFileSync('pg_dump', ['--no-owner', restored.href], { maxBuffer: 2 ** 30 }).toString('latin1');
      expect(subject.values.filter((value) => text.includes(value))).toEqual([]);
    } finally {
      execFileSync('psql', [url, '-qc', `drop database ${name} with (force)`]);
    }
  }, 400_000);
});

async function theCertificateHolds(signed: string): Promise<void> {
  const verify = async (text: string): Promise<any> =>
    (
      await app.anonymous.query(
        `query ($signed: String!) { erasureCertificateVerify(signed: $signed) { contactId verifiedAt stores { store found erased } } }`,
        { signed: text },
      )
    ).erasureCertificateVerify;
  expect((await verify(signed)).stores.length).toBeGreaterThan(5);
  const [head, body, signature] = signed.split('.') as [string, string, string];
  const forged = Buffer.from(
    Buffer.from(body, 'base64url')
      .toString()
      .replace(/"found":\d+/, '"found":99'),
  ).toString('base64url');
  expect(await verify([head, forged, signature].join('.'))).toBeNull();
  expect(await verify('nonsense')).toBeNull();
  const { keys } = (await (await fetch(`${app.url}/.well-known/erasure-keys.json`)).json()) as any;
  const { compactVerify, importJWK } = await import('jose');
  const verified = await compactVerify(signed, await importJWK(keys[0], 'EdDSA'));
  expect(JSON.parse(Buffer.from(verified.payload).toString())).toMatchObject({ v: 1 });
}

async function theAuditHolds(account: TestAccount): Promise<void> {
  const { auditVerify } = await account.api.query(`{ auditVerify { isIntact checkedCount } }`);
  expect(auditVerify.isIntact).toBe(true);
  const { auditEntries } = await account.api.query(`{ auditEntries(first: 50) { nodes { action } } }`);
  expect(auditEntries.nodes.map((entry: any) => entry.action)).toEqual(
    expect.arrayContaining(['contact.erasure_requested', 'contact.erasure_begun', 'contact.erased']),
  );
}

async function nobodyIsFound(account: TestAccount, { contactId, goneContactId, conversationId }: any): Promise<void> {
  for (const id of [contactId, goneContactId, conversationId]) {
    expect(await account.api.query(`query ($id: ID!) { node(id: $id) { id } }`, { id })).toEqual({ node: null });
  }
  const { messageSend } = await account.api.query(
    `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code } } }`,
    {
      input: {
        contactId,
        channelId: account.channel.id,
        clientMessageId: randomBytes(8).toString('hex'),
        content: { text: { body: 'Hi' } },
      },
    },
  );
  expect(messageSend).toMatchObject({ message: null, userErrors: [{ code: 'NOT_FOUND' }] });
}

/** Meta delivers for a week: what is of before is acknowledged and dropped; what the person writes afterwards is somebody new's. */
async function lateDeliveriesBringNobodyBack(account: TestAccount, subject: any): Promise<void> {
  const { person, deliveries, wamid, values } = subject;
  const count = async (): Promise<unknown> =>
    app.asOwner(`select (select count(*)::int from contact where account_id = '${account.accountId}') as contacts,
      (select count(*)::int from message where account_id = '${account.accountId}') as messages,
      (select count(*)::int from message_status where account_id = '${account.accountId}') as statuses,
      (select count(*)::int from voice_call where account_id = '${account.accountId}') as calls,
      (select count(*)::int from channel_event where account_id = '${account.accountId}') as events,
      (select count(*)::int from webhook_dead_letter where account_id = '${account.accountId}') as letters`);
  const before = await count();
  await deliver(
    app,
    ...deliveries,
    messageFrom(account, person, 'late', secondsAgo(600)),
    messageFrom(account, { userId: person.userId }, 'late, by the user id alone', secondsAgo(600)),
    messageFrom(
      account,
      { userId: `DE.${newDigits()}`, parentUserId: person.parentUserId },
      'late, by the parent',
      secondsAgo(600),
    ),
    bodyOf(
      change(account.channel, {
        statuses: [
          { id: wamid, status: 'read', timestamp: secondsAgo(600), recipient_id: person.waId },
          { id: newWamid(), status: 'delivered', timestamp: secondsAgo(600), recipient_id: person.waId },
        ],
      }),
    ),
  );
  expect(await count()).toEqual(before);
  expect((await scan(app, log, values)).map(({ place, value }) => `${place}: ${value}`)).toEqual([]);
  await deliver(
    app,
    messageFrom(account, { waId: person.waId, userId: person.userId }, 'I am new here', secondsAgo(-5)),
  );
  const { contacts } = await account.api.query(`{ contacts(first: 50) { nodes { id phoneNumber } } }`);
  const fresh = contacts.nodes.find((one: any) => one.phoneNumber === `+${person.waId}`);
  expect(fresh).toBeDefined();
  expect(fresh.id).not.toBe(subject.contactId);
}
