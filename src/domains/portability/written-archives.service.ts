import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { commit } from '../../platform/events/event-log.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { ZipReader } from '../../platform/files/zip-reader.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { archiveLimits } from './archive-limits.js';
import { dataExportChanged } from './data-export.events.js';
import { dataImportChanged } from './data-import.events.js';

interface WrittenArchive {
  id: string;
  subjectKind: string;
  key: string | null;
  sizeBytes: number | null;
}

/** Copies of data, when somebody must be in none of them any more. */
export class WrittenArchives {
  /** The store of the data map. */
  readonly store = 'archives';

  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
  ) {}

  /**
   * Copies that spell the person, unpacked as they are read, by ids of contacts too; and those that are being written:
   * they may have passed the person already. One that cannot be read is among them, and one that is being restored.
   */
  async find(
    accountId: string,
    signs: { strong: readonly string[]; names: readonly string[] },
    contactIds: readonly string[] = [],
  ): Promise<string[]> {
    const written = await rows<WrittenArchive>(
      this.database.read(systemViewer(accountId)).em,
      `/* writtenArchives */ select id, subject_kind as "subjectKind", storage_key as key, size_bytes::float8 as "sizeBytes" from data_archive
       where account_id = $1 and state in ('RUNNING', 'COMPLETED') order by id`,
      [accountId],
    );
    const found: string[] = [];
    const words = [...signs.strong, ...signs.names];
    for (const archive of written) {
      // What a member did is written down under ids that lead to nobody any more.
      const ids = archive.subjectKind === 'USER' ? [] : contactIds;
      if (await this.spells(archive, [...ids, ...words])) found.push(archive.id);
    }
    const restoring = await rows<{ id: string }>(
      this.database.read(systemViewer(accountId)).em,
      `/* restoringArchives */ select id from data_import where account_id = $1 and state in ('CHECKING', 'RESTORING')`,
      [accountId],
    );
    return [...found, ...restoring.map(({ id }) => id)];
  }

  /** They can be had no more, and their files are gone. */
  async erase(accountId: string, ids: readonly string[]): Promise<void> {
    const keys = await this.database.write(systemViewer(accountId), async (scope) => {
      const withdrawn = await rows<{ id: string; key: string | null; state: string; requestedBy: string | null }>(
        scope.em,
        `/* withdrawArchives */
         with old as (
           select id, state, storage_key from data_archive where account_id = $1 and id = any($2::uuid[])
             and state in ('RUNNING', 'COMPLETED') for update
         )
         update data_archive d set storage_key = null, state = case when old.state = 'RUNNING' then 'FAILED' else 'EXPIRED' end,
           failure = case when old.state = 'RUNNING' then 'WITHDRAWN' end, finished_at = coalesce(d.finished_at, $3)
         from old where d.account_id = $1 and d.id = old.id
         returning d.id, old.storage_key as key, d.state, d.requested_by as "requestedBy"`,
        [accountId, ids, scope.clock.now()],
      );
      const stopped = await rows<{ id: string; key: string }>(
        scope.em,
        `/* stopRestoring */
         with old as (
           select id, storage_key from data_import where account_id = $1 and id = any($2::uuid[])
             and state in ('CHECKING', 'RESTORING') for update
         )
         update data_import d set state = 'FAILED', failure = 'WITHDRAWN', storage_key = null, finished_at = $3
         from old where d.account_id = $1 and d.id = old.id returning d.id, old.storage_key as key`,
        [accountId, ids, scope.clock.now()],
      );
      return commit(
        scope,
        [...withdrawn, ...stopped].flatMap(({ key }) => key ?? []),
        [
          ...withdrawn.map(({ id, state, requestedBy }) => dataExportChanged(id, state, requestedBy)),
          ...stopped.map(({ id }) => dataImportChanged(id, 'FAILED')),
        ],
      );
    });
    for (const key of keys) await this.files.delete(key);
  }

  private async spells({ key, sizeBytes }: WrittenArchive, signs: readonly string[]): Promise<boolean> {
    if (key === null || sizeBytes === null) return true;
    if (!(await this.isThere(key))) return false;
    try {
      const zip = await ZipReader.open(sizeBytes, (range) => this.files.open(key, range), archiveLimits);
      try {
        // What a file of a message shows can be read by nobody here: the row that shows it is in the copy too.
        for (const path of zip.paths().filter((one) => one.startsWith('data/')))
          if (await holdsOneOf(await zip.read(path), signs)) return true;
        return false;
      } finally {
        zip.close();
      }
    } catch {
      return true;
    }
  }

  private async isThere(key: string): Promise<boolean> {
    const body = await this.files.open(key, { start: 0, end: 0 });
    body?.destroy();
    return body !== undefined;
  }
}

async function holdsOneOf(body: AsyncIterable<Buffer>, signs: readonly string[]): Promise<boolean> {
  const longest = Math.max(0, ...signs.map((sign) => sign.length));
  const decoder = new TextDecoder();
  let tail = '';
  for await (const chunk of body) {
    const text = tail + decoder.decode(chunk, { stream: true }).toLowerCase();
    if (signs.some((sign) => text.includes(sign))) return true;
    tail = text.slice(-longest);
  }
  return false;
}
