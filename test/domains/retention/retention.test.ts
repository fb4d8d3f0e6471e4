import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rows } from '../../../src/platform/database/rows.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { TestClock } from '../../kit/clock.js';
import { until } from '../../kit/until.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { mutate, seedSubject } from '../../privacy/subject.js';
import {
  closedThreads,
  day,
  previewOf,
  refused,
  runNow,
  runOf,
  setPolicy,
  startRun,
  thereOf,
  uuid,
} from './retentions.js';

/** Stands still: what is a second younger than the limit stays so while the test runs. */
class StillClock extends TestClock {
  private at = Date.now();
  override now(): Date {
    return new Date(this.at);
  }
  override advance(ms: number): void {
    this.at += ms;
  }
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock: new StillClock() });
}, 120_000);
afterAll(() => app.stop());

const count = async (sql: string): Promise<number> => (await app.asOwner<{ count: number }>(sql))[0]!.count;
const filesOf = (account: TestAccount): string[] => {
  const folder = join(app.settings['DATA_DIR']!, 'media', account.accountId);
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []))
    : [];
};
/** Makes a thread closed for so long, and what is in it so old. */
const age = (conversationId: string, days: number) =>
  app.asOwner(
    `update conversation set status = 'CLOSED', last_activity_at = last_activity_at - interval '${days} days' where id = '${uuid(conversationId)}';
     update message set created_at = created_at - interval '${days} days' where conversation_id = '${uuid(conversationId)}';
     update note set created_at = created_at - interval '${days} days' where conversation_id = '${uuid(conversationId)}';
     update media set created_at = created_at - interval '${days} days' where id in (
       select media_id from message where conversation_id = '${uuid(conversationId)}')`,
  );

describe('retention', () => {
  test('has a rule for everything, and bounds that nobody can step over', async () => {
    const account = await app.newAccount({ channel: false });
    const { retentionPolicies, __type } = await account.api.query(
      `{ retentionPolicies { category minDays maxDays action isSettable updatedAt } __type(name: "RetentionCategory") { enumValues { name } } }`,
    );
    expect(retentionPolicies.map((one: any) => one.category)).toEqual(__type.enumValues.map((one: any) => one.name));
    const of = (category: string) => retentionPolicies.find((one: any) => one.category === category);
    expect(of('CLOSED_CONVERSATIONS')).toMatchObject({ maxDays: null, action: 'KEEP', isSettable: true });
    expect(of('AUDIT')).toMatchObject({ minDays: 365, maxDays: null, isSettable: false });
    expect(of('LOGIN_HISTORY')).toMatchObject({ minDays: 365, maxDays: 365, isSettable: false });
    const no = (input: object) => refused(account, 'retentionPolicySet', input);
    const conversations = { category: 'CLOSED_CONVERSATIONS' };
    expect(await no({ ...conversations, minDays: 31, maxDays: 30 })).toEqual([
      { code: 'INVALID_INPUT', path: ['maxDays'] },
    ]);
    expect(await no({ ...conversations, maxDays: 0 })).toEqual([{ code: 'INVALID_INPUT', path: ['maxDays'] }]);
    expect(await no({ ...conversations, minDays: -1 })).toEqual([{ code: 'INVALID_INPUT', path: ['minDays'] }]);
    expect(await no({ ...conversations, maxDays: 364, jurisdiction: 'INDIA' })).toEqual([
      { code: 'RETENTION_OUT_OF_BOUNDS', path: ['maxDays'] },
    ]);
    expect(await no({ category: 'EXPORT_RECORDS', maxDays: 364 })).toEqual([
      { code: 'RETENTION_OUT_OF_BOUNDS', path: ['maxDays'] },
    ]);
    expect(await no({ category: 'NOTIFICATIONS', maxDays: null })).toEqual([
      { code: 'RETENTION_OUT_OF_BOUNDS', path: ['maxDays'] },
    ]);
    for (const category of ['AUDIT', 'LOGIN_HISTORY', 'RAW_WEBHOOKS'])
      expect(await no({ category, maxDays: 400 })).toEqual([{ code: 'RETENTION_FIXED', path: ['category'] }]);
    expect(await refused(account, 'retentionRunStart', { category: 'AUDIT' })).toMatchObject([
      { code: 'RETENTION_FIXED' },
    ]);
    expect(await refused(account, 'retentionRunStart', conversations)).toMatchObject([
      { code: 'RETENTION_NOT_LIMITED' },
    ]);
    const { retentionPolicy } = await setPolicy(account, { ...conversations, maxDays: 365, jurisdiction: 'INDIA' });
    expect(retentionPolicy).toMatchObject({ maxDays: 365, action: 'DELETE' });
    const agent = await account.member('AGENT');
    for (const document of [
      '{ retentionPolicies { category } }',
      '{ retentionPreview(category: MEDIA_FILES) { planned } }',
      '{ retentionRuns { nodes { id } } }',
      'mutation { retentionRunStart(input: { category: MEDIA_FILES }) { userErrors { code } } }',
      'mutation { retentionPolicySet(input: { category: MEDIA_FILES }) { userErrors { code } } }',
    ])
      expect((await agent.api.raw(document)).body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  test('keeps what is a second too young, deletes what is just old enough, and does what was foretold', async () => {
    const account = await app.newAccount();
    const other = await app.newAccount();
    const limit = 30 * day;
    const threads = await closedThreads(app, account, [limit - 1_000, limit, limit + 1_000, 40 * day]);
    const strangers = await closedThreads(app, other, [400 * day]);
    await app.asOwner(`update conversation set status = 'OPEN' where id = '${uuid(threads[3]!.conversationId)}'`);
    await setPolicy(account, { category: 'CLOSED_CONVERSATIONS', maxDays: 30 });
    const foretold = await previewOf(account, 'CLOSED_CONVERSATIONS');
    expect(foretold).toMatchObject({ planned: 2, held: 0 });
    const run = await runNow(account, 'CLOSED_CONVERSATIONS');
    expect(run).toMatchObject({ planned: foretold.planned, deleted: foretold.planned, held: 0, errors: 0 });
    expect(await thereOf(app, threads)).toEqual([true, false, false, true]);
    expect(await thereOf(app, strangers)).toEqual([true]);
    expect(await previewOf(account, 'CLOSED_CONVERSATIONS')).toMatchObject({ planned: 0 });
    const { retentionRuns } = await account.api.query('{ retentionRuns { nodes { id deleted } } }');
    expect(retentionRuns.nodes).toEqual([{ id: run.id, deleted: 2 }]);
    expect((await other.api.query('{ retentionRuns { nodes { id } } }')).retentionRuns.nodes).toEqual([]);
    expect(await runOf(other, run.id)).toBeNull();
  });

  test('comes to the same end when its worker dies before, inside and after a batch', async () => {
    const account = await app.newAccount();
    const threads = await closedThreads(
      app,
      account,
      Array.from({ length: 47 }, (_, i) => (i + 20) * day),
    );
    await setPolicy(account, { category: 'CLOSED_CONVERSATIONS', maxDays: 30 });
    const { planned } = await previewOf(account, 'CLOSED_CONVERSATIONS');
    expect(planned).toBe(37);
    const died: string[] = [];
    const { runs } = app.core.retention;
    runs.interrupt = (place) => {
      if (died.includes(place)) return;
      died.push(place);
      throw new Error(`killed ${place}`);
    };
    try {
      const { id } = await startRun(account, 'CLOSED_CONVERSATIONS');
      // Asked for again meanwhile it is the same.
      expect((await startRun(account, 'CLOSED_CONVERSATIONS')).id).toBe(id);
      const address = { accountId: account.accountId, retentionRunId: uuid(id) };
      for (let state = 'RUNNING'; state !== 'COMPLETED'; state = (await runOf(account, id)).state) {
        await runs.run(address).catch((error: Error) => {
          if (!error.message.startsWith('killed')) throw error;
        });
      }
      expect(await runOf(account, id)).toMatchObject({ planned: 37, deleted: 37, errors: 0 });
    } finally {
      runs.interrupt = () => undefined;
    }
    expect(died.sort()).toEqual(['after', 'before', 'inside']);
    expect((await thereOf(app, threads)).filter(Boolean)).toHaveLength(10);
    expect(await count(`select count(*)::int as count from message where account_id = '${account.accountId}'`)).toBe(
      10,
    );
  }, 60_000);

  test('that is under way already is given again, and nothing is counted for it', async () => {
    const account = await app.newAccount();
    await setPolicy(account, { category: 'CLOSED_CONVERSATIONS', maxDays: 30 });
    await app.asOwner(
      `insert into retention_run (account_id, id, category, cutoff, state, planned, held, started_at)
       values ('${account.accountId}', gen_random_uuid(), 'CLOSED_CONVERSATIONS', now() - interval '30 days', 'RUNNING', 7, 0, now()); select 1`,
    );
    const given: { planned: number }[] = [];
    const names = await countStatements(
      app,
      async () => void given.push(await startRun(account, 'CLOSED_CONVERSATIONS')),
    );
    expect(given).toMatchObject([{ state: 'RUNNING', planned: 7 }]);
    expect(names).toContain('runningRetention');
    expect(names.filter((name) => name.startsWith('countAged'))).toEqual([]);
  });

  test('takes everything along that hangs on a thread, and nothing that somebody else shows', async () => {
    const account = await app.newAccount();
    const subject = await seedSubject(app, account);
    const bytes = Buffer.from('%PDF-1.7\nshared');
    const shared = await account.upload(bytes, 'application/pdf', 'shared.pdf');
    await account.inbound({ from: { waId: newWaId(), name: 'A neighbour' }, text: 'hello' });
    const neighbour = await until('the neighbour is there', async () => {
      const { conversations } = await account.api.query('{ conversations { nodes { id } } }');
      return conversations.nodes.find((one: any) => one.id !== subject.conversationId)?.id as string | undefined;
    });
    for (const conversationId of [subject.conversationId, neighbour])
      await mutate(account, 'noteCreate', 'note { id }', { conversationId, body: 'see file', mediaIds: [shared] });
    await until('all is sent', async () => (await app.jobs.pending('message.deliver')) === 0, 30_000);
    await age(subject.conversationId, 40);
    const before = filesOf(account).length;
    await setPolicy(account, { category: 'CLOSED_CONVERSATIONS', maxDays: 30 });
    expect(await runNow(account, 'CLOSED_CONVERSATIONS')).toMatchObject({ planned: 1, deleted: 1, errors: 0 });
    const tables = await app.asOwner<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'conversation_id'`,
    );
    for (const { name } of tables) {
      const left = await count(
        `select count(*)::int as count from ${name} where conversation_id = '${uuid(subject.conversationId)}'`,
      );
      expect([name, left]).toEqual([name, 0]);
    }
    expect(filesOf(account)).toHaveLength(before - 1);
    const { contact, media } = await account.api.query(
      `query ($contact: ID!, $media: ID!) { contact(id: $contact) { id } media: node(id: $media) { ... on Media { state } } }`,
      { contact: subject.contactId, media: shared },
    );
    expect([contact.id, media.state]).toEqual([subject.contactId, 'READY']);
  }, 120_000);

  test('deletes a file by everything that shows it, and leaves the message', async () => {
    const account = await app.newAccount();
    const [old, young] = await closedThreads(app, account, [40 * day, 5 * day]);
    const files = { alone: '', both: '', answer: '' };
    for (const name of ['alone', 'both', 'answer'] as const)
      files[name] = await account.upload(Buffer.from(`%PDF-1.7\n${name}`), 'application/pdf', `${name}.pdf`);
    const show = (thread: { conversationId: string }, mediaId: string) =>
      mutate(account, 'noteCreate', 'note { id }', {
        conversationId: thread.conversationId,
        body: 'see',
        mediaIds: [mediaId],
      });
    for (const mediaId of Object.values(files)) await show(old!, mediaId);
    await show(young!, files.both);
    await mutate(account, 'cannedResponseCreate', 'cannedResponse { id }', {
      shortCode: 'file',
      body: 'As you asked',
      scope: 'ACCOUNT',
      mediaId: files.answer,
    });
    await app.asOwner(
      `update note set created_at = created_at - interval '40 days' where conversation_id = '${uuid(old!.conversationId)}';
       update media set created_at = created_at - interval '40 days' where account_id = '${account.accountId}'`,
    );
    await setPolicy(account, { category: 'MEDIA_FILES', maxDays: 30 });
    expect(await previewOf(account, 'MEDIA_FILES')).toMatchObject({ planned: 1, held: 0 });
    expect(await runNow(account, 'MEDIA_FILES')).toMatchObject({ deleted: 1 });
    const states: string[] = [];
    for (const id of Object.values(files))
      states.push(
        (await account.api.query(`query ($id: ID!) { node(id: $id) { ... on Media { state } } }`, { id })).node.state,
      );
    expect(states).toEqual(['EXPIRED', 'READY', 'READY']);
    expect(filesOf(account)).toHaveLength(2);
    expect(await thereOf(app, [old!])).toEqual([true]);
  });

  test('deletes files that could not be scanned, or were not yet', async () => {
    const account = await app.newAccount({ channel: false });
    const failed = await account.upload(Buffer.from('%PDF-1.7\nfailed'), 'application/pdf', 'failed.pdf');
    const waiting = await account.upload(Buffer.from('%PDF-1.7\nwaiting'), 'application/pdf', 'waiting.pdf');
    await app.asOwner(
      `update media set created_at = created_at - interval '40 days' where account_id = '${account.accountId}';
       update media set state = 'FAILED', failure = 'NOT_SCANNABLE' where id = '${uuid(failed)}';
       update media set state = 'PENDING', scan_state = 'PENDING' where id = '${uuid(waiting)}'`,
    );
    await setPolicy(account, { category: 'MEDIA_FILES', maxDays: 30 });
    expect(await previewOf(account, 'MEDIA_FILES')).toMatchObject({ planned: 2, held: 0 });
    expect(await runNow(account, 'MEDIA_FILES')).toMatchObject({ deleted: 2, errors: 0 });
    expect(filesOf(account)).toEqual([]);
    const left = await app.asOwner(
      `select distinct state, scan_state, storage_key from media where account_id = '${account.accountId}'`,
    );
    expect(left).toEqual([{ state: 'EXPIRED', scan_state: 'NOT_SCANNED', storage_key: null }]);
    expect(await previewOf(account, 'MEDIA_FILES')).toMatchObject({ planned: 0 });
  });

  test('forgets events, and what was told, of their age', async () => {
    const account = await app.newAccount();
    const { contact } = await mutate(account, 'contactCreate', 'contact { id }', { displayName: 'Somebody' });
    for (const [eventId, days] of [
      ['old', 31],
      ['new', 29],
    ] as const)
      await mutate(account, 'contactEventTrack', '__typename', {
        contactId: contact.id,
        eventId,
        name: 'visited',
        occurredAt: new Date(app.clock.now().getTime() - days * day).toISOString(),
      });
    await setPolicy(account, { category: 'CONTACT_EVENTS', maxDays: 30 });
    expect(await runNow(account, 'CONTACT_EVENTS')).toMatchObject({ planned: 1, deleted: 1 });
    const left = await app.asOwner(`select event_id from contact_event where account_id = '${account.accountId}'`);
    expect(left).toEqual([{ event_id: 'new' }]);
  });

  test('runs by itself at night, and forgets reports of security after two years', async () => {
    const account = await app.newAccount();
    const threads = await closedThreads(app, account, [40 * day]);
    await setPolicy(account, { category: 'CLOSED_CONVERSATIONS', maxDays: 30 });
    const report = async (days: number, isBreach: boolean): Promise<string> => {
      await app.anonymous.mutate(
        `mutation ($input: SecurityIncidentReportInput!) { securityIncidentReport(input: $input) { reportedAt userErrors { code } } }`,
        { description: 'I saw something' },
      );
      const [{ id }] = (await app.asOwner<{ id: string }>(
        `update security_report set reported_at = reported_at - interval '${days} days' where id = (
           select id from security_report order by id desc limit 1) returning id`,
      )) as [{ id: string }];
      if (isBreach)
        await app.asOwner(
          `insert into personal_data_breach (id, report_id, aware_at, role, risk, summary, categories, subject_count, authority_due_at, confirmed_at, confirmed_by)
           values (gen_random_uuid(), '${id}', now(), 'CONTROLLER', 'NONE', 'x', '{}', 0, now() + interval '72 hours', now(), 'ada')`,
        );
      return id;
    };
    const [old, young, breach] = [await report(730, false), await report(729, false), await report(731, true)];
    await app.core.retention.nightly.run();
    const left = await app.database.operate('incidents.read', (em) =>
      rows(em, `select id, sealed is null as forgotten from security_report where id = any($1::uuid[]) order by id`, [
        [old, young, breach],
      ]),
    );
    expect(left).toEqual([
      { id: young, forgotten: false },
      { id: breach, forgotten: true },
    ]);
    await until('the thread is gone', async () => !(await thereOf(app, threads))[0]);
  });
});
