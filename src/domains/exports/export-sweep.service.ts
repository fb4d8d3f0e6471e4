import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { deleteOrphans } from '../../platform/files/orphan-files.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { ExportRun } from './export-run.service.js';
import type { ExportAddress } from './export.jobs.js';

const hour = 3_600_000;
/** A file may lie there this long before its row names it. */
const orphanAfterMs = 2 * hour;
/** An export that is written for so long was given up by every worker: six tries take half an hour each at most. */
const strandedAfterMs = 6 * hour;
const batchSize = 200;

/** Deletes files of exports whose time is over, and ends exports that nobody writes any more. */
export class ExportSweep {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly exports: ExportRun,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    // Batches until one is not full: what falls due in an hour may be more than one.
    while ((await this.stranded()) === batchSize);
    while ((await this.expired()) === batchSize);
    await deleteOrphans(this.database, this.files, this.before(orphanAfterMs), namedFiles);
  }

  /** Exports that were being written by a worker that died on the last try. */
  private async stranded(): Promise<number> {
    const found = await this.database.operate('exports.sweep', (em) =>
      rows<ExportAddress>(
        em,
        `/* strandedExports */ select account_id as "accountId", id as "exportId" from data_export
         where state = 'RUNNING' and created_at < $1 limit ${batchSize}`,
        [this.before(strandedAfterMs)],
      ),
    );
    for (const one of found) await this.exports.fail(one);
    return found.length;
  }

  /** Exports whose file was to be had long enough. */
  private async expired(): Promise<number> {
    const found = await this.database.operate('exports.sweep', (em) =>
      rows<ExportAddress>(
        em,
        `/* expiredExports */ select account_id as "accountId", id as "exportId" from data_export
         where state = 'COMPLETED' and expires_at <= $1 limit ${batchSize}`,
        [this.clock.now()],
      ),
    );
    for (const { accountId, exportId } of found) {
      const viewer = systemViewer(accountId);
      const expired = await this.database.write(viewer, async (scope) =>
        commit(
          scope,
          await firstRow<{ key: string | null }>(
            scope.em,
            `/* expireExport */
             with old as (
               select id, storage_key from data_export where account_id = $1 and id = $2 and state = 'COMPLETED' for update
             )
             update data_export e set state = 'EXPIRED', storage_key = null from old where e.account_id = $1 and e.id = old.id
             returning old.storage_key as key`,
            [accountId, exportId],
          ),
          [],
        ),
      );
      if (expired?.key) await this.files.delete(expired.key);
    }
    return found.length;
  }

  private before(ms: number): Date {
    return new Date(this.clock.now().getTime() - ms);
  }
}

const namedFiles = async (scope: Scope, keys: readonly string[]): Promise<string[]> => {
  const named = await rows<{ key: string }>(
    scope.em,
    `/* namedExportFiles */
     select storage_key as key from data_export where account_id = $1 and storage_key = any($2::text[])`,
    [scope.accountId, keys],
  );
  return named.map(({ key }) => key);
};
