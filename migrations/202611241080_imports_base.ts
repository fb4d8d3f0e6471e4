import { Migration } from '@mikro-orm/migrations';

/** Imports of contacts with what became of their rows, and exports. */
export class ImportsBase extends Migration {
  override up(): void {
    this.addSql(`
create table contact_import (
  account_id uuid not null references account (id),
  id uuid not null,
  state text not null check (state in ('AWAITING_UPLOAD', 'UPLOADED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  filename text not null,
  storage_key text,
  size_bytes bigint,
  sha256 text,
  encoding text check (encoding in ('UTF_8', 'UTF_16_LE', 'UTF_16_BE', 'WINDOWS_1252')),
  delimiter text,
  columns jsonb,
  policy text check (policy in ('UPDATE', 'SKIP', 'FILL_GAPS')),
  default_country text,
  label_ids uuid[] not null default '{}',
  consent_source text,
  consent_evidence text,
  cursor_bytes bigint not null default 0,
  cursor_row int not null default 0,
  created_count int not null default 0,
  updated_count int not null default 0,
  skipped_count int not null default 0,
  failed_count int not null default 0,
  failure text,
  created_by uuid,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  announced_at timestamptz,
  primary key (account_id, id),
  check (state not in ('RUNNING', 'COMPLETED') or consent_source is not null)
) with (fillfactor = 70)`);
    this.addSql(`create index contact_import_sha256 on contact_import (account_id, sha256) where state = 'COMPLETED'`);
    this.addSql(`create index contact_import_open on contact_import (created_at) where storage_key is not null`);
    this.addSql(`call protect_tenant_table('contact_import', 'select, insert, update, delete')`);
    this.addSql(`create policy operator on contact_import for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, state, storage_key, created_at) on contact_import to interakt_operator`);

    // Which contacts a file named: where each came from, and with which claim of consent.
    this.addSql(`
create table contact_import_contact (
  account_id uuid not null,
  import_id uuid not null,
  contact_id uuid not null,
  row_number int not null,
  primary key (account_id, import_id, contact_id),
  foreign key (account_id, import_id) references contact_import (account_id, id) on delete cascade,
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
)`);
    this.addSql(`create index contact_import_contact_of on contact_import_contact (account_id, contact_id, import_id)`);
    this.addSql(`call protect_tenant_table('contact_import_contact', 'select, insert, update, delete')`);

    this.addSql(`
create table contact_import_error (
  account_id uuid not null,
  import_id uuid not null,
  row_number int not null,
  position int not null,
  column_name text,
  code text not null,
  message text not null,
  primary key (account_id, import_id, row_number, position),
  foreign key (account_id, import_id) references contact_import (account_id, id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('contact_import_error', 'select, insert, delete')`);

    this.addSql(`
create table contact_export (
  account_id uuid not null references account (id),
  id uuid not null,
  kind text not null check (kind in ('CONTACTS', 'CONVERSATIONS')),
  state text not null check (state in ('RUNNING', 'COMPLETED', 'FAILED', 'EXPIRED')),
  request jsonb not null,
  row_count int not null default 0,
  storage_key text,
  size_bytes bigint,
  sha256 text,
  failure text,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz,
  primary key (account_id, id)
)`);
    this.addSql(`create index contact_export_expiring on contact_export (expires_at) where state = 'COMPLETED'`);
    this.addSql(`call protect_tenant_table('contact_export', 'select, insert, update, delete')`);
    this.addSql(`create policy operator on contact_export for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, state, storage_key, expires_at) on contact_export to interakt_operator`);
  }
}
