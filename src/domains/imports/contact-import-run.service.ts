import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { listAttributes } from '../attributes/attribute.queries.js';
import type { BatchResult, ContactBatch } from '../contacts/contact-batch.service.js';
import { contactChanged } from '../contacts/contact.events.js';
import type { ConsentLedger } from '../consent/consent-ledger.service.js';
import { claimConsents } from './consent-claims.js';
import type { DefaultCountry } from './column-mapping.js';
import { endImport } from './contact-import.service.js';
import { BrokenTable, readRecords, type CsvRecord } from './csv-text.js';
import { contactImportChanged, contactImportFinished } from './import.events.js';
import { contactImportRun } from './import.jobs.js';
import { findImport, labelIdsByName, lockImport, type ContactImportRow } from './import.queries.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { plainCell } from '../../platform/files/safe-cell.js';
import { readRow, type RowFault, type RowRules } from './row-reading.service.js';

/** Rows that commit together, and bytes of the file after which fewer rows are enough. */
const batchRows = 500;
const batchBytes = 4 * 1024 ** 2;
/** A job works for so long, then lets others have their turn. */
const sliceMs = 8_000;
/** Progress is told at most twice a second. */
const tellingMs = 500;
/** Most rows of one file. */
const maxRows = 1_000_000;

/** How far an import has come. */
interface Cursor {
  bytes: number;
  /** Records, header and empty ones included. */
  row: number;
}

/** A batch of a file as it was read: its rows with their numbers, and where it ends. */
interface Batch {
  rows: { number: number; cells: string[] }[];
  endBytes: number;
  endRow: number;
}

/** Carries imports out. Each batch commits with the cursor behind it, so a crash at any row repeats nothing and skips nothing. */
export class ContactImportRun {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly people: ContactBatch,
    private readonly consents: ConsentLedger,
  ) {}

  /** Works on from the cursor for some seconds. Two workers at once do no harm: the cursor belongs to whoever locks it. */
  async slice({ accountId, contactImportId: id }: { accountId: string; contactImportId: string }): Promise<void> {
    const found = await findImport(this.database.read(systemViewer(accountId)), id);
    if (found?.state !== 'RUNNING' || !found.storageKey) return;
    try {
      await this.workOn(accountId, found);
    } catch (error) {
      if (!(error instanceof BrokenTable)) throw error;
      await this.fail(accountId, found, error.code);
    }
  }

  private async workOn(accountId: string, found: ContactImportRow): Promise<void> {
    const viewer = systemViewer(accountId);
    const scope = this.database.read(viewer);
    const header = await this.headerOf(found);
    if (!header) return this.fail(accountId, found, 'NO_HEADER');
    if (found.columns!.some(({ column }) => column >= header.length))
      return this.fail(accountId, found, 'COLUMN_MISSING');
    const file = await this.files.open(found.storageKey!);
    if (!file) return this.fail(accountId, found, 'FILE_GONE');
    const rules: RowRules = {
      header,
      columns: found.columns!,
      country: (found.defaultCountry ?? undefined) as DefaultCountry,
      attributes: new Map((await listAttributes(scope)).map((one) => [one.key, one])),
      labels: await labelIdsByName(scope),
    };
    const until = performance.now() + sliceMs;
    const records = readRecords(file, { ...formatOf(found), fromBytes: found.cursorBytes });
    let cursor: Cursor = { bytes: found.cursorBytes, row: found.cursorRow };
    for await (const batch of batches(records, cursor)) {
      const isOver = performance.now() > until;
      const at = cursor;
      const goesOn = await this.database.write(viewer, (write) => this.take(write, found.id, at, batch, rules, isOver));
      if (!goesOn || isOver) return;
      cursor = { bytes: batch.endBytes, row: batch.endRow };
    }
    await this.finish(accountId, found, cursor);
  }

  /** False when the import is no longer this worker's. */
  private async take(
    scope: Scope,
    id: string,
    cursor: Cursor,
    batch: Batch,
    rules: RowRules,
    isOver: boolean,
  ): Promise<boolean> {
    const found = await lockImport(scope, id);
    if (found?.state !== 'RUNNING' || found.cursorBytes !== cursor.bytes || found.cursorRow !== cursor.row)
      return false;
    if (doneRows(found) + batch.rows.length > maxRows) {
      return this.end(scope, found, 'FAILED', 'TOO_MANY_ROWS', false);
    }
    const read = batch.rows.map(({ number, cells }) => ({ number, ...readRow(cells, rules) }));
    const good = read.filter(({ faults }) => faults.length === 0);
    const outcomes = await this.people.take(
      scope,
      good.map(({ person }) => person),
      found.policy!,
      id,
    );
    const faults: { number: number; faults: readonly RowFault[] }[] = read.filter((row) => row.faults.length > 0);
    const named: { contactId: string; number: number; result: BatchResult }[] = [];
    const labels: { contact_id: string; label_id: string }[] = [];
    outcomes.forEach((outcome, i) => {
      const { number, labelIds } = good[i]!;
      if ('fault' in outcome) faults.push({ number, faults: [faultOf(outcome.fault, outcome.identity.kind, rules)] });
      else {
        named.push({ ...outcome, number });
        if (outcome.result === 'SKIPPED' && found.policy === 'SKIP') return;
        for (const labelId of [...labelIds, ...found.labelIds])
          labels.push({ contact_id: outcome.contactId, label_id: labelId });
      }
    });
    const labelled = await this.addLabels(scope, labels);
    const counts = { CREATED: 0, UPDATED: 0, SKIPPED: 0 };
    for (const { contactId, result } of named) {
      // A label that was not there is a change; of several rows of one contact the first brought it.
      const isLabelled = labelled.delete(contactId) && result === 'SKIPPED';
      counts[isLabelled ? 'UPDATED' : result]++;
      if (isLabelled) commit(scope, undefined, [contactChanged(contactId, 'LABELS')]);
    }
    await this.note(scope, id, named, faults);
    await claimConsents(scope, this.consents, found, named);
    const now = scope.clock.now();
    const tells = !found.announcedAt || now.getTime() - new Date(found.announcedAt).getTime() >= tellingMs;
    await rows(
      scope.em,
      `/* moveImport */
       update contact_import set cursor_bytes = $3, cursor_row = $4, created_count = created_count + $5,
         updated_count = updated_count + $6, skipped_count = skipped_count + $7, failed_count = failed_count + $8,
         announced_at = case when $9 then $10 else announced_at end
       where account_id = $1 and id = $2`,
      [
        scope.accountId,
        id,
        batch.endBytes,
        batch.endRow,
        counts.CREATED,
        counts.UPDATED,
        counts.SKIPPED,
        faults.length,
        tells,
        now,
      ],
    );
    const again = jobRequest(contactImportRun, { accountId: scope.accountId, contactImportId: id });
    return commit(scope, true, tells ? [contactImportChanged(id)] : [], isOver ? [again] : []);
  }

  /** Contacts that carry a label now that they did not carry before. */
  private async addLabels(scope: Scope, labels: readonly object[]): Promise<Set<string>> {
    if (labels.length === 0) return new Set();
    const added = await rows<{ contactId: string }>(
      scope.em,
      `/* labelPeople */
       insert into contact_label (account_id, contact_id, label_id, added_at)
       select distinct $1::uuid, l.contact_id, l.label_id, $3::timestamptz
       from jsonb_to_recordset($2::jsonb) as l (contact_id uuid, label_id uuid)
       join label on label.account_id = $1 and label.id = l.label_id
       order by 2, 3 on conflict do nothing returning contact_id as "contactId"`,
      [scope.accountId, JSON.stringify(labels), scope.clock.now()],
    );
    return new Set(added.map(({ contactId }) => contactId));
  }

  /** Which contacts the rows named, and what was wrong with the others. */
  private async note(
    scope: Scope,
    id: string,
    named: readonly { contactId: string; number: number }[],
    faults: readonly { number: number; faults: readonly RowFault[] }[],
  ): Promise<void> {
    if (named.length > 0) {
      await rows(
        scope.em,
        `/* notePeople */
         insert into contact_import_contact (account_id, import_id, contact_id, row_number)
         select distinct on (contact_id) $1::uuid, $2::uuid, contact_id, row_number
         from unnest($3::uuid[], $4::int[]) as n (contact_id, row_number) order by contact_id, row_number
         on conflict (account_id, import_id, contact_id) do nothing`,
        [scope.accountId, id, named.map((one) => one.contactId), named.map((one) => one.number)],
      );
    }
    if (faults.length === 0) return;
    const told = faults.flatMap((row) =>
      row.faults.map(({ column, code, message }, position) => ({
        row_number: row.number,
        position,
        column_name: column?.slice(0, 200).toWellFormed() ?? null,
        code,
        message: message.toWellFormed(),
      })),
    );
    await rows(
      scope.em,
      `/* noteFaults */
       insert into contact_import_error (account_id, import_id, row_number, position, column_name, code, message)
       select $1, $2, f.row_number, f.position, f.column_name, f.code, f.message
       from jsonb_to_recordset($3::jsonb) as f (row_number int, position int, column_name text, code text, message text)`,
      [scope.accountId, id, JSON.stringify(told)],
    );
  }

  private async headerOf(found: ContactImportRow): Promise<string[] | undefined> {
    const file = await this.files.open(found.storageKey!);
    if (!file) return undefined;
    for await (const { cells } of readRecords(file, { ...formatOf(found), fromBytes: 0 })) return headerOf(cells);
    return undefined;
  }

  private async finish(accountId: string, found: ContactImportRow, cursor: Cursor): Promise<void> {
    const isEnded = await this.database.write(systemViewer(accountId), async (scope) => {
      const now = await lockImport(scope, found.id);
      if (now?.state !== 'RUNNING' || now.cursorBytes !== cursor.bytes || now.cursorRow !== cursor.row) return false;
      return this.end(scope, now, 'COMPLETED', null, true);
    });
    if (isEnded) await this.files.delete(found.storageKey!);
  }

  /** Ends an import that cannot go on; what was taken over stays, and its counts say so. */
  private async fail(accountId: string, found: ContactImportRow, failure: string): Promise<void> {
    await this.database.write(systemViewer(accountId), async (scope) => {
      const now = await lockImport(scope, found.id);
      if (now?.state !== 'RUNNING') return;
      await this.end(scope, now, 'FAILED', failure, undefined);
    });
    await this.files.delete(found.storageKey!);
  }

  private async end<T>(
    scope: Scope,
    { id, createdBy }: ContactImportRow,
    state: 'COMPLETED' | 'FAILED',
    failure: string | null,
    result: T,
  ): Promise<T> {
    await endImport(scope, id, state, failure);
    return commit(scope, result, [contactImportChanged(id), contactImportFinished(id, state, createdBy)]);
  }
}

const formatOf = (found: ContactImportRow) => ({ encoding: found.encoding!, delimiter: found.delimiter! });

/** Names of columns, those of empty cells by their place. */
export const headerOf = (cells: readonly string[]): string[] =>
  cells.map((cell, i) => plainCell(cell).trim().toWellFormed() || `column ${i + 1}`);

const doneRows = (found: ContactImportRow): number =>
  found.createdCount + found.updatedCount + found.skippedCount + found.failedCount;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Rows in batches; the header and empty lines are passed by, and counted in the numbers as spreadsheets do. */
async function* batches(records: AsyncIterable<CsvRecord>, from: Cursor): AsyncGenerator<Batch> {
  let [row, endBytes, fromBytes] = [from.row, from.bytes, from.bytes];
  let taken: Batch['rows'] = [];
  for await (const { cells, endBytes: end } of records) {
    row++;
    endBytes = end;
    if (row > 1 && !isBlank(cells)) taken.push({ number: row, cells });
    if (taken.length < batchRows && endBytes - fromBytes < batchBytes) continue;
    yield { rows: taken, endBytes, endRow: row };
    taken = [];
    fromBytes = endBytes;
  }
  if (row > from.row) yield { rows: taken, endBytes, endRow: row };
}

const faultWords = {
  SUPPRESSED: 'This person was erased, and comes back only by writing.',
  RESTRICTED: 'The data of this contact is only kept, and not used; see its requests.',
  ON_LEGAL_HOLD: 'This row would write over what must be kept as it is by law; what is missing is filled in.',
  IDENTITIES_DIFFER: 'What this row says belongs to two contacts, or to one with another id; merge or mend them first.',
};

function faultOf(code: keyof typeof faultWords, kind: string, rules: RowRules): RowFault {
  const column = rules.columns.find(({ field }) => field === kind);
  return {
    column: column ? (rules.header[column.column] ?? null) : null,
    code,
    message: faultWords[code],
  };
}
