import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import { commit } from '../../platform/events/event-log.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { contactImportChanged } from './import.events.js';
import type { ContactExportService } from './contact-export.service.js';
import { endImport } from './contact-import.service.js';
import { lockImport } from './import.queries.js';
import type { TableFiles } from './import-files.js';

const hour = 3_600_000;
/** An import that was not started by then is cancelled, and its file deleted. */
const unstartedAfterMs = 24 * hour;
/** A file may lie there this long before its row names it. */
const orphanAfterMs = 2 * hour;
/** An export that is written for so long was given up by every worker: six tries take half an hour each at most. */
const strandedAfterMs = 6 * hour;
const batchSize = 200;

/** Deletes files whose time is over. */
export class ImportSweep {
  constructor(
    private readonly database: Database,
    private readonly files: TableFiles,
    private readonly exports: ContactExportService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await whole(() => this.unstarted());
    await whole(() => this.stranded());
    await whole(() => this.expired());
    await this.orphans();
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

  /** Exports that were being written by a worker that died on the last try. */
  private async stranded(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - strandedAfterMs);
    const found = await this.database.operate('imports.sweep', (em) =>
      rows<{ accountId: string; contactExportId: string }>(
        em,
        `/* strandedExports */ select account_id as "accountId", id as "contactExportId" from contact_export
         where state = 'RUNNING' and created_at < $1 limit ${batchSize}`,
        [before],
      ),
    );
    for (const one of found) await this.exports.fail(one);
    return found.length;
  }

  /** Exports whose file was to be had long enough. */
  private async expired(): Promise<number> {
    const found = await this.database.operate('imports.sweep', (em) =>
      rows<{ accountId: string; id: string }>(
        em,
        `/* expiredExports */ select account_id as "accountId", id from contact_export
         where state = 'COMPLETED' and expires_at <= $1 limit ${batchSize}`,
        [this.clock.now()],
      ),
    );
    for (const { accountId, id } of found) {
      const viewer = systemViewer(accountId);
      const kept = await firstRow<{ key: string | null }>(
        this.database.read(viewer).em,
        `/* exportKey */ select storage_key as key from contact_export where account_id = $1 and id = $2`,
        [accountId, id],
      );
      await this.database.write(viewer, async (scope) => {
        await rows(
          scope.em,
          `/* expireExport */ update contact_export set state = 'EXPIRED', storage_key = null where account_id = $1 and id = $2`,
          [accountId, id],
        );
        commit(scope, undefined, []);
      });
      if (kept?.key) await this.files.delete(kept.key);
    }
    return found.length;
  }

  /** Files that no row names: a process died between the file and its row, or between a row's end and its file's. */
  private async orphans(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - orphanAfterMs);
    await this.files.deletePartial(before);
    for (const accountId of await this.files.listAccounts()) {
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(accountId)) continue;
      const { em } = this.database.read(systemViewer(accountId));
      // Files of an account that this database does not have are another database's.
      if (!(await firstRow(em, `/* knownAccount */ select 1 from account where id = $1`, [accountId]))) continue;
      for await (const batch of this.files.list(accountId, batchSize)) {
        const old = batch.filter((file) => file.storedAt < before).map((file) => file.key);
        if (old.length === 0) continue;
        const named = await rows<{ key: string }>(
          em,
          `/* namedTables */
           select storage_key as key from contact_import where account_id = $1 and storage_key = any($2::text[])
           union all select storage_key from contact_export where account_id = $1 and storage_key = any($2::text[])`,
          [accountId, old],
        );
        const kept = new Set(named.map(({ key }) => key));
        for (const key of old) if (!kept.has(key)) await this.files.delete(key);
      }
    }
  }
}

/** Batches until one is not full: what falls due in an hour may be more than one. */
async function whole(batch: () => Promise<number>): Promise<void> {
  while ((await batch()) === batchSize);
}
