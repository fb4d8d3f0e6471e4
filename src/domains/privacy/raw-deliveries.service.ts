import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { clearedTables } from './erasure-plan.js';

/**
 * What Meta delivered, as it came: of no account by itself, since one delivery may speak of several. Only what came for a
 * number of the account is touched; whoever else stands in the same delivery was taken in from it already.
 */
export class RawDeliveries {
  constructor(
    private readonly database: Database,
    private readonly map: DataMap,
  ) {}

  /** Takes the words out of processed deliveries that name the person; how many, by table. */
  async clear(accountId: string, signs: readonly string[]): Promise<Record<string, { found: number; erased: number }>> {
    const numbers = await this.numbersOf(accountId);
    const counts: Record<string, { found: number; erased: number }> = {};
    if (signs.length === 0 || numbers.length === 0) return counts;
    for (const entry of clearedTables(this.map)) {
      const erasure = entry.erasure.CONTACT!;
      if (erasure.strategy !== 'CLEAR') continue;
      const set = Object.entries(erasure.columns).map(([column, value]) => `${column} = ${value}`);
      const gone = await this.database.operate('privacy.erase', (em) =>
        rows(
          em,
          `/* clear_${entry.table} */ update ${entry.table} t set ${set.join(', ')}
           where ${erasure.when ?? 'true'} and ${names(Object.keys(erasure.columns))} returning 1`,
          [signs, numbers],
        ),
      );
      if (gone.length > 0) counts[entry.table] = { found: gone.length, erased: gone.length };
    }
    return counts;
  }

  /** How many deliveries name the person and have not been taken in yet. */
  async countUnprocessed(accountId: string, signs: readonly string[]): Promise<number> {
    const numbers = await this.numbersOf(accountId);
    if (signs.length === 0 || numbers.length === 0) return 0;
    let count = 0;
    for (const entry of clearedTables(this.map)) {
      const erasure = entry.erasure.CONTACT!;
      if (erasure.strategy !== 'CLEAR') continue;
      const [left] = await this.database.operate('privacy.erase', (em) =>
        rows<{ count: number }>(
          em,
          `/* left_${entry.table} */ select count(*)::int as count from ${entry.table} t where ${names(Object.keys(erasure.columns))}`,
          [signs, numbers],
        ),
      );
      count += left!.count;
    }
    return count;
  }

  private async numbersOf(accountId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      this.database.read(systemViewer(accountId)).em,
      `/* numbersOfAccount */ select distinct unnest(array[phone_number_id, waba_id]) as id from channel where account_id = $1`,
      [accountId],
    );
    return found.map(({ id }) => id.toLowerCase());
  }
}

/** `$1`: what spells the person, `$2`: what spells the account's numbers. */
function names(columns: readonly string[]): string {
  const text = columns.map((column) => `lower(encode(t.${column}, 'escape'))`).join(` || ' ' || `);
  return `exists (select from unnest($1::text[]) as s (sign) where strpos(${text}, s.sign) > 0)
    and exists (select from unnest($2::text[]) as n (number) where strpos(${text}, n.number) > 0)`;
}
