import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { undoDays } from './contact-merge.queries.js';
import type { Holding } from './holding.policy.js';

const page = 500;

interface OldMerge {
  accountId: string;
  id: string;
  mergedAt: string;
}

/** Forgets how contacts were before merges that can no longer be undone; that they were merged is kept. */
export class MergeRetention {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly holding: Holding,
  ) {}

  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - undoDays * 86_400_000);
    // Behind the last one of the page before: what is held stays, and must not be found for ever.
    let last: OldMerge | undefined;
    for (;;) {
      const old: OldMerge[] = await this.database.operate('contacts.retention', (em) =>
        rows<OldMerge>(
          em,
          `/* oldMerges */ select account_id as "accountId", id, merged_at as "mergedAt" from contact_merge
           where emptied_at is null and merged_at < $1
             and ($2::timestamptz is null or (merged_at, account_id, id) > ($2::timestamptz, $3::uuid, $4::uuid))
           order by merged_at, account_id, id limit ${page}`,
          [before, last?.mergedAt ?? null, last?.accountId ?? null, last?.id ?? null],
        ),
      );
      for (const [accountId, merges] of Map.groupBy(old, (merge) => merge.accountId))
        await this.empty(
          accountId,
          merges.map(({ id }) => id),
        );
      if (old.length < page) return;
      last = old.at(-1);
    }
  }

  /** Those of people who are held stay until the hold is released. */
  private empty(accountId: string, ids: readonly string[]): Promise<void> {
    const { is } = this.holding;
    return this.database.write(systemViewer(accountId), async (scope) => {
      await this.holding.keepStill(scope);
      await rows(
        scope.em,
        `/* emptyMerges */
         with free as (
           select m.id from contact_merge m where m.account_id = $1 and m.id = any($2::uuid[])
             and not ${is.contact('m.kept_id')} and not ${is.contact('m.gone_id')}
         ), gone as (
           delete from contact_merge_row where account_id = $1 and merge_id in (select id from free)
         )
         update contact_merge set kept_before = null, gone_before = null, emptied_at = $3
         where account_id = $1 and id in (select id from free)`,
        [accountId, ids, this.clock.now()],
      );
    });
  }
}
