import type { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { audit } from '../audit/audit.service.js';
import type { IdentityGuard } from '../contacts/identity-guard.policy.js';
import { compareOlder } from '../duplicates/duplicate.jobs.js';
import { searchFill } from '../search/search.jobs.js';
import type { ArchiveSeal } from './archive-manifest.js';
import { mediaPath } from './archive-media.service.js';
import { ArchiveRefused, assertWhole, linesOf, openArchive, type OpenedArchive } from './archive-reading.service.js';
import type { ArchivePart } from './data-export.entity.js';
import type { RestoredCount } from './data-import.entity.js';
import { dataImportChanged } from './data-import.events.js';
import type { DataImportAddress } from './data-import.jobs.js';
import {
  filledTables,
  findDataImport,
  lockDataImport,
  membersByEmail,
  type DataImportRow,
} from './data-import.queries.js';
import {
  insertSql,
  newMediaKey,
  restoredMedia,
  restoredRow,
  type RestoredRow,
  type RestoreMeans,
} from './restore-rows.js';
import { RestoredIds } from './restored-ids.js';
import { restoreRules } from './restore-rules.js';
import { tableShapes, type TableShape } from './table-shape.queries.js';

/** Lines in one transaction: short enough that nobody waits for it. */
const batchSize = 500;
const maxMediaBytes = 200 * 1024 ** 2;
/** Whom of the contacts a suppression means; it becomes keys of this account. */
const suppressedTable = 'suppressed_identity';
/** What has to hold before anything else is there, in this order. */
const suppressions = ['suppression', 'suppression_origin', 'suppression_key'];

/** Another run restores it by now, or nobody does any more. */
class Superseded extends Error {}

/** What is used all through one run. */
interface Restoring {
  accountId: string;
  id: string;
  runId: string;
  archive: OpenedArchive;
  means: RestoreMeans;
  shapes: ReadonlyMap<string, TableShape>;
}

/** Restores archives. Each batch of lines is a transaction that also says how far it is: whoever goes on does nothing twice. */
export class DataImportRun {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly media: FileStorage,
    private readonly seal: ArchiveSeal,
    private readonly guard: Pick<IdentityGuard, 'keysFor'>,
  ) {}

  async run(address: DataImportAddress): Promise<void> {
    try {
      await this.attempt(address);
    } catch (error) {
      if (error instanceof Superseded) return;
      if (error instanceof ArchiveRefused) return this.fail(address, error.code);
      throw error;
    }
  }

  /** It ends here; what was restored stays. */
  async fail({ accountId, dataImportId }: DataImportAddress, failure: string): Promise<void> {
    const key = await this.database.write(systemViewer(accountId), async (scope) => {
      const found = await lockDataImport(scope, dataImportId);
      if (found?.state !== 'CHECKING' && found?.state !== 'RESTORING') return null;
      await rows(
        scope.em,
        `/* dataImportFailed */ update data_import set state = 'FAILED', failure = $4, finished_at = $3, storage_key = null
         where account_id = $1 and id = $2`,
        [accountId, dataImportId, scope.clock.now(), failure],
      );
      return commit(scope, found.storageKey, [dataImportChanged(dataImportId, 'FAILED')]);
    });
    if (key) await this.files.delete(key);
  }

  private async attempt({ accountId, dataImportId }: DataImportAddress): Promise<void> {
    const system = systemViewer(accountId);
    const runId = newId();
    const asked = await this.database.write(system, (scope) => takeOver(scope, dataImportId, runId));
    if (!asked?.storageKey) return;
    const archive = await openArchive(this.files, { key: asked.storageKey, sizeBytes: asked.sizeBytes! }, this.seal);
    try {
      // Media are checked one by one, by what their rows say.
      if (asked.state === 'CHECKING') await assertWhole(archive);
      const scope = this.database.read(system);
      const ids = new RestoredIds(dataImportId, await usersOf(scope, archive));
      const restoring: Restoring = {
        accountId,
        id: dataImportId,
        runId,
        archive,
        means: { ids, suppressionKeys: () => [] },
        shapes: await tableShapes(scope, Object.keys(restoreRules)),
      };
      if (asked.state === 'CHECKING') await this.database.write(system, (write) => this.begin(write, restoring));
      // Only now it is known under whose names hashes are made.
      restoring.means.suppressionKeys = await this.guard.keysFor(scope);
      const parts = partsInOrder(archive.manifest.parts, restoring.shapes);
      const place = (await findDataImport(scope, dataImportId))!;
      for (let i = place.donePart; i < parts.length; i++)
        await this.restorePart(restoring, parts[i]!, i, i === place.donePart ? place.doneLine : 0);
      await this.database.write(system, (write) => this.complete(write, restoring));
    } finally {
      archive.close();
    }
    await this.files.delete(asked.storageKey);
  }

  /**
   * The archive is good: the account has to be empty still, and from now on it fills. Who must not come back does not from that
   * very moment on: suppressions are there with the same commit.
   */
  private async begin(scope: Scope, restoring: Restoring): Promise<void> {
    const { id, runId } = restoring;
    const { manifest } = restoring.archive;
    await assertOurs(scope, id, runId);
    if ((await filledTables(scope)).length > 0) throw new ArchiveRefused('ACCOUNT_NOT_EMPTY');
    const counts: Record<string, RestoredCount> = {};
    for (const { table, rows: archived, path } of manifest.parts) {
      if (!path.startsWith('data/') || !restoreRules[table]) continue;
      counts[table] = { archived: (counts[table]?.archived ?? 0) + archived, restored: 0 };
    }
    await rows(
      scope.em,
      `/* beginRestoring */ update data_import set state = 'RESTORING', source_account_id = $3, source_written_at = $4, counts = $5::jsonb
       where account_id = $1 and id = $2`,
      [scope.accountId, id, manifest.accountId, manifest.createdAt, JSON.stringify(counts)],
    );
    await rows(
      scope.em,
      `/* suppressionsOf */ insert into suppression_origin (account_id, origin) values ($1, $2) on conflict do nothing`,
      [scope.accountId, manifest.accountId],
    );
    for (const table of suppressions) {
      for (const part of manifest.parts.filter((one) => one.table === table && one.path.startsWith('data/'))) {
        for await (const lines of linesOf(await restoring.archive.read(part.path), 0, batchSize)) {
          const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
          const shape = restoring.shapes.get(table)!;
          const made = read.map((row) => restoredRow(shape, row, restoring.means)!);
          await count(scope, id, table, await insert(scope, shape, made));
        }
      }
    }
    commit(scope, undefined, [dataImportChanged(id, 'RESTORING')]);
  }

  private async restorePart(restoring: Restoring, part: ArchivePart, number: number, from: number): Promise<void> {
    const { archive, accountId } = restoring;
    let done = from;
    for await (const lines of linesOf(await archive.read(part.path), from, batchSize)) {
      const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      const made = part.table === suppressedTable ? [] : await this.madeOf(restoring, part.table, read);
      done += lines.length;
      await this.database.write(systemViewer(accountId), async (scope) => {
        await assertOurs(scope, restoring.id, restoring.runId);
        const restored =
          part.table === suppressedTable
            ? await suppress(scope, read, restoring.means)
            : await insert(scope, restoring.shapes.get(part.table)!, made);
        await moveOn(scope, restoring.id, part.table, { part: number, line: done, restored });
      });
    }
    await this.database.write(systemViewer(accountId), async (scope) => {
      await assertOurs(scope, restoring.id, restoring.runId);
      await moveOn(scope, restoring.id, part.table, { part: number + 1, line: 0, restored: 0 });
    });
  }

  private async madeOf(restoring: Restoring, table: string, read: Record<string, unknown>[]): Promise<RestoredRow[]> {
    const made: RestoredRow[] = [];
    for (const row of read) {
      const one = restoredRow(restoring.shapes.get(table)!, row, restoring.means);
      if (one) made.push(table === 'media' ? restoredMedia(one, await this.restoreFile(restoring, row)) : one);
    }
    return made;
  }

  /** The key under which the file lies now; undefined: the archive has it not, or has another one under its name. */
  private async restoreFile(
    { archive, accountId }: Restoring,
    row: Record<string, unknown>,
  ): Promise<string | undefined> {
    const path = mediaPath(String(row['id']));
    if (row['state'] !== 'READY' || !archive.has(path)) return undefined;
    const key = newMediaKey(accountId);
    let body: Readable | undefined;
    try {
      body = await archive.read(path);
      const written = await this.media.put(key, body, { maxBytes: maxMediaBytes });
      if (written.sha256 === row['sha256']) return key;
      await this.media.delete(key);
      return undefined;
    } finally {
      body?.destroy();
    }
  }

  /** What searches and compares is told to look at everything once; nobody else is told of each row. */
  private async complete(scope: Scope, { id, runId, archive }: Restoring): Promise<void> {
    await assertOurs(scope, id, runId);
    const { accountId } = scope;
    for (const table of ['message_search_fill', 'contact_likeness_fill'])
      await rows(scope.em, `/* beginFill */ insert into ${table} (account_id) values ($1) on conflict do nothing`, [
        accountId,
      ]);
    await rows(
      scope.em,
      `/* dataImportDone */ update data_import set state = 'COMPLETED', finished_at = $3, storage_key = null
       where account_id = $1 and id = $2`,
      [accountId, id, scope.clock.now()],
    );
    audit(scope, {
      action: 'data_import.completed',
      target: { kind: 'DataImport', id },
      changes: { sourceAccountId: [null, archive.manifest.accountId] },
    });
    commit(
      scope,
      undefined,
      [dataImportChanged(id, 'COMPLETED')],
      [jobRequest(searchFill, { accountId }), jobRequest(compareOlder, { accountId })],
    );
  }
}

/** From now on this run restores it. Undefined: it is not wanted any more. */
async function takeOver(scope: Scope, id: string, runId: string): Promise<DataImportRow | undefined> {
  const found = await lockDataImport(scope, id);
  if (found?.state !== 'CHECKING' && found?.state !== 'RESTORING') return undefined;
  await rows(
    scope.em,
    `/* takeOverDataImport */ update data_import set run_id = $3 where account_id = $1 and id = $2`,
    [scope.accountId, id, runId],
  );
  return found;
}

async function assertOurs(scope: Scope, id: string, runId: string): Promise<void> {
  const found = await lockDataImport(scope, id);
  if (found?.runId !== runId || (found.state !== 'CHECKING' && found.state !== 'RESTORING')) throw new Superseded();
}

/** Members of the account by their id in the archive, known by their addresses. */
async function usersOf(scope: Scope, archive: OpenedArchive): Promise<Map<string, string>> {
  const users = new Map<string, string>();
  for (const { path, table } of archive.manifest.parts) {
    if (table !== 'member') continue;
    for await (const lines of linesOf(await archive.read(path), 0, batchSize)) {
      const members = lines.map((line) => JSON.parse(line) as { id: string; email: string });
      const here = await membersByEmail(
        scope,
        members.map(({ email }) => email),
      );
      for (const { id, email } of members) if (here.has(email)) users.set(id, here.get(email)!);
    }
  }
  return users;
}

/** What is pointed to before what points; whom suppressions mean at the end. */
function partsInOrder(parts: readonly ArchivePart[], shapes: ReadonlyMap<string, TableShape>): ArchivePart[] {
  const ordered: string[] = [];
  const begun = new Set<string>();
  const visit = (table: string): void => {
    if (begun.has(table)) return;
    begun.add(table);
    for (const { table: target } of shapes.get(table)!.foreignKeys)
      if (target !== table && shapes.has(target)) visit(target);
    ordered.push(table);
  };
  for (const table of [...shapes.keys()].sort()) visit(table);
  ordered.push(suppressedTable);
  return ordered.flatMap((table) => parts.filter((part) => part.table === table && part.path.startsWith('data/')));
}

async function insert(scope: Scope, shape: TableShape, made: readonly RestoredRow[]): Promise<number> {
  if (made.length === 0) return 0;
  const columns = Object.keys(Object.assign({}, ...made) as object);
  const found = await firstRow<{ count: number }>(scope.em, insertSql(shape, columns), [
    scope.accountId,
    JSON.stringify(made),
  ]);
  return found!.count;
}

async function suppress(scope: Scope, read: readonly Record<string, unknown>[], means: RestoreMeans): Promise<number> {
  const keys = read.flatMap((row) =>
    means
      .suppressionKeys({ kind: String(row['kind']), matchKey: String(row['matchKey']) })
      .map((hash) => ({ hash, suppression_id: means.ids.of(String(row['suppressionId'])) })),
  );
  await rows(
    scope.em,
    `/* restoreSuppressions */
     insert into suppression_key (account_id, hash, suppression_id) select $1::uuid, r.hash, r.suppression_id
     from json_to_recordset($2::json) as r (hash text, suppression_id uuid)
     where exists (select from suppression s where s.account_id = $1 and s.id = r.suppression_id) on conflict do nothing`,
    [scope.accountId, JSON.stringify(keys)],
  );
  return read.length;
}

async function moveOn(
  scope: Scope,
  id: string,
  table: string,
  { part, line, restored }: { part: number; line: number; restored: number },
): Promise<void> {
  await rows(
    scope.em,
    `/* moveOnRestoring */
     update data_import set done_part = $3, done_line = $4,
       counts = case when counts ? $5 then jsonb_set(counts, array[$5, 'restored'], to_jsonb((counts -> $5 ->> 'restored')::int + $6::int)) else counts end
     where account_id = $1 and id = $2`,
    [scope.accountId, id, part, line, table, restored],
  );
  commit(scope, undefined, []);
}

async function count(scope: Scope, id: string, table: string, restored: number): Promise<void> {
  await rows(
    scope.em,
    `/* countRestored */
     update data_import set counts = jsonb_set(counts, array[$3, 'restored'], to_jsonb((counts -> $3 ->> 'restored')::int + $4::int))
     where account_id = $1 and id = $2`,
    [scope.accountId, id, table, restored],
  );
}
