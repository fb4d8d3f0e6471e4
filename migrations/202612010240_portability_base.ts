import { Migration } from '@mikro-orm/migrations';

/** Copies of everything that is kept of a contact, a user or an account. */
export class PortabilityBase extends Migration {
  override up(): void {
    this.addSql(`
create table data_archive (
  account_id uuid not null references account (id),
  id uuid not null,
  subject_kind text not null check (subject_kind in ('CONTACT', 'USER', 'ACCOUNT')),
  subject_id uuid not null,
  contact_ids uuid[] not null default '{}',
  state text not null check (state in ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED')),
  run_id uuid,
  storage_key text,
  size_bytes bigint,
  sha256 text,
  row_count bigint not null default 0,
  parts jsonb not null default '[]',
  missing_media jsonb not null default '[]',
  missing_media_count int not null default 0,
  failure text,
  download_count int not null default 0,
  last_downloaded_at timestamptz,
  requested_by uuid,
  requested_by_kind text not null check (requested_by_kind in ('user', 'api_key', 'system')),
  created_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz,
  primary key (account_id, id),
  check ((state = 'COMPLETED') = (storage_key is not null))
)`);
    // One at a time for each subject, whoever asks, however often.
    this.addSql(`
create unique index data_archive_running on data_archive (account_id, subject_kind, subject_id) where state = 'RUNNING'`);
    this.addSql(`create index data_archive_list on data_archive (account_id, created_at desc, id desc)`);
    this.addSql(`create index data_archive_due on data_archive (expires_at) where state = 'COMPLETED'`);
    this.addSql(`call protect_tenant_table('data_archive', 'select, insert, update')`);
    // What is due is found for all accounts at once, by ids alone.
    this.addSql(`create policy operator on data_archive for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, state, created_at, expires_at) on data_archive to interakt_operator`);
  }
}
