import type { Database } from '../database/database.js';
import { rows } from '../database/rows.js';

/** Rows of one transaction; small enough that nobody waits for it. */
const batchSize = 10_000;

/** Deletes the events of before; whoever resumes from there is told to fetch anew. Gives how many went. */
export async function forgetOldEvents(database: Database, before: Date): Promise<number> {
  let count = 0;
  for (;;) {
    const gone = await database.operate('events.retention', (em) =>
      rows(
        em,
        `/* forgetOldEvents */
         delete from domain_event d using (
           select account_id, seq from domain_event where occurred_at < $1 limit ${batchSize}
         ) o where d.account_id = o.account_id and d.seq = o.seq returning 1`,
        [before],
      ),
    );
    count += gone.length;
    if (gone.length < batchSize) return count;
  }
}
