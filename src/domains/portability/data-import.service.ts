import type { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { FileRefused } from '../../platform/files/file-doors.js';
import { newStorageKey, type FileStorage } from '../../platform/files/file-storage.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { lockAccount } from '../accounts/account.queries.js';
import { audit } from '../audit/audit.service.js';
import { Permission } from '../accounts/permissions.js';
import type { DataRegions } from '../registers/data-region.service.js';
import { DataStore } from '../registers/data-region.type.js';
import { dataImportErrors } from './data-import.errors.js';
import { dataImportChanged } from './data-import.events.js';
import { dataImportRun } from './data-import.jobs.js';
import { filledTables, findDataImport, lockDataImport } from './data-import.queries.js';

/** Largest archive that is taken. */
export const maxArchiveBytes = 16 * 1024 ** 3;
/** So long an upload may take: sixteen gibibytes at 2 MB/s. */
export const archiveUploadMs = 9_000_000;

/** Imports of archives until their work begins: announced, uploaded, taken back. */
export class DataImportService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly regions: DataRegions,
  ) {}

  /** Announces one. @throws DomainError FORBIDDEN, ACCOUNT_NOT_EMPTY, DATA_IMPORT_UNDER_WAY */
  async create(scope: Scope): Promise<string> {
    const { viewer, accountId } = scope;
    if (viewer.kind !== 'user' || !viewer.permissions.has(Permission.ACCOUNT_MANAGE))
      throw new DomainError(kernelErrors.FORBIDDEN, 'An archive is restored by an owner in person.');
    await this.regions.assertMayKeep(scope, DataStore.ARCHIVES);
    await lockAccount(scope);
    const live = await firstRow(
      scope.em,
      `/* liveDataImport */ select 1 from data_import where account_id = $1 and state in ('AWAITING_UPLOAD', 'CHECKING', 'RESTORING')`,
      [accountId],
    );
    if (live) throw new DomainError(dataImportErrors.DATA_IMPORT_UNDER_WAY, 'Take the other one back first.');
    if ((await filledTables(scope)).length > 0)
      throw new DomainError(dataImportErrors.ACCOUNT_NOT_EMPTY, 'There is something in this account already.');
    const id = newId();
    await rows(
      scope.em,
      `/* addDataImport */ insert into data_import (account_id, id, state, created_by, created_at) values ($1, $2, 'AWAITING_UPLOAD', $3, $4)`,
      [accountId, id, viewer.actorId, scope.clock.now()],
    );
    audit(scope, { action: 'data_import.requested', target: { kind: 'DataImport', id } });
    return commit(scope, id, [dataImportChanged(id, 'AWAITING_UPLOAD')]);
  }

  /**
   * Takes the archive: on disk first, then a worker checks it. One upload at a time: it holds a claim, which lapses with the time
   * that an upload may take, should its process die. @throws FileRefused
   */
  async receive(accountId: string, id: string, body: Readable, contentLength: number | undefined): Promise<void> {
    const viewer = systemViewer(accountId);
    const found = await findDataImport(this.database.read(viewer), id);
    if (!found) throw new FileRefused(404, 'NOT_FOUND', 'The import is gone.');
    if (found.state !== 'AWAITING_UPLOAD') throw alreadyUploaded();
    if (contentLength === undefined)
      throw new FileRefused(411, 'LENGTH_REQUIRED', 'Send the exact size as Content-Length.');
    if (contentLength > maxArchiveBytes)
      throw new FileRefused(413, 'FILE_TOO_LARGE', `An archive has at most ${maxArchiveBytes} bytes.`);
    const claimedAt = await this.claim(accountId, id);
    try {
      await this.store({ accountId, id, claimedAt }, body);
    } catch (error) {
      // It may be tried again at once.
      await this.database.write(viewer, (scope) =>
        rows(
          scope.em,
          `/* dropUploadClaim */ update data_import set uploading_at = null where account_id = $1 and id = $2 and uploading_at = $3`,
          [accountId, id, claimedAt],
        ),
      );
      throw error;
    }
  }

  /** When this upload began; nobody else uploads until it ends. */
  private async claim(accountId: string, id: string): Promise<Date> {
    const claimed = await this.database.write(systemViewer(accountId), async (scope) => {
      const now = scope.clock.now();
      const found = await firstRow(
        scope.em,
        `/* claimUpload */ update data_import set uploading_at = $3
         where account_id = $1 and id = $2 and state = 'AWAITING_UPLOAD' and (uploading_at is null or uploading_at < $4) returning id`,
        [accountId, id, now, lapsedAt(now)],
      );
      return found ? now : undefined;
    });
    if (claimed) return claimed;
    const found = await findDataImport(this.database.read(systemViewer(accountId)), id);
    if (found?.state !== 'AWAITING_UPLOAD') throw alreadyUploaded();
    throw new FileRefused(409, 'UPLOAD_UNDER_WAY', 'Another upload to this link is under way.');
  }

  private async store(
    { accountId, id, claimedAt }: { accountId: string; id: string; claimedAt: Date },
    body: Readable,
  ): Promise<void> {
    const viewer = systemViewer(accountId);
    const key = newStorageKey(accountId);
    const written = await this.files.put(key, body, { maxBytes: maxArchiveBytes });
    const isFirst = await this.database.write(viewer, async (scope) => {
      const marked = await firstRow(
        scope.em,
        `/* dataImportUploaded */ update data_import set state = 'CHECKING', storage_key = $3, size_bytes = $4, sha256 = $5, uploading_at = null
         where account_id = $1 and id = $2 and state = 'AWAITING_UPLOAD' and uploading_at = $6 returning id`,
        [accountId, id, key, written.sizeBytes, written.sha256, claimedAt],
      );
      if (!marked) return false;
      const job = jobRequest(dataImportRun, { accountId, dataImportId: id });
      return commit(scope, true, [dataImportChanged(id, 'CHECKING')], [job]);
    });
    if (isFirst) return;
    await this.files.delete(key);
    throw alreadyUploaded();
  }

  /** Ends one where it stands; what was restored stays. One that has ended is left as it is. @throws DomainError NOT_FOUND */
  async cancel(scope: Scope, id: string | undefined): Promise<{ id: string; storageKey: string | null }> {
    const found = id ? await lockDataImport(scope, id) : undefined;
    if (!found) throw notFound('DataImport', ['dataImportId']);
    if (!['AWAITING_UPLOAD', 'CHECKING', 'RESTORING'].includes(found.state)) return { id: found.id, storageKey: null };
    await rows(
      scope.em,
      `/* cancelDataImport */ update data_import set state = 'CANCELLED', storage_key = null, finished_at = $3 where account_id = $1 and id = $2`,
      [scope.accountId, found.id, scope.clock.now()],
    );
    audit(scope, { action: 'data_import.cancelled', target: { kind: 'DataImport', id: found.id } });
    return commit(scope, { id: found.id, storageKey: found.storageKey }, [dataImportChanged(found.id, 'CANCELLED')]);
  }

  /** Ends one that nobody uploads to, unless an upload began or ended in the meantime. */
  async cancelUnstarted(scope: Scope, id: string): Promise<void> {
    const found = await firstRow(
      scope.em,
      `/* lockUnstarted */ select 1 from data_import where account_id = $1 and id = $2 and state = 'AWAITING_UPLOAD'
         and (uploading_at is null or uploading_at < $3) for update`,
      [scope.accountId, id, lapsedAt(scope.clock.now())],
    );
    if (found) await this.cancel(scope, id);
  }

  /** Deletes a file that nobody needs any more; the sweep finds what a crash leaves. */
  async forget(storageKey: string | null): Promise<void> {
    if (storageKey) await this.files.delete(storageKey);
  }
}

/** Claims of before are of uploads whose time is over. */
const lapsedAt = (now: Date): Date => new Date(now.getTime() - archiveUploadMs - 60_000);

const alreadyUploaded = (): FileRefused =>
  new FileRefused(409, 'ALREADY_UPLOADED', 'The archive was uploaded before; create another import.');
