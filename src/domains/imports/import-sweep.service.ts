import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { deleteOrphans } from '../../platform/files/orphan-files.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { contactImportChanged } from './import.events.js';
import { endImport } from './contact-import.service.js';
import { lockImport } from './import.queries.js';

const hour = 3_600_000;
/** An import that was not started by then is cancelled, and its file deleted. */
const unstartedAfterMs = 24 * hour;
/** A file may lie there this long before its row names it. */
const orphanAfterMs = 2 * hour;
const batchSize = 200;

/** Deletes files of imports whose time is over. */
export class ImportSweep {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    // Batches until one is not full: what falls due in an hour may be more than one.
    while ((await this.unstarted()) === batchSize);
    await deleteOrphans(this.database, this.files, new Date(this.clock.now().getTime() - orphanAfterMs), namedFiles);
  }

  /** Imports that nobody started within a day. */
  private async unstarted(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - unstartedAfterMs);
    const found = await this.database.operate('imports.sweep', (em) =>
      rows<{ accountId: string; id: string }>(
        em,
        `/* unstartedImports */ select account_id as "accountId", id from contact_import
         where state in ('AWAITING_UPLOAD', 'UPLOADED') and created_at < $1 limit ${batchSize}`,
        [before],
      ),
    );
    for (const { accountId, id } of found) {
      const key = await this.database.write(systemViewer(accountId), async (scope) => {
        const locked = await lockImport(scope, id);
        if (!locked || !['AWAITING_UPLOAD', 'UPLOADED'].includes(locked.state)) return null;
        await endImport(scope, id, 'CANCELLED', 'NOT_STARTED');
        return commit(scope, locked.storageKey, [contactImportChanged(id)]);
      });
      if (key) await this.files.delete(key);
    }
    return found.length;
  }
}

const namedFiles = async (scope: Scope, keys: readonly string[]): Promise<string[]> => {
  const named = await rows<{ key: string }>(
    scope.em,
    `/* namedImportFiles */
     select storage_key as key from contact_import where account_id = $1 and storage_key = any($2::text[])`,
    [scope.accountId, keys],
  );
  return named.map(({ key }) => key);
};
