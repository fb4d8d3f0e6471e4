import { Migration } from '@mikro-orm/migrations';

/** What one did to many conversations tells which there are: who does not see them all sees the own bulk actions alone. */
export class ActionsBulkSight extends Migration {
  override up(): void {
    this.addSql(`
create policy own_only on bulk_action as restrictive for select to interakt_own, interakt_team
  using (actor_id = (select current_actor()))`);
    this.addSql(`
create policy visible on bulk_action_item as restrictive for select to interakt_own, interakt_team using (exists (
  select from bulk_action b where b.account_id = bulk_action_item.account_id and b.id = bulk_action_item.bulk_action_id))`);
  }
}
