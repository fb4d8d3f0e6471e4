import { Migration } from '@mikro-orm/migrations';

/** How work is handed out by itself: policies, whose turn it is, how much a member takes, where channels' threads go. */
export class AssignmentBase extends Migration {
  override up(): void {
    this.addSql(`
create table assignment_policy (
  account_id uuid not null references account (id),
  id uuid not null,
  team_id uuid,
  strategy text not null check (strategy in ('ROUND_ROBIN', 'LEAST_LOADED')),
  is_enabled boolean not null,
  is_sticky boolean not null,
  is_only_available boolean not null,
  capacity int check (capacity between 1 and 1000),
  requeue_after_minutes int check (requeue_after_minutes between 1 and 10080),
  created_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id) on delete cascade
)`);
    this.addSql(
      `create unique index assignment_policy_one on assignment_policy (account_id, coalesce(team_id, account_id))`,
    );
    this.addSql(`call protect_tenant_table('assignment_policy', 'select, insert, update, delete')`);
    this.addSql(`create policy operator on assignment_policy for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, is_enabled) on assignment_policy to interakt_operator`);
    this.addSql(`
create table assignment_turn (
  account_id uuid not null,
  policy_id uuid not null,
  user_id uuid not null,
  turn bigint not null,
  primary key (account_id, policy_id, user_id),
  foreign key (account_id, policy_id) references assignment_policy (account_id, id) on delete cascade,
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('assignment_turn', 'select, insert, update')`);
    this.addSql(`
create table member_capacity (
  account_id uuid not null,
  user_id uuid not null,
  capacity int not null check (capacity between 0 and 1000),
  primary key (account_id, user_id),
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('member_capacity', 'select, insert, update, delete')`);
    this.addSql(`
create table channel_routing (
  account_id uuid not null,
  channel_id uuid not null,
  team_id uuid not null,
  primary key (account_id, channel_id),
  foreign key (account_id, channel_id) references channel (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('channel_routing', 'select, insert, update, delete')`);
  }
}
