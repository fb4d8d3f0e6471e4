import type { EntityManager } from '@mikro-orm/sql';
import { rows } from '../../platform/database/rows.js';

/** A table with rows of accounts. */
export interface AccountTable {
  table: string;
  /** Columns of its own rows that point at others of its rows: which go first. */
  pointers: { columns: string[]; keys: string[] }[];
}

/**
 * Every table with rows of accounts, as the database has them: what hangs on others before these. The catalogue is asked
 * and not the data map, since an account that is erased keeps nothing that anybody forgot to write down.
 */
export async function accountTables(em: EntityManager): Promise<AccountTable[]> {
  const tables = await rows<{ table: string }>(
    em,
    `/* accountTables */
     select c.relname as table from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const keys = await rows<{ from: string; to: string; columns: string[]; keys: string[] }>(
    em,
    `/* accountKeys */
     select f.relname as from, t.relname as to,
       array(select a.attname::text from unnest(k.conkey) with ordinality u (n, i)
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.i) as columns,
       array(select a.attname::text from unnest(k.confkey) with ordinality u (n, i)
         join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by u.i) as keys
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0`,
  );
  const names = new Set(tables.map(({ table }) => table));
  const ordered: string[] = [];
  const visit = (table: string, path: readonly string[]): void => {
    // In a circle somebody is first; what then still points there lets the walk begin anew.
    if (ordered.includes(table) || path.includes(table)) return;
    for (const { from } of keys.filter(({ to, from }) => to === table && from !== table && names.has(from)))
      visit(from, [...path, table]);
    ordered.push(table);
  };
  for (const { table } of tables) visit(table, []);
  return ordered.map((table) => ({
    table,
    pointers: keys.filter(({ from, to }) => from === table && to === table),
  }));
}

/** Deletes at most `limit` of the account's rows, first those that none of its rows points at; how many. */
export async function deleteRows(
  em: EntityManager,
  accountId: string,
  { table, pointers }: AccountTable,
  limit: number,
): Promise<number> {
  const free = pointers.map(
    ({ columns, keys }) =>
      `and not exists (select from ${table} r where r.account_id = $1 and r.ctid <> t.ctid and ${columns.map((c, i) => `r.${c} = t.${keys[i]}`).join(' and ')})`,
  );
  const gone = await rows(
    em,
    `/* eraseAll_${table} */
     with doomed as (select t.ctid as place from ${table} t where t.account_id = $1 ${free.join(' ')} limit ${limit})
     delete from ${table} t using doomed where t.ctid = doomed.place and t.account_id = $1 returning 1`,
    [accountId],
  );
  return gone.length;
}

/** How many of the account's rows are left. */
export async function countRows(em: EntityManager, accountId: string, table: string): Promise<number> {
  const [left] = await rows<{ count: number }>(
    em,
    `/* countAll_${table} */ select count(*)::int as count from ${table} where account_id = $1`,
    [accountId],
  );
  return left!.count;
}
