import { PassThrough, type Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId, uuidOf } from '../../platform/kernel/ids.js';
import { isPhoneCountry } from '../../platform/kernel/phone-number.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { DataRegions } from '../registers/data-region.service.js';
import { DataStore } from '../registers/data-region.type.js';
import { readName } from '../accounts/account.service.js';
import { listAttributes } from '../attributes/attribute.queries.js';
import { identifyingFields, type MappedColumn } from './column-mapping.js';
import { EncodingWatch, findDelimiter, type TextEncoding } from './csv-text.js';
import { importErrors } from './import.errors.js';
import { contactImportChanged } from './import.events.js';
import { contactImportRun } from './import.jobs.js';
import { findImport, lockImport, type ContactImportRow } from './import.queries.js';
import { FileRefused } from '../../platform/files/file-doors.js';
import { newStorageKey, type FileStorage } from '../../platform/files/file-storage.js';
import { audit } from '../audit/audit.service.js';

/** Largest file. */
export const maxImportBytes = 200 * 1024 * 1024;
const maxColumns = 500;

/** How an import is to be carried out. */
export interface ImportStart {
  columns: readonly MappedColumn[];
  policy: 'UPDATE' | 'SKIP' | 'FILL_GAPS';
  defaultCountry?: string | null | undefined;
  labelIds?: readonly string[] | null | undefined;
  consentSource: string;
  consentEvidence?: string | null | undefined;
}

/** Imports until their work begins: announced, uploaded, started, cancelled. */
export class ContactImportService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly regions: DataRegions,
  ) {}

  /** Announces an import. @throws DomainError INVALID_INPUT, DATA_REGION_MISMATCH */
  async create(scope: Scope, filename: string): Promise<string> {
    await this.regions.assertMayKeep(scope, DataStore.IMPORTS);
    const id = newId();
    await rows(
      scope.em,
      `/* addImport */
       insert into contact_import (account_id, id, state, filename, created_by, created_at)
       values ($1, $2, 'AWAITING_UPLOAD', $3, $4, $5)`,
      [scope.accountId, id, readName(filename, ['filename'], 240), scope.viewer.actorId ?? null, scope.clock.now()],
    );
    audit(scope, { action: 'contact_import.created', target: { kind: 'ContactImport', id: id } });
    return commit(scope, id, [contactImportChanged(id)]);
  }

  /** Takes the file: on disk first, then UPLOADED. Of two uploads at once the first to end wins. @throws FileRefused */
  async receive(accountId: string, id: string, body: Readable, contentLength: number | undefined): Promise<void> {
    const viewer = systemViewer(accountId);
    const found = await findImport(this.database.read(viewer), id);
    if (!found) throw new FileRefused(404, 'NOT_FOUND', 'The import is gone.');
    if (found.state !== 'AWAITING_UPLOAD') throw alreadyUploaded();
    if (contentLength === undefined) {
      throw new FileRefused(411, 'LENGTH_REQUIRED', 'Send the exact size as Content-Length.');
    }
    if (contentLength > maxImportBytes) {
      throw new FileRefused(413, 'FILE_TOO_LARGE', `An import takes at most ${maxImportBytes} bytes.`);
    }
    const key = newStorageKey(accountId);
    const watch = new EncodingWatch();
    const watched = new PassThrough();
    watched.on('data', (chunk: Buffer) => watch.take(chunk));
    watched.pause();
    body.on('error', (error) => watched.destroy(error));
    body.on('aborted', () => watched.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })));
    const written = await this.files.put(key, body.pipe(watched), { maxBytes: maxImportBytes });
    const verdict = watch.verdict();
    if (verdict === 'SPREADSHEET' || verdict === 'BINARY' || written.sizeBytes === 0) {
      await this.files.delete(key);
      throw new FileRefused(422, importErrors.IMPORT_FILE_UNREADABLE, whyUnreadable(verdict));
    }
    const delimiter = await findDelimiter((await this.files.open(key))!, verdict);
    const isFirst = await this.database.write(viewer, (scope) =>
      markUploaded(scope, id, { key, ...written, encoding: verdict, delimiter }),
    );
    if (isFirst) return;
    await this.files.delete(key);
    throw alreadyUploaded();
  }

  /**
   * Starts an uploaded import.
   * @throws DomainError NOT_FOUND, IMPORT_NOT_UPLOADED, IMPORT_ALREADY_STARTED, IMPORT_COLUMN_UNKNOWN, IMPORT_COLUMN_TWICE,
   * IMPORT_IDENTITY_MISSING, IMPORT_CONSENT_REQUIRED, INVALID_INPUT
   */
  async start(scope: Scope, id: string | undefined, start: ImportStart): Promise<string> {
    const { state } = await this.locked(scope, id);
    if (state === 'AWAITING_UPLOAD') {
      throw new DomainError(importErrors.IMPORT_NOT_UPLOADED, 'Upload the file first.', ['contactImportId']);
    }
    if (state !== 'UPLOADED') {
      throw new DomainError(importErrors.IMPORT_ALREADY_STARTED, 'This import was started or ended before.', [
        'contactImportId',
      ]);
    }
    const evidence = readConsent(start);
    assertColumns(start.columns);
    assertIdentified(start.columns);
    await this.assertAttributes(scope, start.columns);
    const country = start.defaultCountry ?? null;
    if (country !== null && !isPhoneCountry(country)) {
      throw invalidInput('Write the country as two capital letters, like DE.', ['defaultCountry']);
    }
    const labelIds = await readLabels(scope, start.labelIds ?? []);
    await rows(
      scope.em,
      `/* startImport */
       update contact_import set state = 'RUNNING', columns = $3::jsonb, policy = $4, default_country = $5, label_ids = $6::uuid[],
         consent_source = $7, consent_evidence = $8, started_at = $9, announced_at = $9
       where account_id = $1 and id = $2`,
      [
        scope.accountId,
        id,
        JSON.stringify(start.columns),
        start.policy,
        country,
        labelIds,
        start.consentSource,
        evidence,
        scope.clock.now(),
      ],
    );
    audit(scope, {
      action: 'contact_import.started',
      target: { kind: 'ContactImport', id: id! },
      changes: { policy: [null, start.policy], consentSource: [null, start.consentSource] },
    });
    const job = jobRequest(contactImportRun, { accountId: scope.accountId, contactImportId: id! });
    return commit(scope, id!, [contactImportChanged(id!)], [job]);
  }

  /** Ends an import where it stands; what it took over stays. One that has ended is left as it is. @throws DomainError NOT_FOUND */
  async cancel(scope: Scope, id: string | undefined): Promise<{ id: string; storageKey: string | null }> {
    const found = await this.locked(scope, id);
    if (!['AWAITING_UPLOAD', 'UPLOADED', 'RUNNING'].includes(found.state)) return { id: found.id, storageKey: null };
    await endImport(scope, found.id, 'CANCELLED', null);
    audit(scope, { action: 'contact_import.cancelled', target: { kind: 'ContactImport', id: found.id } });
    return commit(scope, { id: found.id, storageKey: found.storageKey }, [contactImportChanged(found.id)]);
  }

  /** Deletes a file that nobody needs any more; the sweep finds what a crash leaves. */
  async forget(storageKey: string | null): Promise<void> {
    if (storageKey) await this.files.delete(storageKey);
  }

  private async locked(scope: Scope, id: string | undefined): Promise<ContactImportRow> {
    const found = id ? await lockImport(scope, id) : undefined;
    if (!found) throw notFound('Import', ['contactImportId']);
    return found;
  }

  private async assertAttributes(scope: Scope, columns: readonly MappedColumn[]): Promise<void> {
    if (!columns.some(({ field }) => field === 'ATTRIBUTE')) return;
    const known = new Set((await listAttributes(scope)).map(({ key }) => key));
    columns.forEach(({ field, attributeKey }, i) => {
      if (field === 'ATTRIBUTE' && !known.has(attributeKey!)) {
        throw invalidInput('The account has no attribute with this key.', ['columns', String(i), 'attributeKey']);
      }
    });
  }
}

/** Writes the end of an import down; its file is no longer named by it. */
export const endImport = (
  scope: Scope,
  id: string,
  state: 'COMPLETED' | 'FAILED' | 'CANCELLED',
  failure: string | null,
): Promise<unknown> =>
  rows(
    scope.em,
    `/* endImport */
     update contact_import set state = $3, failure = $4, finished_at = $5, storage_key = null where account_id = $1 and id = $2`,
    [scope.accountId, id, state, failure, scope.clock.now()],
  );

async function markUploaded(
  scope: Scope,
  id: string,
  file: { key: string; sizeBytes: number; sha256: string; encoding: TextEncoding; delimiter: string },
): Promise<boolean> {
  const marked = await firstRow(
    scope.em,
    `/* importUploaded */
     update contact_import set state = 'UPLOADED', storage_key = $3, size_bytes = $4, sha256 = $5, encoding = $6, delimiter = $7
     where account_id = $1 and id = $2 and state = 'AWAITING_UPLOAD' returning id`,
    [scope.accountId, id, file.key, file.sizeBytes, file.sha256, file.encoding, file.delimiter],
  );
  return commit(scope, marked !== undefined, marked ? [contactImportChanged(id)] : []);
}

const alreadyUploaded = (): FileRefused =>
  new FileRefused(409, 'ALREADY_UPLOADED', 'The file was uploaded before; create another import.');

const whyUnreadable = (verdict: string): string =>
  verdict === 'SPREADSHEET'
    ? 'This is a spreadsheet file; save it as CSV and upload that.'
    : verdict === 'BINARY'
      ? 'This is no text; save the table as CSV in UTF-8.'
      : 'The file is empty.';

function readConsent({ consentSource, consentEvidence }: ImportStart): string | null {
  const evidence = consentEvidence?.trim() ?? '';
  if (consentSource === 'NONE' && evidence === '') return null;
  if (evidence.length < 1 || evidence.length > 2_000 || evidence.includes('\u0000')) {
    throw new DomainError(
      importErrors.IMPORT_CONSENT_REQUIRED,
      'Say in 1 to 2000 characters how the consent of these people can be shown.',
      ['consentEvidence'],
    );
  }
  return evidence;
}

/**
 * What can be told without the file; columns that it does not have are seen when it is read.
 * @throws DomainError IMPORT_COLUMN_UNKNOWN, IMPORT_COLUMN_TWICE, INVALID_INPUT
 */
export function assertColumns(columns: readonly MappedColumn[]): void {
  if (columns.length < 1 || columns.length > maxColumns) throw invalidInput('Map 1 to 500 columns.', ['columns']);
  const seen = new Set<string>();
  columns.forEach(({ column, field, attributeKey }, i) => {
    const path = ['columns', String(i)];
    if (!Number.isInteger(column) || column < 0 || column >= maxColumns) {
      throw new DomainError(importErrors.IMPORT_COLUMN_UNKNOWN, 'Columns are counted from 0.', [...path, 'column']);
    }
    if (field === 'ATTRIBUTE' && !attributeKey) {
      throw invalidInput('Name the attribute.', [...path, 'attributeKey']);
    }
    for (const name of [`column ${column}`, field === 'ATTRIBUTE' ? `attribute ${attributeKey}` : field]) {
      if (['LABELS', 'IGNORE'].includes(name)) continue;
      if (seen.has(name)) {
        throw new DomainError(importErrors.IMPORT_COLUMN_TWICE, 'This column or field is mapped twice.', path);
      }
      seen.add(name);
    }
  });
}

function assertIdentified(columns: readonly MappedColumn[]): void {
  if (!columns.some(({ field }) => identifyingFields.includes(field))) {
    throw new DomainError(
      importErrors.IMPORT_IDENTITY_MISSING,
      'Map a column to a phone number, a user id, an external id or an e-mail address.',
      ['columns'],
    );
  }
}

async function readLabels(scope: Scope, given: readonly string[]): Promise<string[]> {
  if (given.length > 50) throw invalidInput('Give at most 50 labels.', ['labelIds']);
  const ids = [...new Set(given.map((id) => uuidOf('Label', id)))];
  const known = await rows<{ id: string }>(
    scope.em,
    `/* importLabels */ select id from label where account_id = $1 and id = any($2::uuid[])`,
    [scope.accountId, ids.filter((id) => id !== undefined)],
  );
  if (known.length !== ids.length) throw notFound('Label', ['labelIds']);
  return known.map(({ id }) => id);
}
