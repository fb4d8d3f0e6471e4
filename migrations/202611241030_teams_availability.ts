import { Migration } from '@mikro-orm/migrations';

/** What members say of themselves: whether they take work, and when they were last here. */
export class TeamsAvailability extends Migration {
  override up(): void {
    this.addSql(`
create table member_availability (
  account_id uuid not null,
  user_id uuid not null,
  choice text not null default 'AVAILABLE' check (choice in ('AVAILABLE', 'BUSY', 'AWAY', 'OFFLINE')),
  is_auto_offline boolean not null default true,
  last_seen_at timestamptz,
  primary key (account_id, user_id),
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
) with (fillfactor = 70)`);
    this.addSql(`call protect_tenant_table('member_availability', 'select, insert, update')`);
  }
}
