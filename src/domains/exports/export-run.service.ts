import { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { FileTooLarge, newStorageKey, type FileStorage } from '../../platform/files/file-storage.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { systemViewer, type Viewer } from '../../platform/kernel/viewer.js';
import { registerErrors } from '../registers/register.errors.js';
import type { ExportKind } from './export-kind.js';
import type { ExportSource } from './export-source.js';
import { rowText } from './export-text.js';
import { exportFinished } from './export.events.js';
import type { ExportAddress } from './export.jobs.js';
import { findExport, requesterOf, type ExportRow, type Sight } from './export.queries.js';

/** Largest file: a million contacts with some attributes. */
const maxBytes = 4 * 1024 ** 3;
/** A file is kept for so long. */
const keptMs = 24 * 3_600_000;
/** So often a file is begun anew in one try because the sight of who asked changed meanwhile. */
const mostAttempts = 3;

/** Who asked may not have the file any more. */
class NotAllowed extends Error {}

/** Who asked sees something else by now than when the file was begun. */
class SightChanged extends Error {}

/**
 * Writes exports, page by page, as who asked for them: with the sight of the moment, asked before each page and again when
 * the file is handed over.
 */
export class ExportRun {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly sources: Readonly<Record<ExportKind, ExportSource>>,
  ) {}

  /** Writes the file; run again after a crash it begins anew, and the sweep finds what the first one left. */
  async run(address: ExportAddress): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(address);
      } catch (error) {
        if (error instanceof NotAllowed) return this.fail(address, 'NOT_ALLOWED');
        if (error instanceof DomainError && error.code === registerErrors.DATA_REGION_MISMATCH)
          return this.fail(address, error.code);
        if (error instanceof FileTooLarge) return this.fail(address, 'TOO_LARGE');
        if (!(error instanceof SightChanged) || attempt === mostAttempts) throw error;
      }
    }
  }

  /** No file comes any more: it was tried often enough, or is too old to be under way, or may not be. */
  async fail({ accountId, exportId }: ExportAddress, failure = 'NOT_WRITTEN'): Promise<void> {
    await this.database.write(systemViewer(accountId), async (write) => {
      const failed = await firstRow<Pick<ExportRow, 'kind' | 'createdBy'>>(
        write.em,
        `/* exportFailed */
         update data_export set state = 'FAILED', failure = $4, finished_at = $3
         where account_id = $1 and id = $2 and state = 'RUNNING' returning kind, created_by as "createdBy"`,
        [accountId, exportId, write.clock.now(), failure],
      );
      commit(write, undefined, failed ? [exportFinished(failed.kind, exportId, 'FAILED', failed.createdBy)] : []);
    });
  }

  private async attempt({ accountId, exportId }: ExportAddress): Promise<void> {
    const system = systemViewer(accountId);
    const asked = await findExport(this.database.read(system), exportId);
    if (asked?.state !== 'RUNNING') return;
    const begun = await requesterOf(this.database.read(system), asked);
    if (!begun) throw new NotAllowed();
    const read = async (): Promise<Scope> =>
      this.database.read(await unchanged(this.database.read(system), asked, begun.sight));
    const source = this.sources[asked.kind];
    const text = rowText(asked.format, source.columns(asked, begun.viewer));
    let rowCount = 0;
    const lines = async function* (): AsyncGenerator<Buffer> {
      if (text.head) yield Buffer.from(text.head);
      for await (const page of source.pages(asked, begun.viewer, read)) {
        rowCount += page.length;
        if (page.length > 0) yield Buffer.from(page.map((cells) => text.line(cells)).join(''));
      }
    };
    const key = newStorageKey(accountId);
    const file = await this.files.put(key, Readable.from(lines(), { objectMode: false }), { maxBytes });
    try {
      const isFirst = await this.database.write(system, async (write) => {
        await unchanged(write, asked, begun.sight);
        return complete(write, asked, begun.sight, { ...file, key, rowCount });
      });
      if (!isFirst) await this.files.delete(key);
    } catch (error) {
      await this.files.delete(key);
      throw error;
    }
  }
}

/** Who asked, if they still may and see what they saw. @throws NotAllowed, SightChanged */
async function unchanged(scope: Scope, asked: ExportRow, before: Sight): Promise<Viewer> {
  const now = await requesterOf(scope, asked);
  if (!now) throw new NotAllowed();
  if (JSON.stringify(now.sight) !== JSON.stringify(before)) throw new SightChanged();
  return now.viewer;
}

/** False when another worker was first. */
async function complete(
  scope: Scope,
  { id, kind, createdBy }: ExportRow,
  sight: Sight,
  file: { key: string; sizeBytes: number; sha256: string; rowCount: number },
): Promise<boolean> {
  const now = scope.clock.now();
  const done = await firstRow(
    scope.em,
    `/* exportWritten */
     update data_export set state = 'COMPLETED', storage_key = $3, size_bytes = $4, sha256 = $5, row_count = $6,
       finished_at = $7, expires_at = $8, sight = $9, sight_team_ids = $10::uuid[]
     where account_id = $1 and id = $2 and state = 'RUNNING' returning id`,
    [
      scope.accountId,
      id,
      file.key,
      file.sizeBytes,
      file.sha256,
      file.rowCount,
      now,
      new Date(now.getTime() + keptMs),
      sight.visibility,
      sight.teamIds,
    ],
  );
  return commit(scope, done !== undefined, done ? [exportFinished(kind, id, 'COMPLETED', createdBy)] : []);
}
