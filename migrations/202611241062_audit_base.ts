import { Migration } from '@mikro-orm/migrations';

/** Who did what, one chain an account. Nobody may change or delete an entry; the operator may add and not read. */
export class AuditBase extends Migration {
  override up(): void {
    this.addSql(`
create table audit_head (
  account_id uuid primary key references account (id),
  seq bigint not null,
  hash text not null
) with (fillfactor = 50)`);
    this.addSql(`call protect_tenant_table('audit_head', 'select, insert, update')`);
    this.addSql(`call open_to_operator('audit_head', 'select, insert, update')`);

    this.addSql(`
create table audit_entry (
  account_id uuid not null references account (id),
  seq bigint not null,
  id uuid not null,
  occurred_at timestamptz not null,
  actor_kind text not null check (actor_kind in ('USER', 'API_KEY', 'SYSTEM')),
  actor_id uuid,
  ip text,
  request_id text,
  action text not null,
  target_kind text,
  target_id uuid,
  diff jsonb not null,
  key_id text not null,
  previous_hash text not null,
  hash text not null,
  primary key (account_id, seq),
  unique (account_id, id)
)`);
    this.addSql(`create index audit_entry_by_actor on audit_entry (account_id, actor_id, seq)`);
    this.addSql(`create index audit_entry_by_target on audit_entry (account_id, target_id, seq)`);
    this.addSql(`create index audit_entry_by_action on audit_entry (account_id, action, seq)`);
    this.addSql(`call protect_tenant_table('audit_entry', 'select, insert')`);
    this.addSql(`call open_to_operator('audit_entry', 'insert')`);
  }
}
