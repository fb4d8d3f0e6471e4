import { Migration } from '@mikro-orm/migrations';

/** How long what is kept, what must not be destroyed meanwhile, and where it lies that long. */
export class RetentionHolds extends Migration {
  override up(): void {
    // An erasure under a hold destroys nothing: rows go into the vault, sealed, and are gone from the product.
    this.addSql(`alter table erasure_job add column is_vaulted boolean not null default false`);
    this.addSql(`
create table erasure_vault (
  account_id uuid not null,
  id uuid not null,
  erasure_job_id uuid not null,
  store text not null,
  row_count integer not null,
  sealed text,
  storage_key text,
  primary key (account_id, id),
  foreign key (account_id, erasure_job_id) references erasure_job (account_id, id),
  check ((sealed is null) <> (storage_key is null))
)`);
    this.addSql(`create index erasure_vault_by_job on erasure_vault (account_id, erasure_job_id, id)`);
    this.addSql(`call protect_tenant_table('erasure_vault', 'select, insert')`);
    this.addSql(`call open_to_erasure('erasure_vault')`);

    // Ids without a key: a hold outlives what it was placed on.
    this.addSql(`
create table legal_hold (
  account_id uuid not null references account (id),
  id uuid not null,
  subject_kind text not null check (subject_kind in ('ACCOUNT', 'CONTACT', 'CONVERSATION')),
  subject_id uuid,
  person_id uuid,
  reason text not null,
  placed_by uuid,
  placed_at timestamptz not null,
  hidden_until timestamptz,
  released_at timestamptz,
  released_by uuid,
  primary key (account_id, id),
  check ((subject_kind = 'ACCOUNT') = (subject_id is null) and (subject_id is null) = (person_id is null))
)`);
    this.addSql(`create index legal_hold_standing on legal_hold (account_id, person_id) where released_at is null`);
    this.addSql(`call protect_tenant_table('legal_hold', 'select, insert, update')`);
    // What forgets old rows of all accounts at once asks whether one of them must forget nothing.
    this.addSql(`create policy operator on legal_hold for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, subject_kind, released_at) on legal_hold to interakt_operator`);

    this.addSql(`
create table retention_policy (
  account_id uuid not null references account (id),
  category text not null,
  min_days integer not null,
  max_days integer,
  jurisdiction text,
  updated_by uuid,
  updated_at timestamptz not null,
  primary key (account_id, category),
  check (min_days >= 0 and max_days >= min_days)
)`);
    this.addSql(`call protect_tenant_table('retention_policy', 'select, insert, update, delete')`);
    this.addSql(`create policy operator on retention_policy for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, category, max_days) on retention_policy to interakt_operator`);

    this.addSql(`
create table retention_run (
  account_id uuid not null references account (id),
  id uuid not null,
  category text not null,
  cutoff timestamptz not null,
  state text not null check (state in ('RUNNING', 'COMPLETED')),
  planned integer not null,
  deleted integer not null default 0,
  held integer not null,
  errors integer not null default 0,
  requested_by uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (account_id, id)
)`);
    this.addSql(
      `create unique index retention_run_live on retention_run (account_id, category) where state = 'RUNNING'`,
    );
    this.addSql(`call protect_tenant_table('retention_run', 'select, insert, update')`);
    this.addSql(`create policy operator on retention_run for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, state) on retention_run to interakt_operator`);
    this.addSql(
      `create index conversation_closed on conversation (account_id, last_activity_at) where status = 'CLOSED'`,
    );

    // Reports are forgotten after two years; of one that was a breach, what was written is.
    this.addSql(`alter table security_report alter column sealed drop not null`);
    this.addSql(`grant delete on security_report to interakt_operator`);
  }
}
