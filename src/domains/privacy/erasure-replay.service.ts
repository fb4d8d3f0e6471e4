import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { StillWaiting } from './erasure-plan.js';
import type { ErasureParts } from './erasure-hooks.js';
import type { ErasureLedger, LedgerEntry } from './erasure-ledger.js';
import type { ErasureRunner } from './erasure-run.service.js';
import { erasureRun } from './erasure.jobs.js';
import { hasherOf, marksOf, type MarkKey } from './person-signs.js';

const pageSize = 5_000;

/**
 * Erases again whom a restored backup brings back. Called before the first request is answered: the ledger outside the
 * database says who was erased, the database whether it knows of it.
 */
export class ErasureReplay {
  constructor(
    private readonly database: Database,
    private readonly ledger: ErasureLedger,
    private readonly runner: ErasureRunner,
    private readonly keys: readonly MarkKey[],
    private readonly logger: Logger,
    private readonly holdAgain: ErasureParts['holdAgain'],
  ) {}

  /** How many people were erased again. */
  async run(): Promise<number> {
    const entries = await this.ledger.read();
    if (entries.length === 0) return 0;
    const known = await this.database.operate('privacy.replay', (em) =>
      rows<{ id: string }>(
        em,
        `/* knownErasures */ select id from erasure_job where id = any($1::uuid[]) and erased_at is not null`,
        [entries.map(({ erasureJobId }) => erasureJobId)],
      ),
    );
    const done = new Set(known.map(({ id }) => id));
    let count = 0;
    for (const [accountId, missing] of Map.groupBy(entries, (entry) => entry.accountId)) {
      const forgotten = missing.filter(({ erasureJobId }) => !done.has(erasureJobId));
      if (forgotten.length > 0) count += await this.replay(accountId, forgotten);
    }
    if (count > 0) this.logger.warn({ count }, 'people whom a restored database had brought back were erased again');
    return count;
  }

  private async replay(accountId: string, entries: readonly LedgerEntry[]): Promise<number> {
    const viewer = systemViewer(accountId);
    const { em } = this.database.read(viewer);
    // An account that this database does not have is another one's.
    if (!(await firstRow(em, `/* knownAccount */ select 1 from account where id = $1`, [accountId]))) return 0;
    const back = await this.findBack(accountId, entries);
    const jobIds = await this.database.write(viewer, (scope) => this.begin(scope, entries, back));
    for (const erasureJobId of jobIds) {
      try {
        await this.runner.run({ accountId, erasureJobId });
      } catch (error) {
        // Nobody finds the person any more; the rest is a worker's, once what waits has been taken in.
        if (!(error instanceof StillWaiting)) throw error;
      }
    }
    return jobIds.length;
  }

  /** Contacts of erased people: by their ids, or by a number or user id that they had before they were erased. */
  private async findBack(accountId: string, entries: readonly LedgerEntry[]): Promise<string[]> {
    const { em } = this.database.read(systemViewer(accountId));
    const byId = await rows<{ id: string }>(
      em,
      `/* erasedThatAreBack */ select id from contact where account_id = $1 and id = any($2::uuid[])`,
      [accountId, entries.flatMap(({ contactIds }) => contactIds)],
    );
    const found = new Set(byId.map(({ id }) => id));
    const erasedAt = new Map(
      entries.flatMap((entry) => entry.hashes.map((hash) => [hash, Date.parse(entry.erasedAt)])),
    );
    const hashers = this.keys.map((key) => hasherOf(key, accountId));
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const page = await rows<{ id: string; contactId: string; kind: string; value: string; at: string }>(
        em,
        `/* identitiesToCheck */ select id, contact_id as "contactId", kind, value, created_at as at from contact_identity
         where account_id = $1 and id > $2 and kind in ('PHONE_NUMBER', 'USER_ID', 'PARENT_USER_ID') order by id limit ${pageSize}`,
        [accountId, after],
      );
      for (const { contactId, kind, value, at } of page) {
        const marks = marksOf(kind === 'PHONE_NUMBER' ? { waId: value } : { userId: value });
        const hashes = marks.flatMap((mark) => hashers.map((hash) => hash(mark)));
        const last = Math.max(...hashes.map((hash) => erasedAt.get(hash) ?? -1));
        if (Date.parse(at) <= last) found.add(contactId);
      }
      if (page.length < pageSize) return [...found];
      after = page.at(-1)!.id;
    }
  }

  private async begin(scope: Scope, entries: readonly LedgerEntry[], back: readonly string[]): Promise<string[]> {
    await rows(
      scope.em,
      `/* rememberErased */
       insert into erased_person (account_id, hash, erased_at, erasure_job_id)
       select distinct on (e.hash) $1::uuid, e.hash, e.at, e.job from jsonb_to_recordset($2::jsonb) as e (hash text, at timestamptz, job uuid)
       order by e.hash, e.at desc
       on conflict (account_id, hash) do update set erased_at = greatest(erased_person.erased_at, excluded.erased_at)`,
      [
        scope.accountId,
        JSON.stringify(
          entries.flatMap(({ hashes, erasedAt, erasureJobId }) =>
            hashes.map((hash) => ({ hash, at: erasedAt, job: erasureJobId })),
          ),
        ),
      ],
    );
    // Who was held then is held now, whatever the backup knows of it: the vault that had their data is lost with the
    // database, and what the backup brings back is all that is left.
    const held = entries.flatMap(({ contactIds, isHeld }) => (isHeld ? contactIds : []));
    const heldBack = back.filter((id) => held.includes(id));
    if (heldBack.length > 0) await this.holdAgain(scope, heldBack);
    const begun = await rows<{ id: string }>(
      scope.em,
      `/* eraseAgain */
       insert into erasure_job (account_id, id, contact_id, state, is_dry_run, created_at)
       select $1, e.id, e.contact_id, 'VALIDATING', false, $3
       from jsonb_to_recordset($2::jsonb) as e (id uuid, contact_id uuid)
       on conflict (account_id, contact_id) where state in ('VALIDATING', 'READY', 'ERASING', 'VERIFYING', 'ON_HOLD')
       do update set is_dry_run = false, state = case when erasure_job.state = 'ON_HOLD' then 'READY' else erasure_job.state end
       returning id`,
      [
        scope.accountId,
        JSON.stringify(back.map((contactId) => ({ id: idFor(entries, contactId), contact_id: contactId }))),
        scope.clock.now(),
      ],
    );
    const jobs = begun.map(({ id }) => jobRequest(erasureRun, { accountId: scope.accountId, erasureJobId: id }));
    return commit(
      scope,
      begun.map(({ id }) => id),
      [],
      jobs,
    );
  }
}

/** The erasure that is known to the ledger for the contact it was of, so that the next start finds it done. */
const idFor = (entries: readonly LedgerEntry[], contactId: string): string =>
  entries.find(({ contactIds }) => contactIds[0] === contactId)?.erasureJobId ?? newId();
