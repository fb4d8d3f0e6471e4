import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { DataImportStatus, RestoredCount } from './data-import.entity.js';
import { restoreRules } from './restore-rules.js';

/** An import of an archive as its row says it. */
export interface DataImportRow {
  id: string;
  state: DataImportStatus;
  runId: string | null;
  storageKey: string | null;
  sizeBytes: number | null;
  sha256: string | null;
  sourceAccountId: string | null;
  sourceWrittenAt: string | null;
  donePart: number;
  doneLine: number;
  counts: Record<string, RestoredCount>;
  failure: string | null;
  createdBy: string | null;
  createdAt: string;
  finishedAt: string | null;
}

const columns = `id, state, run_id as "runId", storage_key as "storageKey", size_bytes::float8 as "sizeBytes", sha256,
  source_account_id as "sourceAccountId", source_written_at as "sourceWrittenAt", done_part as "donePart",
  done_line as "doneLine", counts, failure, created_by as "createdBy", created_at as "createdAt", finished_at as "finishedAt"`;

/** Imports of archives by id. */
export const dataImportLoader: LoaderDefinition<string, DataImportRow> = {
  name: 'data imports',
  async batch(scope, ids) {
    const found = await rows<DataImportRow>(
      scope.em,
      `/* dataImports */ select ${columns} from data_import where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((one) => [one.id, one]));
  },
};

/** One import of the account. */
export const findDataImport = (scope: Scope, id: string): Promise<DataImportRow | undefined> =>
  firstRow(scope.em, `/* findDataImport */ select ${columns} from data_import where account_id = $1 and id = $2`, [
    scope.accountId,
    id,
  ]);

/** The import under its lock. */
export const lockDataImport = (scope: Scope, id: string): Promise<DataImportRow | undefined> =>
  firstRow(
    scope.em,
    `/* lockDataImport */ select ${columns} from data_import where account_id = $1 and id = $2 for update`,
    [scope.accountId, id],
  );

/** The tables in which the account has something that an archive could stand in the way of. */
export async function filledTables(scope: Scope): Promise<string[]> {
  const parts = Object.keys(restoreRules).map(
    (table) => `select '${table}' as table where exists (select from ${table} where account_id = $1)`,
  );
  const found = await rows<{ table: string }>(scope.em, `/* filledTables */ ${parts.join(' union all ')}`, [
    scope.accountId,
  ]);
  return found.map(({ table }) => table);
}

/** Members of the account by their address, for those of an archive. */
export async function membersByEmail(scope: Scope, emails: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; email: string }>(
    scope.em,
    `/* membersByEmail */ select u.id, u.email from membership m join app_user u on u.id = m.user_id
     where m.account_id = $1 and u.email = any($2::text[])`,
    [scope.accountId, emails],
  );
  return new Map(found.map(({ id, email }) => [email, id]));
}
