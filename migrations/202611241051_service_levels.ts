import { Migration } from '@mikro-orm/migrations';

/** What a business promises about its answers, and the clocks that measure it. */
export class ServiceLevels extends Migration {
  override up(): void {
    this.addSql(`
create table service_level (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  position int not null,
  channel_ids uuid[] not null default '{}',
  team_ids uuid[] not null default '{}',
  priorities text[] not null default '{}',
  first_reply_seconds int check (first_reply_seconds > 0),
  next_reply_seconds int check (next_reply_seconds > 0),
  resolution_seconds int check (resolution_seconds > 0),
  warn_at_percent int not null default 80 check (warn_at_percent between 1 and 99),
  is_business_hours boolean not null,
  created_at timestamptz not null,
  primary key (account_id, id)
)`);
    this.addSql(`create unique index service_level_name on service_level (account_id, lower(name))`);
    this.addSql(`call protect_tenant_table('service_level', 'select, insert, update, delete')`);

    this.addSql(`
create table service_clock (
  account_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  service_level_id uuid not null,
  metric text not null check (metric in ('FIRST_REPLY', 'NEXT_REPLY', 'RESOLUTION')),
  state text not null check (state in ('RUNNING', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED')),
  target_ms bigint not null,
  warn_ms bigint not null,
  spent_ms bigint not null default 0,
  started_at timestamptz not null,
  resumed_at timestamptz not null,
  due_at timestamptz,
  warn_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  ended_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
) with (fillfactor = 80)`);
    // One clock of a kind runs for a conversation.
    this.addSql(
      `create unique index service_clock_running on service_clock (account_id, conversation_id, metric) where ended_at is null`,
    );
    this.addSql(`create index service_clock_conversation on service_clock (account_id, conversation_id, started_at)`);
    this.addSql(`create index service_clock_report on service_clock (account_id, started_at)`);
    // What the workers look for every few seconds, over all accounts.
    this.addSql(
      `create index service_clock_next on service_clock ((case when warned_at is null then warn_at else due_at end)) where state = 'RUNNING'`,
    );
    this.addSql(`call protect_tenant_table('service_clock', 'select, insert, update')`);
    this.addSql(`call restrict_to_visible('service_clock')`);
    this.addSql(`create policy operator on service_clock for select to interakt_operator using (true)`);
    this.addSql(
      `grant select (account_id, id, conversation_id, state, warn_at, due_at, warned_at) on service_clock to interakt_operator`,
    );
  }
}
