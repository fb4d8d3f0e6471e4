import { Migration } from '@mikro-orm/migrations';

/** What happened to conversations, when snoozes end, how the inbox behaves, and what labels are for. */
export class ConversationsLifecycle extends Migration {
  override up(): void {
    this.addSql(`
create table activity (
  account_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  kind text not null,
  cause text not null,
  actor_id uuid,
  details jsonb not null,
  occurred_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation (account_id, id)
)`);
    this.addSql(`create index activity_thread on activity (account_id, conversation_id, occurred_at desc, id desc)`);
    // Updated only when threads are joined; deleted only by erasure.
    this.addSql(`call protect_tenant_table('activity', 'select, insert, update, delete')`);
    this.addSql(`call restrict_to_visible('activity')`);

    this.addSql(`
create table inbox_settings (
  account_id uuid not null references account (id),
  reopen_within_hours int not null default 24 check (reopen_within_hours between 0 and 720),
  updated_at timestamptz not null,
  primary key (account_id)
)`);
    this.addSql(`call protect_tenant_table('inbox_settings', 'select, insert, update')`);

    this.addSql(`alter table label add column description text`);

    // Across accounts: workers ask what is due, whosever it is.
    this.addSql(
      `create index conversation_snooze_due on conversation (snoozed_until) where status = 'SNOOZED' and snoozed_until is not null`,
    );
    this.addSql(`create policy operator on conversation for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, status, snoozed_until) on conversation to interakt_operator`);
  }
}
