import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { commit } from '../../platform/events/event-log.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { exportFinished } from './export.events.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import type { ExportKind } from './export-kind.js';

/** Files that were made of contacts and conversations, when somebody must be in none of them any more. */
export class WrittenExports {
  /** The store of the data map. */
  readonly store = 'exports';

  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
  ) {}

  /**
   * All of them, whomever they show: a file may name somebody by a short name or one of former times, and lives for a day
   * only. Those that are being written may have passed the person already.
   */
  async find(accountId: string): Promise<string[]> {
    const exports = await rows<{ id: string }>(
      this.database.read(systemViewer(accountId)).em,
      `/* writtenTables */ select id from data_export where account_id = $1 and state in ('RUNNING', 'COMPLETED') order by id`,
      [accountId],
    );
    return exports.map(({ id }) => id);
  }

  /** They can be had no more, and their files are gone. */
  async erase(accountId: string, ids: readonly string[]): Promise<void> {
    const keys = await this.database.write(systemViewer(accountId), async (scope) => {
      const withdrawn = await rows<{ id: string; key: string | null; kind: ExportKind; createdBy: string | null }>(
        scope.em,
        `/* withdrawTables */
         with old as (
           select id, state, storage_key from data_export where account_id = $1 and id = any($2::uuid[]) for update
         )
         update data_export e set storage_key = null, state = case when old.state = 'RUNNING' then 'FAILED' else 'EXPIRED' end,
           failure = case when old.state = 'RUNNING' then 'NOT_WRITTEN' end, finished_at = coalesce(e.finished_at, $3)
         from old where e.account_id = $1 and e.id = old.id and old.state in ('RUNNING', 'COMPLETED')
         returning e.id, old.storage_key as key, e.kind, e.created_by as "createdBy"`,
        [accountId, ids, scope.clock.now()],
      );
      const stopped = withdrawn
        .filter(({ key }) => key === null)
        .map(({ id, kind, createdBy }) => exportFinished(kind, id, 'FAILED', createdBy));
      return commit(
        scope,
        withdrawn.flatMap(({ key }) => key ?? []),
        stopped,
      );
    });
    for (const key of keys) await this.files.delete(key);
  }
}
