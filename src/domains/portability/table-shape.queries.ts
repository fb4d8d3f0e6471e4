import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** A column as the database has it. */
export interface ColumnShape {
  name: string;
  /** As SQL writes it. */
  type: string;
  isNullable: boolean;
  /** Worked out or counted by the database itself. */
  isGenerated: boolean;
  /** Whether the role that asks may read it. */
  isReadable: boolean;
}

/** A foreign key within the account. */
export interface ForeignKey {
  columns: string[];
  table: string;
  keys: string[];
}

/** A table as the database has it. */
export interface TableShape {
  table: string;
  columns: ColumnShape[];
  /** The primary key without the account. */
  key: string[];
  foreignKeys: ForeignKey[];
}

/** The shapes of these tables. */
export async function tableShapes(scope: Scope, tables: readonly string[]): Promise<Map<string, TableShape>> {
  const found = await rows<TableShape>(
    scope.em,
    `/* tableShapes */
     select c.relname as table,
       (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'isNullable', not a.attnotnull, 'isGenerated', a.attgenerated <> '' or a.attidentity <> '',
          'isReadable', has_column_privilege(c.oid, a.attnum, 'select')) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       coalesce((select json_agg(a.attname order by k.place) from pg_constraint p
         cross join lateral unnest(p.conkey) with ordinality as k (num, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num
         where p.conrelid = c.oid and p.contype = 'p' and a.attname <> 'account_id'), '[]') as key,
       coalesce((select json_agg(json_build_object('table', f.confrelid::regclass::text,
           'columns', (select json_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality as k (num, place)
              join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num),
           'keys', (select json_agg(a.attname order by k.place) from unnest(f.confkey) with ordinality as k (num, place)
              join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num)))
         from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as "foreignKeys"
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname::text = any($1::text[])`,
    [tables],
  );
  return new Map(found.map((shape) => [shape.table, shape]));
}
