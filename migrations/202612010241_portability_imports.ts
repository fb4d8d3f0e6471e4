import { Migration } from '@mikro-orm/migrations';

/** Archives of accounts, restored into empty ones. */
export class PortabilityImports extends Migration {
  override up(): void {
    this.addSql(`
create table data_import (
  account_id uuid not null references account (id),
  id uuid not null,
  state text not null check (state in ('AWAITING_UPLOAD', 'CHECKING', 'RESTORING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  run_id uuid,
  storage_key text,
  size_bytes bigint,
  sha256 text,
  source_account_id uuid,
  source_written_at timestamptz,
  done_part int not null default 0,
  done_line int not null default 0,
  counts jsonb not null default '{}',
  failure text,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (account_id, id)
)`);
    this.addSql(`
create unique index data_import_live on data_import (account_id) where state in ('AWAITING_UPLOAD', 'CHECKING', 'RESTORING')`);
    this.addSql(`call protect_tenant_table('data_import', 'select, insert, update')`);
    this.addSql(`create policy operator on data_import for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, state, created_at) on data_import to interakt_operator`);
  }
}
