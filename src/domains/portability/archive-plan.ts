import type { DataMap } from '../../platform/personal-data/data-map.js';
import type { SubjectKind, TableData } from '../../platform/personal-data/personal-data.js';
import { isSubjects } from '../../platform/personal-data/subject-sql.js';
import { archiveRules, onlyWhen, withheldWhy, withoutColumns } from './archive-rules.js';
import type { TableShape } from './table-shape.queries.js';

/** A table of a copy. */
export interface ArchiveTable {
  name: string;
  entry: TableData;
  /** The columns that are in it, as the database calls them. */
  columns: readonly string[];
  /** What pages go by. */
  key: readonly { name: string; type: string }[];
  /** Which rows (SQL): `$1` the account, `$2` the subject's ids, `$3` what spells it. */
  condition: string;
  /** Columns in which other people are taken out. */
  redacted: readonly string[];
}

/** A table, or columns of it, that are not in a copy. */
export interface Withheld {
  table: string;
  /** Null: the whole table. */
  columns: string[] | null;
  reason: string;
  /** Which of a whole table's rows are the subject's (SQL), where they can be counted. */
  condition?: string;
}

/** What a copy holds. */
export interface ArchivePlan {
  tables: ArchiveTable[];
  withheld: Withheld[];
}

/** The name of a column in the copy. */
export const camel = (column: string): string =>
  column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Tables that hold something of the subject, as the map says; for an account all that belong to it. */
const holding = (map: DataMap, subject: SubjectKind, shapes: ReadonlyMap<string, TableShape>): TableData[] =>
  map.tables.filter((entry) => {
    if (subject !== 'ACCOUNT') return map.findings(entry, subject).length > 0 || isNamed(entry, subject);
    return entry.table === 'account' || hasAccount(shapes.get(entry.table));
  });

const isNamed = (entry: TableData, subject: SubjectKind): boolean =>
  subject === 'CONTACT' &&
  archiveRules[entry.table]?.named !== undefined &&
  entry.subjects.every((f) => f.subject !== 'CONTACT');

const hasAccount = (shape: TableShape | undefined): boolean =>
  shape?.columns.some((column) => column.name === 'account_id') ?? false;

/**
 * What a copy of the subject holds, from the data map and the database: what hangs on others comes first, so that a row
 * that comes meanwhile never points to one that is not in the copy.
 */
export function planArchive(map: DataMap, subject: SubjectKind, shapes: ReadonlyMap<string, TableShape>): ArchivePlan {
  const plan: ArchivePlan = { tables: [], withheld: [] };
  for (const entry of inOrder(holding(map, subject, shapes), shapes)) {
    const shape = shapes.get(entry.table);
    const reason = withheldWhy(entry, subject);
    if (reason || !shape?.columns.some((column) => column.isReadable)) {
      plan.withheld.push({
        table: entry.table,
        columns: null,
        reason: reason ?? 'no part of the API may read it',
        ...countable(map, subject, entry, shape),
      });
      continue;
    }
    const table = planTable(map, subject, entry, shape);
    plan.tables.push(table);
    const left = shape.columns
      .map(({ name }) => name)
      .filter((name) => name !== 'account_id' && !table.columns.includes(name));
    const secret = left.filter((name) => entry.columns[name] === 'CREDENTIAL');
    const others = left.filter((name) => entry.columns[name] !== 'CREDENTIAL');
    if (secret.length > 0)
      plan.withheld.push({ table: entry.table, columns: secret.map(camel), reason: 'it opens a door' });
    if (others.length > 0)
      plan.withheld.push({
        table: entry.table,
        columns: others.map(camel),
        reason: 'it repeats the copy, or serves programs alone',
      });
  }
  return plan;
}

function planTable(map: DataMap, subject: SubjectKind, entry: TableData, shape: TableShape): ArchiveTable {
  const without = withoutColumns(entry.table, subject);
  const named = isNamed(entry, subject) ? archiveRules[entry.table]!.named : undefined;
  const conditions = [scopeOf(entry.table, shape)];
  if (named) conditions.push(named.when);
  else if (subject !== 'ACCOUNT') conditions.push(isSubjects(map, entry, subject));
  const only = onlyWhen(entry.table, subject);
  if (only) conditions.push(only);
  return {
    name: entry.table,
    entry,
    columns: shape.columns
      .filter(
        ({ name, isReadable, isGenerated }) =>
          isReadable &&
          !isGenerated &&
          name !== 'account_id' &&
          entry.columns[name] !== 'CREDENTIAL' &&
          !without.includes(name) &&
          (!named || named.columns.includes(name)),
      )
      .map(({ name }) => name),
    key: shape.key.map((name) => ({ name, type: shape.columns.find((column) => column.name === name)!.type })),
    condition: conditions.join(' and '),
    redacted: subject === 'CONTACT' ? (archiveRules[entry.table]?.redacted ?? []) : [],
  };
}

/** How many rows are left out is told where they are the subject's alone. */
function countable(
  map: DataMap,
  subject: SubjectKind,
  entry: TableData,
  shape: TableShape | undefined,
): { condition?: string } {
  if (!shape || subject === 'ACCOUNT' || !shape.columns.every((column) => column.isReadable)) return {};
  return { condition: `${scopeOf(entry.table, shape)} and ${isSubjects(map, entry, subject)}` };
}

function scopeOf(table: string, shape: TableShape): string {
  if (table === 'account') return 't.id = $1::uuid';
  return hasAccount(shape) ? 't.account_id = $1::uuid' : '$1::uuid is not null';
}

/** Tables with foreign keys before those that they point to. */
function inOrder(entries: readonly TableData[], shapes: ReadonlyMap<string, TableShape>): TableData[] {
  const ordered: TableData[] = [];
  const begun = new Set<TableData>();
  const visit = (entry: TableData): void => {
    if (begun.has(entry)) return;
    begun.add(entry);
    for (const other of entries) {
      const points = shapes.get(other.table)?.foreignKeys.some(({ table }) => table === entry.table) ?? false;
      if (points && other !== entry) visit(other);
    }
    ordered.push(entry);
  };
  for (const entry of entries) visit(entry);
  return ordered;
}
