import type { EntityManager } from '@mikro-orm/sql';
import { firstRow, rows } from './rows.js';

/** Any number that no other lock uses. */
const statisticsLock = 5_120_934_477;

/**
 * Tells the planner again how large tables are and what stands in them, for those that changed a good deal. A plan that was
 * made while its tables were nearly empty reads them whole, and is kept until somebody does this: PostgreSQL's autovacuum
 * where it runs; it does not run embedded, and on some servers it is turned off. Must be called as the tables' owner.
 */
export async function analyzeChanged(em: EntityManager, isEmbedded: boolean): Promise<void> {
  if (isEmbedded) await rows(em, 'select pg_stat_force_next_flush()');
  const mine = await firstRow<{ isNeeded: boolean }>(
    em,
    `select ($1 or current_setting('autovacuum') = 'off') and pg_try_advisory_xact_lock(${statisticsLock}) as "isNeeded"`,
    [isEmbedded],
  );
  if (!mine?.isNeeded) return;
  const changed = await rows<{ name: string }>(
    em,
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
     where n_mod_since_analyze > 100 and n_mod_since_analyze > 0.2 * n_live_tup`,
  );
  for (const { name } of changed) await rows(em, `analyze ${name}`);
}
