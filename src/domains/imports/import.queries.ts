import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { MappedColumn } from './column-mapping.js';
import type { TextEncoding } from './csv-text.js';

/** An import as the API shows it, and as the worker needs it. */
export interface ContactImportRow {
  id: string;
  state: string;
  filename: string;
  storageKey: string | null;
  sizeBytes: number | null;
  sha256: string | null;
  encoding: TextEncoding | null;
  delimiter: string | null;
  columns: MappedColumn[] | null;
  policy: 'UPDATE' | 'SKIP' | 'FILL_GAPS' | null;
  defaultCountry: string | null;
  labelIds: string[];
  consentSource: string | null;
  consentEvidence: string | null;
  cursorBytes: number;
  cursorRow: number;
  createdCount: number;
  updatedCount: number;
  skippedCount: number;
  failedCount: number;
  failure: string | null;
  createdBy: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  announcedAt: string | null;
}

const columns = `id, state, filename, storage_key as "storageKey", size_bytes as "sizeBytes", sha256, encoding, delimiter, columns,
  policy, default_country as "defaultCountry", label_ids as "labelIds", consent_source as "consentSource",
  consent_evidence as "consentEvidence", cursor_bytes as "cursorBytes", cursor_row as "cursorRow",
  created_count as "createdCount", updated_count as "updatedCount", skipped_count as "skippedCount",
  failed_count as "failedCount", failure, created_by as "createdBy", created_at as "createdAt", started_at as "startedAt",
  finished_at as "finishedAt", announced_at as "announcedAt"`;

/** Imports by id. */
export const contactImportLoader: LoaderDefinition<string, ContactImportRow> = {
  name: 'contact imports',
  async batch(scope, ids) {
    const found = await rows<ContactImportRow>(
      scope.em,
      `/* contactImports */ select ${columns} from contact_import where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((one) => [one.id, one]));
  },
};

/** One import of the account. */
export const findImport = (scope: Scope, id: string): Promise<ContactImportRow | undefined> =>
  firstRow<ContactImportRow>(
    scope.em,
    `/* findImport */ select ${columns} from contact_import where account_id = $1 and id = $2`,
    [scope.accountId, id],
  );

/** The same, locked until the end of the transaction. */
export const lockImport = (scope: Scope, id: string): Promise<ContactImportRow | undefined> =>
  firstRow<ContactImportRow>(
    scope.em,
    `/* lockImport */ select ${columns} from contact_import where account_id = $1 and id = $2 for no key update`,
    [scope.accountId, id],
  );

/** Imports, the newest first. */
export async function listImports(scope: Scope, request: PageRequest): Promise<Page<ContactImportRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const params: unknown[] = [scope.accountId, keyset.limit];
  const from = keyset.from && `and id ${keyset.isBackward ? '>' : '<'} $${params.push(keyset.from[0])}::uuid`;
  const found = await rows<ContactImportRow>(
    scope.em,
    `/* listImports */ select ${columns} from contact_import where account_id = $1 ${from ?? ''}
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $2`,
    params,
  );
  return toPage(keyset, found, (one) => [one.id]);
}

/** A finished import of the very same file; undefined when there is none. */
export const findSameFile = (scope: Scope, sha256: string, id: string): Promise<{ id: string } | undefined> =>
  firstRow(
    scope.em,
    `/* sameFile */ select id from contact_import
     where account_id = $1 and sha256 = $2 and state = 'COMPLETED' and id <> $3 order by id desc limit 1`,
    [scope.accountId, sha256, id],
  );

/** The account's labels: ids by name, and by name in lower case. */
export async function labelIdsByName(scope: Scope): Promise<Map<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    scope.em,
    `/* labelsByName */ select id, name from label where account_id = $1`,
    [scope.accountId],
  );
  // Not every database knows the lower case of every letter; a name that is one itself comes first.
  const lower = found.map(({ id, name }): [string, string] => [name.toLowerCase(), id]);
  return new Map([...lower, ...found.map(({ id, name }): [string, string] => [name, id])]);
}

/** A page of an import's faults, in the order of the file. */
export const importFaults = (
  scope: Scope,
  id: string,
  after: { rowNumber: number; position: number },
  limit: number,
): Promise<{ rowNumber: number; position: number; columnName: string | null; code: string; message: string }[]> =>
  rows(
    scope.em,
    `/* importFaults */
     select row_number as "rowNumber", position, column_name as "columnName", code, message from contact_import_error
     where account_id = $1 and import_id = $2 and (row_number, position) > ($3, $4) order by row_number, position limit $5`,
    [scope.accountId, id, after.rowNumber, after.position, limit],
  );
