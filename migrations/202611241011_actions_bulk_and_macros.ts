import { Migration } from '@mikro-orm/migrations';

/** Things done to many conversations at once, and things done together under a name. */
export class ActionsBulkAndMacros extends Migration {
  override up(): void {
    this.addSql(`
create table bulk_action (
  account_id uuid not null references account (id),
  id uuid not null,
  action jsonb not null,
  state text not null check (state in ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
  actor_id uuid not null,
  actor_kind text not null check (actor_kind in ('user', 'api_key')),
  total_count int not null,
  done_count int not null default 0,
  changed_count int not null default 0,
  refused_count int not null default 0,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (account_id, id)
)`);
    this.addSql(`create index bulk_action_age on bulk_action (account_id, created_at)`);
    this.addSql(`call protect_tenant_table('bulk_action', 'select, insert, update, delete')`);
    // No foreign key to conversations: an id that is unknown has an outcome too.
    this.addSql(`
create table bulk_action_item (
  account_id uuid not null,
  bulk_action_id uuid not null,
  conversation_id uuid not null,
  outcome text not null default 'PENDING',
  error_code text,
  before jsonb,
  after jsonb,
  done_at timestamptz,
  primary key (account_id, bulk_action_id, conversation_id),
  foreign key (account_id, bulk_action_id) references bulk_action (account_id, id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('bulk_action_item', 'select, insert, update, delete')`);

    this.addSql(`
create table macro (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  owner_id uuid,
  actions jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, owner_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('macro', 'select, insert, update, delete')`);
  }
}
