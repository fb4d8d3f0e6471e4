import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import type { CertifiedRest } from './erasure-certificate.js';
import { walkedTables } from './erasure-plan.js';
import { countSql, scanSql, type ScanResult } from './erasure-sql.js';
import { numbersOf, wordsOf, type PersonSigns } from './person-signs.js';

/** For one table. */
const longestStatement = '15min';

/** What the scan of the database found. */
export interface ScanOutcome {
  /** Stores that still hold the person, with what was found. */
  leaks: { store: string; count: number }[];
  /** Texts of the business, and rows of somebody else, that mention the person. */
  mentions: CertifiedRest[];
}

/** Looks for a person in every table of the account, by its ids and by everything that spells it. */
export class ErasureScan {
  constructor(private readonly map: DataMap) {}

  /** In a transaction that may read everything of the account. */
  async run(scope: Scope, contactIds: readonly string[], signs: PersonSigns): Promise<ScanOutcome> {
    // Whole tables of a large account take longer than a statement of the product may.
    await rows(scope.em, `/* longScan */ select set_config('statement_timeout', $1, true)`, [longestStatement]);
    const leaks: ScanOutcome['leaks'] = [];
    const mentions: CertifiedRest[] = [];
    for (const entry of walkedTables(this.map)) {
      const [left] = await rows<{ count: number }>(scope.em, countSql(this.map, entry), [
        scope.accountId,
        contactIds,
        numbersOf(signs),
      ]);
      if (left!.count > 0) leaks.push({ store: entry.table, count: left!.count });
    }
    if (signs.strong.length + signs.names.length === 0) return { leaks, mentions };
    for (const { table, columns } of await readableTables(scope)) {
      const entry = this.map.table(table);
      if (!entry) continue;
      const [hit] = await rows<ScanResult>(scope.em, scanSql(this.map, entry, columns), [
        scope.accountId,
        numbersOf(signs),
        wordsOf(signs),
        signs.names,
      ]);
      if (hit!.leaked > 0) leaks.push({ store: table, count: hit!.leaked });
      if (hit!.mentioned > 0) {
        const reason =
          'texts of the business, or rows of other people, that mention the person: for the business to judge';
        mentions.push({ store: table, count: hit!.mentioned, reason });
      }
    }
    return { leaks, mentions };
  }
}

/** Tables of the account that may be read, with every column that can hold words. */
export function readableTables(scope: Scope): Promise<{ table: string; columns: string[] }[]> {
  return rows(
    scope.em,
    `/* readableTables */
     select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and has_column_privilege(c.oid, a.attnum, 'select')
       and format_type(a.atttypid, null) !~ '^(uuid|boolean|smallint|integer|bigint|double precision|numeric|timestamp with time zone|date)$'
       and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'account_id'
         and has_column_privilege(c.oid, k.attnum, 'select'))
     group by c.relname order by c.relname`,
  );
}
