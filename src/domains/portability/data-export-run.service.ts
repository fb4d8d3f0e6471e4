import { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { FileTooLarge, newStorageKey, type FileStorage, type WrittenFile } from '../../platform/files/file-storage.js';
import { zipped, type ZipEntry } from '../../platform/files/zip-writer.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer, type Viewer } from '../../platform/kernel/viewer.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { actorViewer } from '../accounts/actor-viewer.queries.js';
import { processingActivities } from '../registers/processing.policy.js';
import { registerErrors } from '../registers/register.errors.js';
import { ArchiveContent } from './archive-content.service.js';
import { extraTables } from './archive-extra.queries.js';
import { ArchiveMedia, type ArchiveFiles } from './archive-media.service.js';
import { manifestOf, manifestPath, sealPath, type ArchiveManifest, type ArchiveSeal } from './archive-manifest.js';
import { planArchive } from './archive-plan.js';
import { readme, readmePath } from './archive-readme.js';
import { recipientsOf } from './archive-recipients.queries.js';
import type { ArchiveSubject } from './archive-rows.queries.js';
import { findMember, findPerson } from './archive-subject.queries.js';
import { ArchiveWriter } from './archive-writer.js';
import { dataExportChanged } from './data-export.events.js';
import type { DataExportAddress } from './data-export.jobs.js';
import { mayHaveCopy } from './data-export.policy.js';
import { findDataExport, type DataExportRow } from './data-export.queries.js';
import { tableShapes } from './table-shape.queries.js';

/** Largest archive. */
const maxBytes = 64 * 1024 ** 3;
const keptMs = 7 * 24 * 3_600_000;
/** So many missing files are shown by the API; the manifest has them all. */
const missingShown = 100;

/** Why a copy will not be written. */
class Refused extends Error {
  constructor(readonly failure: 'NOT_ALLOWED' | 'GONE') {
    super(failure);
  }
}

/** Another run writes it by now, or nobody does any more. */
class Superseded extends Error {}

/** Writes copies: one file that is packed while it is read, so that memory does not grow with what there is. */
export class DataExportRun {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly media: ArchiveFiles,
    private readonly map: DataMap,
    private readonly seal: ArchiveSeal,
  ) {}

  /** Writes the copy; after a crash it begins anew, and whatever wrote it before stops at its next page. */
  async run(address: DataExportAddress): Promise<void> {
    try {
      await this.attempt(address);
    } catch (error) {
      if (error instanceof Superseded) return;
      if (error instanceof Refused) return this.fail(address, error.failure);
      if (error instanceof DomainError && error.code === registerErrors.DATA_REGION_MISMATCH)
        return this.fail(address, error.code);
      if (error instanceof FileTooLarge) return this.fail(address, 'TOO_LARGE');
      throw error;
    }
  }

  /** No file comes any more. */
  async fail({ accountId, dataExportId }: DataExportAddress, failure = 'NOT_WRITTEN'): Promise<void> {
    await this.database.write(systemViewer(accountId), async (scope) => {
      const failed = await firstRow<{ requestedBy: string | null }>(
        scope.em,
        `/* dataExportFailed */ update data_archive set state = 'FAILED', failure = $4, finished_at = $3
         where account_id = $1 and id = $2 and state = 'RUNNING' returning requested_by as "requestedBy"`,
        [accountId, dataExportId, scope.clock.now(), failure],
      );
      commit(scope, undefined, failed ? [dataExportChanged(dataExportId, 'FAILED', failed.requestedBy)] : []);
    });
  }

  private async attempt({ accountId, dataExportId }: DataExportAddress): Promise<void> {
    const system = systemViewer(accountId);
    const runId = newId();
    const asked = await this.database.write(system, (scope) => takeOver(scope, dataExportId, runId));
    if (!asked) return;
    const mayGoOn = async (): Promise<Viewer> => this.assertWanted(this.database.read(system), dataExportId, runId);
    const reader = await mayGoOn();
    const read = async (): Promise<Scope> => (await mayGoOn(), this.database.read(reader));
    const begun = await read();
    const subject = await subjectOf(begun, asked);
    if (!subject) throw new Refused('GONE');
    const shapes = await tableShapes(
      begun,
      this.map.tables.map(({ table }) => table),
    );
    const plan = planArchive(this.map, asked.subjectKind, shapes);
    const content = new ArchiveContent(plan, subject, read, new ArchiveMedia(this.media));
    let manifest: ArchiveManifest | undefined;
    const seal = this.seal;
    const entries = async function* (): AsyncGenerator<ZipEntry> {
      yield ArchiveWriter.text(readmePath, readme);
      yield* content.entries(asked.subjectKind === 'ACCOUNT' ? extraTables : []);
      manifest = manifestOf({
        id: asked.id,
        accountId,
        subject: { kind: asked.subjectKind, id: asked.subjectId },
        createdAt: begun.clock.now(),
        plan,
        parts: content.writer.parts,
        media: { files: content.media.fileCount, bytes: content.media.byteCount, missing: content.media.missing },
        withheldRows: await content.countWithheld(),
        activities: processingActivities,
        recipients: await recipientsOf(await read()),
      });
      const text = JSON.stringify(manifest, null, 2);
      yield ArchiveWriter.text(sealPath, seal.sign(text));
      yield ArchiveWriter.text(manifestPath, text);
    };
    const key = newStorageKey(accountId);
    const bytes = Readable.from(zipped(entries(), begun.clock.now()), {
      objectMode: false,
      highWaterMark: 1024 * 1024,
    });
    const file = await this.files.put(key, bytes, { maxBytes });
    try {
      await mayGoOn();
      const isOurs = await this.database.write(system, (scope) =>
        complete(scope, asked, runId, { ...file, key }, manifest!),
      );
      if (!isOurs) await this.files.delete(key);
    } catch (error) {
      await this.files.delete(key);
      throw error;
    }
  }

  /** As whom it is read: a member as themselves, everything else as the system. @throws Refused, Superseded */
  private async assertWanted(scope: Scope, id: string, runId: string): Promise<Viewer> {
    const found = await firstRow<Pick<DataExportRow, 'subjectKind' | 'subjectId' | 'requestedBy' | 'requestedByKind'>>(
      scope.em,
      `/* wantedDataExport */
       select subject_kind as "subjectKind", subject_id as "subjectId", requested_by as "requestedBy",
         requested_by_kind as "requestedByKind"
       from data_archive where account_id = $1 and id = $2 and state = 'RUNNING' and run_id = $3`,
      [scope.accountId, id, runId],
    );
    if (!found) throw new Superseded();
    if (found.requestedByKind === 'system') return systemViewer(scope.accountId);
    const viewer = await actorViewer(scope, found.requestedByKind, found.requestedBy!);
    if (!viewer || !mayHaveCopy(viewer, found)) throw new Refused('NOT_ALLOWED');
    // What somebody wrote and chose is theirs, also where they see the thread no more.
    return found.subjectKind === 'USER' ? { ...viewer, visibility: 'ALL' } : systemViewer(scope.accountId);
  }
}

async function subjectOf(scope: Scope, asked: DataExportRow): Promise<ArchiveSubject | undefined> {
  if (asked.subjectKind === 'CONTACT') return findPerson(scope, asked.contactIds);
  if (asked.subjectKind === 'USER') return findMember(scope, asked.subjectId);
  return { ids: [asked.subjectId], signs: [] };
}

/** From now on this run writes it. Undefined: it is not wanted any more. */
async function takeOver(scope: Scope, id: string, runId: string): Promise<DataExportRow | undefined> {
  await firstRow(
    scope.em,
    `/* takeOverDataExport */ update data_archive set run_id = $3 where account_id = $1 and id = $2 and state = 'RUNNING'`,
    [scope.accountId, id, runId],
  );
  const found = await findDataExport(scope, id);
  return found?.state === 'RUNNING' ? found : undefined;
}

/** False when the copy is another run's by now, or was withdrawn. */
async function complete(
  scope: Scope,
  asked: DataExportRow,
  runId: string,
  file: WrittenFile & { key: string },
  { parts, missingMedia }: ArchiveManifest,
): Promise<boolean> {
  const now = scope.clock.now();
  const done = await firstRow(
    scope.em,
    `/* dataExportWritten */
     update data_archive set state = 'COMPLETED', storage_key = $4, size_bytes = $5, sha256 = $6, row_count = $7, parts = $8::jsonb,
       missing_media = $9::jsonb, missing_media_count = $10, finished_at = $11, expires_at = $12
     where account_id = $1 and id = $2 and run_id = $3 and state = 'RUNNING' returning id`,
    [
      scope.accountId,
      asked.id,
      runId,
      file.key,
      file.sizeBytes,
      file.sha256,
      parts.reduce((sum, part) => sum + (part.path.startsWith('data/') ? part.rows : 0), 0),
      JSON.stringify(parts),
      JSON.stringify(missingMedia.slice(0, missingShown)),
      missingMedia.length,
      now,
      new Date(now.getTime() + keptMs),
    ],
  );
  return commit(scope, done !== undefined, done ? [dataExportChanged(asked.id, 'COMPLETED', asked.requestedBy)] : []);
}
