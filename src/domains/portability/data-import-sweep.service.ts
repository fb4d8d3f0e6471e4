import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { DataImportAddress } from './data-import.jobs.js';
import type { DataImportRun } from './data-import-run.service.js';
import type { DataImportService } from './data-import.service.js';

const hour = 3_600_000;
/** An archive that was not uploaded by then is not waited for any more. */
const unstartedAfterMs = 24 * hour;
/** An import that is under way for so long was given up by every worker. */
const strandedAfterMs = 72 * hour;
const batchSize = 200;

/** Ends imports of archives that nobody uploads, or restores, any more. */
export class DataImportSweep {
  constructor(
    private readonly database: Database,
    private readonly imports: DataImportService,
    private readonly running: DataImportRun,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const { accountId, dataImportId } of await this.due(`state = 'AWAITING_UPLOAD'`, unstartedAfterMs))
      await this.database.write(systemViewer(accountId), (scope) => this.imports.cancelUnstarted(scope, dataImportId));
    for (const one of await this.due(`state in ('CHECKING', 'RESTORING')`, strandedAfterMs))
      await this.running.fail(one, 'NOT_RESTORED');
  }

  private due(condition: string, afterMs: number): Promise<DataImportAddress[]> {
    return this.database.operate('data_exports.sweep', (em) =>
      rows<DataImportAddress>(
        em,
        `/* dueDataImports */ select account_id as "accountId", id as "dataImportId" from data_import
         where ${condition} and created_at < $1 limit ${batchSize}`,
        [new Date(this.clock.now().getTime() - afterMs)],
      ),
    );
  }
}
