/** A column that holds sealed values, and how a value's place is spelled: table, label and keys of its row. */
export interface SealedColumn {
  table: string;
  column: string;
  label: string;
  keys: readonly { name: string; type: 'uuid' | 'text' }[];
}

const id = { name: 'id', type: 'uuid' } as const;
const account = { name: 'account_id', type: 'uuid' } as const;
const text = (name: string) => ({ name, type: 'text' }) as const;

/** Everything that is sealed; a test compares it with the columns of the database. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'channel', column: 'token_sealed', label: 'token', keys: [account, id] },
  { table: 'two_factor', column: 'sealed_secret', label: 'sealed_secret', keys: [{ name: 'user_id', type: 'uuid' }] },
  { table: 'mail', column: 'sealed', label: 'sealed', keys: [id] },
  { table: 'idempotency_key', column: 'response', label: 'response', keys: [account, text('actor'), text('key')] },
  { table: 'security_report', column: 'sealed', label: 'sealed', keys: [id] },
  { table: 'erasure_job', column: 'signs_sealed', label: 'signs', keys: [account, id] },
  { table: 'deletion_job', column: 'signs_sealed', label: 'signs', keys: [id] },
  { table: 'erasure_vault', column: 'sealed', label: 'sealed', keys: [account, id] },
  { table: 'data_subject_request', column: 'identity_sealed', label: 'identity', keys: [id] },
  { table: 'data_subject_request', column: 'record_sealed', label: 'record', keys: [id] },
  { table: 'privacy_inquiry', column: 'sealed', label: 'sealed', keys: [id] },
  { table: 'integration', column: 'secret_sealed', label: 'secret', keys: [account, id] },
  { table: 'minor_report', column: 'sealed', label: 'sealed', keys: [id] },
];

/** Which of them: a table may have several. */
export const nameOf = ({ table, column }: Pick<SealedColumn, 'table' | 'column'>): string => `${table}.${column}`;

/** Where a value belongs, as those spell it who seal it. */
export const placeOf = ({ table, label }: SealedColumn, keys: readonly string[]): string =>
  [table, label, ...keys].join('|');

/** SQL: the id of the key that sealed a value. */
const keyIn = (column: string): string => `split_part(t.${column}, '.', 2)`;

/** How many values each key sealed. */
export const countSql = ({ table, column }: SealedColumn): string =>
  `/* sealedIn_${table} */ select ${keyIn(column)} as "keyId", count(*)::int as count from ${table} t
   where t.${column} is not null group by 1`;

/** The next values that another key than `$1` sealed, behind a row (`$2…`, where `isBehind`), in the order of the keys. */
export function nextSql({ table, column, keys }: SealedColumn, isBehind: boolean, limit: number): string {
  const names = keys.map(({ name }) => `t.${name}`).join(', ');
  const after = keys.map(({ type }, i) => `$${i + 2}::${type}`).join(', ');
  return `/* nextSealed_${table} */
    select array[${keys.map(({ name }) => `t.${name}::text`).join(', ')}] as keys, t.${column} as sealed from ${table} t
    where t.${column} is not null and ${keyIn(column)} <> $1 ${isBehind ? `and (${names}) > (${after})` : ''}
    order by ${names} limit ${limit}`;
}

/** Puts new values (`$1`, JSON) in the place of old ones, where these still stand: whoever wrote meanwhile was right. */
export function replaceSql({ table, column, keys }: SealedColumn): string {
  const match = keys.map(({ name, type }, i) => `t.${name} = (w.keys ->> ${i})::${type}`).join(' and ');
  return `/* sealAnew_${table} */
    with written as (
      update ${table} t set ${column} = w.fresh
      from jsonb_to_recordset($1::jsonb) as w (keys jsonb, sealed text, fresh text)
      where ${match} and t.${column} = w.sealed returning 1
    ) select count(*)::int as count from written`;
}
