import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import { firstRow, isoTime, rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import type { TableData } from '../../platform/personal-data/personal-data.js';
import { audit } from '../audit/audit.service.js';
import type { ErasureClosing } from './erasure-closing.service.js';
import type { ErasureParts } from './erasure-hooks.js';
import type { ErasureLedger } from './erasure-ledger.js';
import type { StoreCount } from './erasure.entity.js';
import { numbersOf, spellingsOf, type PersonSigns } from './person-signs.js';
import { lockPerson, openSigns, sealSigns } from './erasure-person.js';
import { fileTables, StillWaiting, walkedTables, type ErasureTask, type TaskOutcome } from './erasure-plan.js';
import { countSql, deleteSql, isTheirs } from './erasure-sql.js';
import type { ErasureRow } from './erasure.queries.js';
import type { ErasedPeople } from './erased-people.service.js';
import type { ErasureVault } from './erasure-vault.service.js';
import type { RawDeliveries } from './raw-deliveries.service.js';

/** Rows in one transaction: short enough that nobody waits for it. */
const batchSize = 1_000;
const filesAtOnce = 50;

type Counts = Record<string, Partial<StoreCount>>;

/** What was done before the transaction. */
interface DoneOutside {
  counts: Counts;
  /** Where a walk goes on; null: it is over, or there is none. */
  place: string | null;
}
const nothing: DoneOutside = { counts: {}, place: null };

/** What each task of an erasure does. */
export class ErasureWork {
  constructor(
    private readonly database: Database,
    private readonly map: DataMap,
    private readonly envelope: Envelope,
    private readonly parts: ErasureParts,
    private readonly aids: {
      people: ErasedPeople;
      ledger: ErasureLedger;
      raw: RawDeliveries;
      closing: ErasureClosing;
      vault: ErasureVault;
    },
  ) {}

  /** What other rooms' stores are about to lose; written down before, as of deletions. */
  async there(accountId: string, job: ErasureRow, { kind }: ErasureTask): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    if (kind !== 'ROOMS') return counts;
    const signs = openSigns(this.envelope, accountId, job);
    for (const hook of this.parts.hooks)
      counts[`FILES ${hook.store}`] = (await hook.find(accountId, signs, job.contactIds)).length;
    return counts;
  }

  /** Work that is not the transaction's: files, other rooms' stores. Done twice it is as done once. */
  async outside(accountId: string, job: ErasureRow, task: ErasureTask): Promise<DoneOutside> {
    const signs = () => openSigns(this.envelope, accountId, job);
    switch (task.kind) {
      case 'LEDGER':
        await this.remember(accountId, job, job.isVaulted);
        return nothing;
      case 'FILES':
        await this.deleteFiles(accountId, job);
        return nothing;
      case 'RAW':
        return this.clearRaw(accountId, job, signs());
      case 'ROOMS':
        return { counts: await this.emptyRooms(accountId, signs(), job.contactIds), place: null };
      case 'DESTROY':
        if (!job.isVaulted) return nothing;
        await this.remember(accountId, job, false);
        await this.aids.vault.destroyFiles(accountId, job.id);
        return nothing;
      default:
        return nothing;
    }
  }

  /** Work of the transaction that moves the erasure on. */
  async inside(scope: Scope, job: ErasureRow, task: ErasureTask, { place }: DoneOutside): Promise<TaskOutcome> {
    switch (task.kind) {
      case 'VALIDATE':
        return this.validate(scope, job);
      case 'FENCE':
        return this.fence(scope, job);
      case 'COLLECT':
        return this.collect(scope, job);
      case 'TABLE':
        return this.eraseRows(scope, job, task.entry);
      case 'SHARED':
        return this.eraseShared(scope, job);
      case 'FILES':
        return { then: 'NEXT', counts: await this.countFiles(scope, job) };
      case 'HOLD':
        return this.rest(scope, job);
      case 'DESTROY':
        if (job.isVaulted) await this.aids.vault.destroyRows(scope, job.id);
        return { then: 'NEXT' };
      case 'RAW':
        return place === null ? { then: 'NEXT' } : { then: 'AGAIN', place };
      case 'VERIFY':
        return this.aids.closing.close(scope, job, openSigns(this.envelope, scope.accountId, job));
      default:
        return { then: 'NEXT' };
    }
  }

  /** Finds out who it is and what there is. Tried out only, it rests then. */
  private async validate(scope: Scope, job: ErasureRow): Promise<TaskOutcome> {
    const person = await lockPerson(scope, job.contactId);
    if (!person) return this.end(scope, job.id, 'FAILED', 'the contact is there no more');
    const held = await this.held(scope, person.contactIds);
    const counts: Record<string, { found: number; erased: number }> = {};
    const params = [scope.accountId, person.contactIds, numbersOf(person.signs)];
    for (const entry of [...walkedTables(this.map), ...fileTables(this.map)]) {
      const [row] = await rows<{ count: number }>(scope.em, countSql(this.map, entry), params);
      if (row!.count > 0) counts[entry.table] = { found: row!.count, erased: 0 };
    }
    await rows(
      scope.em,
      `/* erasureReady */
       update erasure_job set state = 'READY', contact_ids = $3, counts = $4::jsonb, failure = $5,
         task = case when is_dry_run then null else 'FENCE' end
       where account_id = $1 and id = $2`,
      [scope.accountId, job.id, person.contactIds, JSON.stringify(counts), held ?? null],
    );
    // A trial that begins in earnest later looks again.
    return job.isDryRun ? { then: 'END' } : { then: 'NEXT', counts };
  }

  /** From here on nothing reaches the person, and nothing older comes in; there is no way back. */
  private async fence(scope: Scope, job: ErasureRow): Promise<TaskOutcome> {
    const person = await lockPerson(scope, job.contactId);
    if (!person) return this.end(scope, job.id, 'FAILED', 'the contact is there no more');
    // A hold forbids to destroy, not to restrict: what goes from here on goes into the vault.
    const held = await this.held(scope, person.contactIds);
    const at = scope.clock.now();
    const { contactIds, identities, signs } = person;
    await this.aids.people.add(scope, job.id, signs.marks, at);
    for (const fenced of this.parts.fenced) await fenced(scope, { contactIds, identities, at });
    const known = await firstRow<{ rows: unknown[] }>(
      scope.em,
      `/* fencePerson */
       with known as (delete from contact_identity where account_id = $1 and contact_id = any($2::uuid[]) returning *), kept as (
         select coalesce(jsonb_agg(to_jsonb(known)), '[]') as rows from known), fenced as (
       update contact set erasing_at = $3, blocked_at = coalesce(blocked_at, $3), version = version + 1
       where account_id = $1 and id = any($2::uuid[]))
       select rows from kept`,
      [scope.accountId, contactIds, at],
    );
    if (held) await this.aids.vault.keep(scope, job.id, 'contact_identity', known!.rows);
    const sealed = sealSigns(this.envelope, scope.accountId, job.id, signs);
    await rows(
      scope.em,
      `/* beginErasing */
       update erasure_job set state = 'ERASING', erased_at = $3, contact_ids = $4, signs_sealed = $5, is_vaulted = $6, failure = $7
       where account_id = $1 and id = $2`,
      [scope.accountId, job.id, at, contactIds, sealed, held !== undefined, held ?? null],
    );
    audit(scope, { action: 'contact.erasure_begun', target: { kind: 'Contact', id: job.contactId } });
    const identityCount = { found: identities.length, erased: identities.length };
    return commit<TaskOutcome>(scope, { then: 'NEXT', counts: { contact_identity: identityCount } }, []);
  }

  /** All that was delivered before has to be taken in first: nothing of the person comes behind the walk. */
  private async clearRaw(accountId: string, job: ErasureRow, signs: PersonSigns): Promise<DoneOutside> {
    const search = { accountId, spellings: spellingsOf(signs), until: toDate(job.erasedAt!) };
    if (job.place === null && (await this.aids.raw.isWaitedFor(search)))
      throw new StillWaiting('A delivery that names the person has not been processed yet');
    const { cleared, place } = await this.aids.raw.clear(search, job.place);
    const counts: Counts = cleared > 0 ? { webhook_delivery: { found: cleared, erased: cleared } } : {};
    return { counts, place };
  }

  private async emptyRooms(accountId: string, signs: PersonSigns, contactIds: readonly string[]): Promise<Counts> {
    const counts: Counts = {};
    for (const hook of this.parts.hooks) {
      const ids = await hook.find(accountId, signs, contactIds);
      if (ids.length === 0) continue;
      await hook.erase(accountId, ids);
      counts[`FILES ${hook.store}`] = { found: ids.length, erased: ids.length };
    }
    return counts;
  }

  private async remember(accountId: string, job: ErasureRow, isHeld: boolean): Promise<void> {
    const hashes = await rows<{ hash: string }>(
      this.database.read(systemViewer(accountId)).em,
      `/* hashesOfErased */ select hash from erased_person where account_id = $1 and erasure_job_id = $2`,
      [accountId, job.id],
    );
    await this.aids.ledger.add({
      v: 1,
      accountId,
      erasureJobId: job.id,
      contactIds: job.contactIds,
      hashes: hashes.map(({ hash }) => hash),
      erasedAt: isoTime(job.erasedAt!),
      ...(isHeld ? { isHeld } : {}),
    });
  }

  /** Notes which files the person's rows show, as long as those rows are there. */
  private async collect(scope: Scope, job: ErasureRow): Promise<TaskOutcome> {
    for (const entry of fileTables(this.map)) {
      await rows(
        scope.em,
        `/* collect_${entry.table} */
         insert into erasure_item (account_id, erasure_job_id, kind, store, key)
         select $1, $4, 'ROW', $5, t.id::text from ${entry.table} t where t.account_id = $1 and ${isTheirs(this.map, entry)}
           and $3::text[] is not null
         on conflict do nothing`,
        [scope.accountId, job.contactIds, [], job.id, entry.table],
      );
    }
    return { then: 'NEXT' };
  }

  private async eraseRows(scope: Scope, job: ErasureRow, entry: TableData): Promise<TaskOutcome> {
    const signs = openSigns(this.envelope, scope.accountId, job);
    const sql = deleteSql(this.map, entry, batchSize, job.isVaulted);
    const params = [scope.accountId, job.contactIds, numbersOf(signs)];
    const [gone] = await rows<{ count: number; kept?: unknown[] }>(scope.em, sql, params);
    if (job.isVaulted) await this.aids.vault.keep(scope, job.id, entry.table, gone!.kept!);
    const counts = gone!.count > 0 ? { [entry.table]: { erased: gone!.count } } : {};
    return { then: gone!.count === batchSize ? 'AGAIN' : 'NEXT', counts };
  }

  /** Rows of files that nothing shows any more; what somebody else's row shows stays. */
  private async eraseShared(scope: Scope, job: ErasureRow): Promise<TaskOutcome> {
    const counts: Record<string, { erased: number }> = {};
    for (const entry of fileTables(this.map)) {
      const pointing = this.map
        .findings(entry, 'CONTACT')
        .flatMap((f) =>
          f.by === 'ROW'
            ? [`not exists (select from ${f.table} k where k.account_id = $1 and k.${f.keys[0]} = t.${f.columns[0]})`]
            : [],
        );
      const [gone] = await rows<{ count: number; kept: unknown[] }>(
        scope.em,
        `/* eraseShared_${entry.table} */
         with gone as (
           delete from ${entry.table} t using erasure_item i
           where i.account_id = $1 and i.erasure_job_id = $2 and i.kind = 'ROW' and i.store = $3
             and t.account_id = $1 and t.id = i.key::uuid and ${pointing.join(' and ')}
           returning t.storage_key, to_jsonb(t) as row
         ), files as (
           insert into erasure_item (account_id, erasure_job_id, kind, store, key)
           select $1, $2, 'FILE', $3, storage_key from gone where storage_key is not null on conflict do nothing
         )
         select count(*)::int as count, coalesce(jsonb_agg(row), '[]') as kept from gone`,
        [scope.accountId, job.id, entry.table],
      );
      if (job.isVaulted) await this.aids.vault.keep(scope, job.id, entry.table, gone!.kept);
      if (gone!.count > 0) counts[entry.table] = { erased: gone!.count };
    }
    return { then: 'NEXT', counts };
  }

  private async deleteFiles(accountId: string, { id: jobId, isVaulted }: ErasureRow): Promise<void> {
    const { files: stores } = this.parts;
    for (;;) {
      const files = await rows<{ store: string; key: string }>(
        this.database.read(systemViewer(accountId)).em,
        `/* filesToErase */ select store, key from erasure_item
         where account_id = $1 and erasure_job_id = $2 and kind = 'FILE' and done_at is null limit ${filesAtOnce}`,
        [accountId, jobId],
      );
      for (const { store, key } of files) {
        if (isVaulted) await this.aids.vault.bring(accountId, jobId, store, key, stores[store]!);
        else await stores[store]!.delete(key);
      }
      await this.database.write(systemViewer(accountId), (scope) =>
        rows(
          scope.em,
          `/* filesErased */ update erasure_item set done_at = $3
           where account_id = $1 and erasure_job_id = $2 and kind = 'FILE' and key = any($4::text[])`,
          [accountId, jobId, scope.clock.now(), files.map(({ key }) => key)],
        ),
      );
      if (files.length < filesAtOnce) return;
    }
  }

  private async countFiles(scope: Scope, job: ErasureRow): Promise<Counts> {
    const found = await rows<{ store: string; count: number; done: number }>(
      scope.em,
      `/* countErasedFiles */ select store, count(*)::int as count, count(done_at)::int as done from erasure_item
       where account_id = $1 and erasure_job_id = $2 and kind = 'FILE' group by store`,
      [scope.accountId, job.id],
    );
    // In a second round those of the first are counted already.
    return Object.fromEntries(
      found.map(({ store, count, done }) => {
        const before = job.counts[`FILES ${store}`]?.erased ?? 0;
        return [`FILES ${store}`, { found: count, erased: done - before }];
      }),
    );
  }

  /** As long as a hold stands, what was put aside stays; it is looked at again when one is released. */
  private async rest(scope: Scope, job: ErasureRow): Promise<TaskOutcome> {
    const held = job.isVaulted ? await this.held(scope, job.contactIds) : undefined;
    const state = held ? 'ON_HOLD' : 'ERASING';
    await rows(
      scope.em,
      `/* restOnHold */ update erasure_job set state = $3, failure = $4 where account_id = $1 and id = $2`,
      [scope.accountId, job.id, state, held ?? null],
    );
    return held ? { then: 'END' } : { then: 'NEXT' };
  }

  private async held(scope: Scope, contactIds: readonly string[]): Promise<string | undefined> {
    const reasons: string[] = [];
    for (const hold of this.parts.holds) reasons.push(...(await hold(scope, contactIds)));
    return reasons.length > 0 ? reasons.join('; ') : undefined;
  }

  private async end(scope: Scope, id: string, state: 'FAILED', failure: string): Promise<TaskOutcome> {
    await firstRow(
      scope.em,
      `/* restErasing */ update erasure_job set state = $3, failure = $4, task = null, finished_at = $5
       where account_id = $1 and id = $2`,
      [scope.accountId, id, state, failure, scope.clock.now()],
    );
    return { then: 'END' };
  }
}
