import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { camel, type ArchiveTable } from './archive-plan.js';

/** Whom a copy is of, as statements take it. */
export interface ArchiveSubject {
  ids: readonly string[];
  /** Lower case: numbers in every spelling, ids, addresses. */
  signs: readonly string[];
}

/** A scope for the next page, after asking whether the copy may still be written. */
export type ReadNow = () => Promise<Scope>;

/** A part that is no table of the map, but worked out for a copy. */
export interface ExtraTable {
  name: string;
  lines(read: ReadNow): AsyncGenerator<readonly string[]>;
}

/** A row of a copy: its place in the order of pages, and the line that it is. */
export interface ArchiveRow {
  place: string[];
  line: string;
}

/** The next rows of a table, in the order of its key; every row is a JSON object, made by the database as it keeps it. */
export function archiveRows(
  scope: Scope,
  table: ArchiveTable,
  subject: ArchiveSubject,
  after: readonly string[] | undefined,
  limit: number,
): Promise<ArchiveRow[]> {
  const params: unknown[] = [scope.accountId, subject.ids, subject.signs];
  const keys = table.key.map(({ name }) => `t.${name}`);
  const from = after
    ? `and (${keys.join(', ')}) > (${table.key.map(({ type }, i) => `$${params.push(after[i])}::${type}`).join(', ')})`
    : '';
  return rows<ArchiveRow>(
    scope.em,
    `/* archive_${table.name} */
     select array[${keys.map((key) => `${key}::text`).join(', ')}]::text[] as place, row_to_json(r)::text as line
     from ${table.name} t cross join lateral (
       select ${table.columns.map((column) => `t.${column} as "${camel(column)}"`).join(', ')}) r
     where ${table.condition} and $2::uuid[] is not null and $3::text[] is not null ${from}
     ${keys.length > 0 ? `order by ${keys.join(', ')}` : ''} limit ${limit}`,
    params,
  );
}

/** How many rows there are. */
export async function countArchiveRows(
  scope: Scope,
  table: string,
  condition: string,
  subject: ArchiveSubject,
): Promise<number> {
  const [found] = await rows<{ count: number }>(
    scope.em,
    `/* count_${table} */ select count(*)::int as count from ${table} t
     where ${condition} and $1::uuid is not null and $2::uuid[] is not null and $3::text[] is not null`,
    [scope.accountId, subject.ids, subject.signs],
  );
  return found!.count;
}
