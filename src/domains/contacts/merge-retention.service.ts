import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { undoDays } from './contact-merge.queries.js';

const page = 500;

/** Forgets how contacts were before merges that can no longer be undone; that they were merged is kept. */
export class MergeRetention {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - undoDays * 86_400_000);
    for (;;) {
      const old = await this.database.operate('contacts.retention', (em) =>
        rows<{ accountId: string; id: string }>(
          em,
          `/* oldMerges */ select account_id as "accountId", id from contact_merge
           where emptied_at is null and merged_at < $1 order by merged_at limit ${page}`,
          [before],
        ),
      );
      for (const [accountId, merges] of Map.groupBy(old, (merge) => merge.accountId)) {
        await this.database.write(systemViewer(accountId), (scope) =>
          rows(
            scope.em,
            `/* emptyMerges */
             with gone as (
               delete from contact_merge_row where account_id = $1 and merge_id = any($2::uuid[])
             )
             update contact_merge set kept_before = null, gone_before = null, emptied_at = $3
             where account_id = $1 and id = any($2::uuid[])`,
            [accountId, merges.map(({ id }) => id), this.clock.now()],
          ),
        );
      }
      if (old.length < page) return;
    }
  }
}
