import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { deleteOrphans } from '../../platform/files/orphan-files.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { dataExportChanged } from './data-export.events.js';
import type { DataExportAddress } from './data-export.jobs.js';
import type { DataExportRun } from './data-export-run.service.js';

const hour = 3_600_000;
/** A file may lie there this long before its row names it. */
const orphanAfterMs = 12 * hour;
/** A copy that is written for so long was given up by every worker. */
const strandedAfterMs = 24 * hour;
const batchSize = 200;

/** Deletes copies whose time is over, and ends those that nobody writes any more. */
export class DataExportSweep {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly exports: DataExportRun,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const one of await this.due(`state = 'RUNNING' and created_at < $1`, this.before(strandedAfterMs)))
      await this.exports.fail(one);
    for (const one of await this.due(`state = 'COMPLETED' and expires_at <= $1`, this.clock.now()))
      await this.expire(one);
    await deleteOrphans(this.database, this.files, this.before(orphanAfterMs), namedArchives);
  }

  private due(condition: string, at: Date): Promise<DataExportAddress[]> {
    return this.database.operate('data_exports.sweep', (em) =>
      rows<DataExportAddress>(
        em,
        `/* dueDataExports */ select account_id as "accountId", id as "dataExportId" from data_archive where ${condition} limit ${batchSize}`,
        [at],
      ),
    );
  }

  private async expire({ accountId, dataExportId }: DataExportAddress): Promise<void> {
    const key = await this.database.write(systemViewer(accountId), async (scope) => {
      const expired = await firstRow<{ key: string | null; requestedBy: string | null }>(
        scope.em,
        `/* expireDataExport */
         with old as (select id, storage_key from data_archive where account_id = $1 and id = $2 and state = 'COMPLETED' for update)
         update data_archive d set state = 'EXPIRED', storage_key = null from old
         where d.account_id = $1 and d.id = old.id returning old.storage_key as key, d.requested_by as "requestedBy"`,
        [accountId, dataExportId],
      );
      return commit(
        scope,
        expired?.key,
        expired ? [dataExportChanged(dataExportId, 'EXPIRED', expired.requestedBy)] : [],
      );
    });
    if (key) await this.files.delete(key);
  }

  private before(ms: number): Date {
    return new Date(this.clock.now().getTime() - ms);
  }
}

const namedArchives = async (scope: Scope, keys: readonly string[]): Promise<string[]> => {
  const named = await rows<{ key: string }>(
    scope.em,
    `/* namedArchives */ select storage_key as key from data_archive where account_id = $1 and storage_key = any($2::text[])
     union all select storage_key from data_import where account_id = $1 and storage_key = any($2::text[])`,
    [scope.accountId, keys],
  );
  return named.map(({ key }) => key);
};
