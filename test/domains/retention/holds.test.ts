import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { placesOf, scan } from '../../privacy/scan.js';
import { mutate, seedSubject } from '../../privacy/subject.js';
import {
  closedThreads,
  day,
  place,
  previewOf,
  refused,
  release,
  runNow,
  setPolicy,
  thereOf,
  uuid,
} from './retentions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.stop());

const erase = async (account: TestAccount, contactId: string, isDryRun = false): Promise<any> =>
  (await mutate(account, 'contactErase', 'erasureJob { id state failure }', { contactId, isDryRun })).erasureJob;
const jobOf = async (account: TestAccount, id: string): Promise<any> =>
  (
    await account.api.query(
      `query ($id: ID!) { erasureJob(id: $id) { id state failure finishedAt certificate { stores { store found erased } } } }`,
      { id },
    )
  ).erasureJob;
const settled = (account: TestAccount, id: string, states: string[]): Promise<any> =>
  until(
    `the erasure is ${states.join(' or ')}`,
    async () => {
      const job = await jobOf(account, id);
      return states.includes(job.state) && job;
    },
    60_000,
  );
const vaulted = async (account: TestAccount): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await app.asOwner<{ store: string; count: number }>(
        `select store, sum(row_count)::int as count from erasure_vault where account_id = '${account.accountId}' group by store`,
      )
    ).map(({ store, count }) => [store, count]),
  );
const somebody = async (account: TestAccount): Promise<string> =>
  (await mutate(account, 'contactCreate', 'contact { id }', { displayName: 'Somebody' })).contact.id;

describe('a legal hold', () => {
  test('is placed and released by those who may, on what is theirs, once', async () => {
    const account = await app.newAccount({ channel: false });
    const other = await app.newAccount({ channel: false });
    const contactId = await somebody(account);
    const hold = await place(account, { contactId }, 'case 17');
    expect(hold).toMatchObject({
      subjectKind: 'CONTACT',
      subjectId: contactId,
      reason: 'case 17',
      releasedAt: null,
      placedBy: { id: account.owner.userId },
    });
    const no = (who: TestAccount, subject: object, reason = 'why') =>
      refused(who, 'legalHoldPlace', { subject, reason });
    expect(await no(other, { contactId })).toEqual([{ code: 'NOT_FOUND', path: ['subject', 'contactId'] }]);
    expect(await no(account, { conversationId: 'cnv_nothing' })).toEqual([
      { code: 'NOT_FOUND', path: ['subject', 'conversationId'] },
    ]);
    expect(await no(account, { account: false })).toMatchObject([{ code: 'INVALID_INPUT' }]);
    for (const reason of ['', ' ', 'x'.repeat(1_001)])
      expect(await no(account, { account: true }, reason)).toEqual([{ code: 'INVALID_INPUT', path: ['reason'] }]);
    expect(await refused(other, 'legalHoldRelease', { legalHoldId: hold.id })).toEqual([
      { code: 'NOT_FOUND', path: ['legalHoldId'] },
    ]);
    const agent = await account.member('AGENT');
    for (const document of [
      '{ legalHolds { nodes { id } } }',
      'mutation { legalHoldPlace(input: { subject: { account: true }, reason: "x" }) { userErrors { code } } }',
    ])
      expect((await agent.api.raw(document)).body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    const released = await release(account, hold.id);
    expect(released.releasedBy.id).toBe(account.owner.userId);
    expect(await release(account, hold.id)).toEqual(released);
    const list = async (isStanding: boolean | null) =>
      (
        await account.api.query(`query ($s: Boolean) { legalHolds(isStanding: $s) { nodes { id } } }`, {
          s: isStanding,
        })
      ).legalHolds.nodes.length;
    expect([await list(null), await list(true), await list(false)]).toEqual([1, 0, 1]);
    const { auditEntries } = await account.api.query(
      '{ auditEntries(filter: { actions: ["legal_hold.placed", "legal_hold.released"] }) { nodes { action targetId } } }',
    );
    expect(auditEntries.nodes).toEqual([
      { action: 'legal_hold.released', targetId: hold.id },
      { action: 'legal_hold.placed', targetId: hold.id },
    ]);
  });

  test('keeps what is too old, as long as one of two that overlap stands', async () => {
    const account = await app.newAccount();
    const [free, byContact, byThread] = await closedThreads(app, account, [40 * day, 41 * day, 42 * day]);
    await setPolicy(account, { category: 'CLOSED_CONVERSATIONS', maxDays: 30 });
    const holds = [
      await place(account, { contactId: byContact!.contactId }),
      await place(account, { conversationId: byContact!.conversationId }),
      await place(account, { conversationId: byThread!.conversationId }),
    ];
    expect(await previewOf(account, 'CLOSED_CONVERSATIONS')).toMatchObject({ planned: 1, held: 2 });
    expect(await runNow(account, 'CLOSED_CONVERSATIONS')).toMatchObject({ planned: 1, deleted: 1, held: 2, errors: 0 });
    const threads = [free!, byContact!, byThread!];
    expect(await thereOf(app, threads)).toEqual([false, true, true]);
    await release(account, holds[0]!.id);
    await release(account, holds[2]!.id);
    expect(await runNow(account, 'CLOSED_CONVERSATIONS')).toMatchObject({ deleted: 1, held: 1 });
    expect(await thereOf(app, threads)).toEqual([false, true, false]);
    await place(account, { account: true });
    await release(account, holds[1]!.id);
    expect(await runNow(account, 'CLOSED_CONVERSATIONS')).toMatchObject({ deleted: 0, held: 1 });
    expect(await thereOf(app, threads)).toEqual([false, true, false]);
  }, 60_000);

  test('follows its contact into another one, and back', async () => {
    const account = await app.newAccount();
    const [thread] = await closedThreads(app, account, [40 * day]);
    await place(account, { contactId: thread!.contactId });
    const keptId = await somebody(account);
    await mutate(account, 'contactMerge', 'contact { id }', { keptId, goneId: thread!.contactId });
    await setPolicy(account, { category: 'CLOSED_CONVERSATIONS', maxDays: 30 });
    expect(await previewOf(account, 'CLOSED_CONVERSATIONS')).toMatchObject({ planned: 0, held: 1 });
    const { id } = await erase(account, keptId);
    expect(await settled(account, id, ['ON_HOLD', 'ERASED', 'FAILED'])).toMatchObject({ state: 'ON_HOLD' });
  }, 60_000);

  test('lets whoever is erased disappear into the vault alone, until the last one is released', async () => {
    const account = await app.newAccount();
    const subject = await seedSubject(app, account);
    const first = await place(account, { contactId: subject.contactId }, 'case 17');
    const second = await place(account, { conversationId: subject.conversationId }, 'case 18');
    const trial = await erase(account, subject.contactId, true);
    expect((await settled(account, trial.id, ['READY'])).failure).toContain('case 17');
    const { id } = await erase(account, subject.contactId);
    const held = await settled(account, id, ['ON_HOLD', 'ERASED', 'FAILED']);
    expect(held).toMatchObject({
      state: 'ON_HOLD',
      failure: 'legal hold: case 17; legal hold: case 18',
      finishedAt: null,
      certificate: null,
    });
    // Gone from the product and from everything but the vault, whose rows nobody can read.
    const places = placesOf(await scan(app, [], subject.values));
    expect(places.filter((one) => !one.startsWith('file vault/'))).toEqual([]);
    const stores = await vaulted(account);
    expect(Object.keys(stores)).toEqual(
      expect.arrayContaining([
        'contact',
        'contact_identity',
        'conversation',
        'message',
        'note',
        'media',
        'FILES media',
      ]),
    );
    expect(await account.api.query('query ($id: ID!) { contact(id: $id) { id } }', { id: subject.contactId })).toEqual({
      contact: null,
    });
    expect(
      await refused(account, 'messageSend', {
        conversationId: subject.conversationId,
        clientMessageId: 'x',
        content: { text: { body: 'hello?' } },
      }),
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await refused(account, 'contactCreate', { phoneNumber: `+${subject.person.waId}` })).toMatchObject([
      { code: 'CONTACT_SUPPRESSED' },
    ]);
    // Asked again, and taken back: it stays where it is.
    expect((await erase(account, subject.contactId)).id).toBe(id);
    expect(await refused(account, 'erasureJobCancel', { erasureJobId: id })).toMatchObject([
      { code: 'ERASURE_NOT_CANCELLABLE' },
    ]);
    const third = await place(account, { contactId: subject.contactId }, 'case 19');
    await release(account, first.id);
    await release(account, second.id);
    await until('it was looked at', async () => (await app.jobs.pending('privacy.erase')) === 0, 30_000);
    expect(await jobOf(account, id)).toMatchObject({ state: 'ON_HOLD', failure: 'legal hold: case 19' });
    expect(await vaulted(account)).toEqual(stores);
    await release(account, third.id);
    const { certificate, failure } = await settled(account, id, ['ERASED', 'FAILED']);
    expect(failure).toBeNull();
    expect(certificate.stores.filter((one: any) => one.erased < one.found)).toEqual([]);
    expect(await vaulted(account)).toEqual({});
    expect(placesOf(await scan(app, [], subject.values))).toEqual([]);
  }, 240_000);

  test('outlives a backup that does not know it', async () => {
    const account = await app.newAccount({ channel: false });
    const contactId = await somebody(account);
    const id = `account_id = '${account.accountId}'`;
    const [{ columns }] = (await app.asOwner<{ columns: string }>(
      `select string_agg(column_name, ', ') as columns from information_schema.columns
       where table_schema = 'public' and table_name = 'contact' and is_generated = 'NEVER'`,
    )) as [{ columns: string }];
    await app.asOwner(`create table backup_contact as select ${columns} from contact where ${id}`);
    await place(account, { contactId });
    const job = await erase(account, contactId);
    await settled(account, job.id, ['ON_HOLD']);
    const ledger = () =>
      readFileSync(join(app.settings['DATA_DIR']!, 'privacy', 'erasures.ledger'), 'utf8')
        .split('\n')
        .filter((line) => line.includes(account.accountId))
        .map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)) as { isHeld?: boolean });
    expect(ledger().map(({ isHeld }) => isHeld)).toEqual([true]);
    // A backup of before all this comes back.
    await app.asOwner(
      `delete from legal_hold where ${id}; delete from erasure_vault where ${id}; delete from erasure_item where ${id};
       delete from erased_person where ${id}; delete from erasure_job where ${id};
       insert into contact (${columns}) select ${columns} from backup_contact; drop table backup_contact`,
    );
    expect(await app.core.erasures.replay.run()).toBe(1);
    const { erasureJobs, contact, legalHolds } = await account.api.query(
      `query ($id: ID!) { erasureJobs(first: 1) { nodes { id state failure } } contact(id: $id) { id }
        legalHolds(isStanding: true) { nodes { id reason } } }`,
      { id: contactId },
    );
    expect(contact).toBeNull();
    expect(erasureJobs.nodes).toEqual([
      { id: job.id, state: 'ON_HOLD', failure: 'legal hold: held when a backup was restored' },
    ]);
    expect((await vaulted(account))['contact']).toBe(1);
    await release(account, legalHolds.nodes[0].id);
    await settled(account, job.id, ['ERASED']);
    expect(ledger().at(-1)!.isHeld).toBeUndefined();
    // Started once more, there is nothing to do.
    expect(await app.core.erasures.replay.run()).toBe(0);
  }, 60_000);

  test('comes too late for whoever is being erased, and is never half obeyed', async () => {
    const account = await app.newAccount({ channel: false });
    const rounds = app.settings['DATABASE_URL'] ? 50 : 10;
    const outcomes = { held: 0, erased: 0 };
    let seed = 4_711;
    // Deterministic, so that a failure can be had again.
    const chance = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const yieldFor = async (): Promise<void> => {
      for (let i = Math.floor(chance() * 60); i > 0; i--) await new Promise((resolve) => setImmediate(resolve));
    };
    for (let round = 0; round < rounds; round++) {
      const contactId = await somebody(account);
      const placing = (async () => {
        if (chance() < 0.8) await yieldFor();
        const { legalHoldPlace } = await account.api.query(
          `mutation ($input: LegalHoldPlaceInput!) { legalHoldPlace(input: $input) { legalHold { id } userErrors { code } } }`,
          { input: { subject: { contactId }, reason: 'a race' } },
        );
        return legalHoldPlace;
      })();
      await yieldFor();
      const { id } = await erase(account, contactId);
      const placed = await placing;
      const { state } = await settled(account, id, ['ON_HOLD', 'ERASED', 'FAILED']);
      const [row] = await app.asOwner<{ contacts: number; kept: number }>(
        `select (select count(*)::int from contact where id = '${uuid(contactId)}') as contacts,
           (select coalesce(sum(row_count), 0)::int from erasure_vault where erasure_job_id = '${uuid(id)}' and store = 'contact') as kept`,
      );
      if (placed.legalHold) {
        outcomes.held++;
        expect([round, state, row]).toEqual([round, 'ON_HOLD', { contacts: 0, kept: 1 }]);
        await release(account, placed.legalHold.id);
        await settled(account, id, ['ERASED']);
      } else {
        outcomes.erased++;
        expect(placed.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
        expect([round, state, row]).toEqual([round, 'ERASED', { contacts: 0, kept: 0 }]);
      }
    }
    expect(outcomes.held).toBeGreaterThan(0);
  }, 400_000);
});
