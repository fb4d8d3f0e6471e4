import { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { listAttributes } from '../attributes/attribute.queries.js';
import { importErrors } from './import.errors.js';
import { ofSight } from '../segments/segment.queries.js';
import { contactExportFinished } from './import.events.js';
import { contactExportRun } from './import.jobs.js';
import { contactExportLoader, exportedContacts, type ExportedContact } from './export.queries.js';
import { newTableKey, type TableFiles } from './import-files.js';
import { csvLine } from './safe-cell.js';

const pageSize = 1_000;
/** Largest file: a million contacts with some attributes. */
const maxBytes = 4 * 1024 ** 3;
/** A file is kept for so long. */
const keptMs = 24 * 3_600_000;

/** As many exports of an account are written at a time, and as many files are kept. */
const mostRunning = 2;
const mostKept = 20;

/** Columns of every export, named so that an import knows them again. */
const columns: readonly (readonly [header: string, read: (contact: ExportedContact) => string | null])[] = [
  ['phone number', (one) => one.phoneNumber],
  ['name', (one) => one.displayName],
  ['email', (one) => one.email],
  ['user id', (one) => one.userId],
  ['external id', (one) => one.externalId],
  ['locale', (one) => one.locale],
  ['time zone', (one) => one.timeZone],
  ['labels', (one) => one.labels],
];

/** Exports: asked for, then written by a worker, page by page, so that memory does not grow with the account. */
export class ContactExportService {
  constructor(
    private readonly database: Database,
    private readonly files: TableFiles,
  ) {}

  /** Asks for an export of all contacts or of a segment. @throws DomainError NOT_FOUND, TOO_MANY_EXPORTS */
  async create(scope: Scope, segmentId: string | null | undefined): Promise<string> {
    if (segmentId !== null) {
      const segment =
        segmentId &&
        (await firstRow(
          scope.em,
          `/* exportedSegment */ select 1 from segment where account_id = $1 and id = $2 and ${ofSight}`,
          [scope.accountId, segmentId, scope.viewer.visibility],
        ));
      if (!segment) throw notFound('Segment', ['segmentId']);
    }
    await this.assertRoom(scope);
    const id = newId();
    const attributeKeys = (await listAttributes(scope)).map(({ key }) => key);
    await rows(
      scope.em,
      `/* addExport */
       insert into contact_export (account_id, id, kind, state, request, created_by, created_at)
       values ($1, $2, 'CONTACTS', 'RUNNING', $3::jsonb, $4, $5)`,
      [
        scope.accountId,
        id,
        JSON.stringify({ segmentId, attributeKeys }),
        scope.viewer.actorId ?? null,
        scope.clock.now(),
      ],
    );
    const job = jobRequest(contactExportRun, { accountId: scope.accountId, contactExportId: id });
    return commit(scope, id, [], [job]);
  }

  /** Writes the file; run again after a crash it begins anew, and the sweep finds what the first one left. */
  async run({ accountId, contactExportId: id }: { accountId: string; contactExportId: string }): Promise<void> {
    const viewer = systemViewer(accountId);
    const scope = this.database.read(viewer);
    const found = await scope.load(contactExportLoader, id);
    if (found?.state !== 'RUNNING') return;
    const { segmentId, attributeKeys } = found.request;
    let rowCount = 0;
    const { database } = this;
    const lines = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from(csvLine([...columns.map(([header]) => header), ...attributeKeys]));
      for (let after: string | null = null; ;) {
        const page: ExportedContact[] = await exportedContacts(database.read(viewer), segmentId, after, pageSize);
        rowCount += page.length;
        if (page.length > 0) yield Buffer.from(page.map((one) => lineOf(one, attributeKeys)).join(''));
        if (page.length < pageSize) return;
        after = page.at(-1)!.id;
      }
    };
    const key = newTableKey(accountId);
    const written = await this.files.put(key, Readable.from(lines(), { objectMode: false }), { maxBytes });
    const isFirst = await this.database.write(viewer, async (write) => {
      const now = write.clock.now();
      const done = await firstRow(
        write.em,
        `/* exportWritten */
         update contact_export set state = 'COMPLETED', storage_key = $3, size_bytes = $4, sha256 = $5, row_count = $6,
           finished_at = $7, expires_at = $8
         where account_id = $1 and id = $2 and state = 'RUNNING' returning id`,
        [accountId, id, key, written.sizeBytes, written.sha256, rowCount, now, new Date(now.getTime() + keptMs)],
      );
      return commit(write, done !== undefined, done ? [contactExportFinished(id, 'COMPLETED')] : []);
    });
    if (!isFirst) await this.files.delete(key);
  }

  /** No file comes any more: it was tried often enough, or is too old to be under way. */
  async fail({ accountId, contactExportId: id }: { accountId: string; contactExportId: string }): Promise<void> {
    await this.database.write(systemViewer(accountId), async (write) => {
      const failed = await firstRow(
        write.em,
        `/* exportFailed */
         update contact_export set state = 'FAILED', failure = 'NOT_WRITTEN', finished_at = $3
         where account_id = $1 and id = $2 and state = 'RUNNING' returning id`,
        [accountId, id, write.clock.now()],
      );
      commit(write, undefined, failed ? [contactExportFinished(id, 'FAILED')] : []);
    });
  }

  /** @throws DomainError TOO_MANY_EXPORTS */
  private async assertRoom(scope: Scope): Promise<void> {
    // Two of them at once would not count each other.
    await rows(scope.em, `/* lockAccount */ select 1 from account where id = $1 for no key update`, [scope.accountId]);
    const counts = await firstRow<{ running: number; kept: number }>(
      scope.em,
      `/* countExports */
       select count(*) filter (where state = 'RUNNING') as running,
         count(*) filter (where state = 'COMPLETED' and expires_at > $2) as kept
       from contact_export where account_id = $1 and state in ('RUNNING', 'COMPLETED')`,
      [scope.accountId, scope.clock.now()],
    );
    if (counts!.running >= mostRunning || counts!.kept >= mostKept)
      throw new DomainError(
        importErrors.TOO_MANY_EXPORTS,
        `An account writes ${mostRunning} exports at a time, and keeps ${mostKept}; each is kept for a day.`,
      );
  }
}

const lineOf = (contact: ExportedContact, attributeKeys: readonly string[]): string =>
  csvLine([
    ...columns.map(([, read]) => read(contact) ?? ''),
    ...attributeKeys.map((key) => String(contact.attributes[key] ?? '')),
  ]);
