import { Migration } from '@mikro-orm/migrations';

/** When conversations in which nobody writes any more are closed by themselves. */
export class AutoClose extends Migration {
  override up(): void {
    this.addSql(`
create table auto_close_policy (
  account_id uuid not null references account (id),
  id uuid not null,
  team_id uuid,
  is_enabled boolean not null,
  after_hours int not null check (after_hours between 1 and 8760),
  closes_snoozed boolean not null,
  closes_urgent boolean not null,
  message text,
  note text,
  updated_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id) on delete cascade
)`);
    this.addSql(
      `create unique index auto_close_policy_place on auto_close_policy (account_id, team_id) nulls not distinct`,
    );
    this.addSql(`call protect_tenant_table('auto_close_policy', 'select, insert, update, delete')`);

    // Messages have a time of their own; this is of moves that people, programs and the clock made.
    this.addSql(`alter table conversation add column moved_at timestamptz`);
    // What waits for an answer, or is closed, is not in it: a contact's message writes nothing here.
    this.addSql(
      `create index conversation_idle on conversation (account_id, team_id, last_activity_at) where status <> 'CLOSED' and waiting_since is null`,
    );

    // Across accounts: workers ask what is idle, whosever it is.
    this.addSql(`create policy operator on auto_close_policy for select to interakt_operator using (true)`);
    this.addSql(
      `grant select (account_id, team_id, is_enabled, after_hours, closes_snoozed, closes_urgent) on auto_close_policy to interakt_operator`,
    );
    this.addSql(`create policy operator on team for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id) on team to interakt_operator`);
    this.addSql(`create policy operator on message for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, status) on message to interakt_operator`);
    this.addSql(
      `grant select (team_id, waiting_since, last_activity_at, moved_at, priority, last_message_id) on conversation to interakt_operator`,
    );
  }
}
