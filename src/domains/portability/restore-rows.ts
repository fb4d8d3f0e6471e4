import { randomSecret } from '../../platform/crypto/keyed-hash.js';
import { newStorageKey } from '../../platform/files/file-storage.js';
import { camel } from './archive-plan.js';
import type { RestoredIds } from './restored-ids.js';
import { restoreRules, userColumns } from './restore-rules.js';
import type { TableShape } from './table-shape.queries.js';

/** A row as it is inserted: values by column. */
export type RestoredRow = Record<string, unknown>;

/** What a row is made new with. */
export interface RestoreMeans {
  ids: RestoredIds;
  /** Keyed hashes by which suppressions know an identity in this account. */
  suppressionKeys(identity: { kind: string; matchKey: string }): string[];
}

const importStates = new Set(['COMPLETED', 'FAILED', 'CANCELLED']);

/** A row of an archive for this account: with new ids, and so that nothing begins to move by it. Undefined: it stays out. */
export function restoredRow(
  shape: TableShape,
  row: Readonly<Record<string, unknown>>,
  means: RestoreMeans,
): RestoredRow | undefined {
  const { table } = shape;
  const rule = restoreRules[table]!;
  const made: RestoredRow = {};
  for (const column of shape.columns) {
    const { name, type, isGenerated } = column;
    if (isGenerated || name === 'account_id') continue;
    const value = row[camel(name)];
    if (value === undefined) continue;
    made[name] = newValue(name, type, value, means.ids, rule.idsWithin ?? []);
    if (rule.memberOrNobody?.includes(name) && typeof value === 'string' && !means.ids.isMember(value))
      made[name] = null;
  }
  return atRest(table, row, made, means);
}

function newValue(name: string, type: string, value: unknown, ids: RestoredIds, idsWithin: readonly string[]): unknown {
  if (idsWithin.includes(name)) return ids.within(value);
  if (type !== 'uuid' || typeof value !== 'string') return value;
  return userColumns.has(name) ? ids.ofUser(value) : ids.of(value);
}

/** What would send, call, connect or wait is put to rest. */
function atRest(
  table: string,
  row: Readonly<Record<string, unknown>>,
  made: RestoredRow,
  means: RestoreMeans,
): RestoredRow | undefined {
  switch (table) {
    case 'contact':
      return row['erasingAt'] == null ? made : undefined;
    case 'contact_identity':
      return {
        ...made,
        suppression_keys: means.suppressionKeys({ kind: String(row['kind']), matchKey: String(row['matchKey']) }),
      };
    case 'channel':
      return { ...made, status: 'DISCONNECTED', token_sealed: null };
    case 'message':
      return restoredMessage(made);
    case 'survey':
      return { ...made, token: randomSecret() };
    case 'contact_import':
      return importStates.has(String(row['state']))
        ? made
        : { ...made, state: 'CANCELLED', finished_at: row['createdAt'] };
    default:
      return made;
  }
}

/** A message so that it is not sent: it may have been there in the meantime. Sent again, it says what stands in it and no more. */
function restoredMessage(made: RestoredRow): RestoredRow {
  const { content } = made;
  const isWaiting = ['QUEUED', 'SENDING'].includes(String(made['status']));
  const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
  // What sending would put in is of a request that this account does not have; a made-up row would name another's.
  const { hidden: _, ...rest } = (isObject ? content : {}) as { hidden?: unknown };
  return { ...made, ...(isObject ? { content: rest } : {}), ...(isWaiting ? { status: 'UNKNOWN' } : {}) };
}

/** A file's row once its bytes are known to be there, under this key, or not to be there. */
export function restoredMedia(made: RestoredRow, storageKey: string | undefined): RestoredRow {
  if (storageKey) return { ...made, storage_key: storageKey };
  const isOver = ['FAILED', 'EXPIRED'].includes(String(made['state']));
  return { ...made, storage_key: null, ...(isOver ? {} : { state: 'FAILED', failure: 'NOT_IN_ARCHIVE' }) };
}

export const newMediaKey = newStorageKey;

/**
 * Adds rows of a table and counts them. What is there already stays; what points at something that is not there points at
 * nothing, or stays out where it must point at something. `$1` the account, `$2` the rows.
 */
export function insertSql(shape: TableShape, columns: readonly string[]): string {
  const typed = shape.columns.filter(({ name }) => columns.includes(name));
  const single = new Map(
    shape.foreignKeys.flatMap(({ table, columns: own, keys }) => {
      const rest = own.filter((name) => name !== 'account_id');
      const key = keys.filter((name) => name !== 'account_id');
      return rest.length === 1 && key.length === 1 && own.length === 2
        ? [[rest[0]!, { table, key: key[0]! }] as const]
        : [];
    }),
  );
  const there = (name: string, { table, key }: { table: string; key: string }): string =>
    `exists (select from ${table} p where p.account_id = $1 and p.${key} = r.${name})`;
  const values = typed.map(({ name, isNullable }) => {
    const target = single.get(name);
    return target && isNullable ? `case when ${there(name, target)} then r.${name} end` : `r.${name}`;
  });
  const needed = typed.flatMap(({ name, isNullable }) => {
    const target = single.get(name);
    return target && !isNullable && target.table !== shape.table ? [there(name, target)] : [];
  });
  return `/* restore_${shape.table} */
    with added as (
      insert into ${shape.table} (account_id, ${typed.map(({ name }) => name).join(', ')})
      select $1::uuid, ${values.join(', ')}
      from json_to_recordset($2::json) as r (${typed.map(({ name, type }) => `${name} ${type}`).join(', ')})
      ${needed.length > 0 ? `where ${needed.join(' and ')}` : ''}
      on conflict do nothing returning 1
    )
    select count(*)::int as count from added`;
}
