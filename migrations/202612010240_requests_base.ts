import { Migration } from '@mikro-orm/migrations';

/** Requests of people about their data, from their coming to their answer; and contacts of whom data is only kept. */
export class RequestsBase extends Migration {
  override up(): void {
    // One table for both roles: the platform's own people belong to no account. What was said is sealed, so that an
    // erasure finds nobody in it; who asked is gone with the answer.
    this.addSql(`
create table data_subject_request (
  id uuid primary key,
  account_id uuid references account (id),
  role text not null check (role in ('CONTROLLER', 'PROCESSOR')),
  kind text not null check (kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION')),
  intake text not null check (intake in ('APP', 'EMAIL', 'WHATSAPP', 'STAFF', 'META_CALLBACK')),
  jurisdiction text not null check (jurisdiction in ('EU', 'UK', 'CALIFORNIA', 'INDIA', 'STRICTEST')),
  time_zone text not null,
  state text not null check (state in ('RECEIVED', 'IDENTITY_PENDING', 'VERIFIED', 'AWAITING_CONTROLLER', 'IN_PROGRESS',
    'VERIFYING_RESULT', 'COMPLETED', 'PARTIALLY_COMPLETED', 'DENIED', 'CANCELLED', 'EXPIRED_UNVERIFIED', 'DUPLICATE')),
  contact_id uuid,
  subject_key text not null,
  identity_sealed text,
  record_sealed text,
  confirmation_hash text not null unique,
  duplicate_of uuid,
  received_at timestamptz not null,
  created_at timestamptz not null,
  created_by uuid,
  acknowledge_by timestamptz,
  due_at timestamptz not null check (due_at >= received_at),
  extendable_to timestamptz,
  extended_at timestamptz,
  reminded smallint not null default 0,
  verified_at timestamptz,
  verified_by text check (verified_by in ('CODE', 'CHANNEL', 'STAFF', 'META')),
  accepted_at timestamptz,
  accepted_by text,
  erasure_job_id uuid,
  data_export_id uuid,
  code_hash text,
  code_expires_at timestamptz,
  code_tries smallint not null default 0,
  code_sends smallint not null default 0,
  closed_at timestamptz,
  check ((account_id is null) = (role = 'CONTROLLER')),
  check ((state = 'DUPLICATE') = (duplicate_of is not null)),
  check (extended_at is null or extended_at <= due_at)
)`);
    const active = `('RECEIVED', 'IDENTITY_PENDING', 'VERIFIED', 'AWAITING_CONTROLLER', 'IN_PROGRESS', 'VERIFYING_RESULT')`;
    // One under way for a person and kind, whatever raced.
    this.addSql(`create unique index data_subject_request_one on data_subject_request (account_id, subject_key, kind)
  where account_id is not null and state in ${active}`);
    this.addSql(`create unique index data_subject_request_own_one on data_subject_request (subject_key, kind)
  where account_id is null and state in ${active}`);
    this.addSql(`create index data_subject_request_list on data_subject_request (account_id, id)`);
    this.addSql(`create index data_subject_request_due on data_subject_request (due_at) where state in ${active}`);
    this.addSql(`create index data_subject_request_erasing on data_subject_request (account_id, erasure_job_id)
  where erasure_job_id is not null`);
    this.addSql(`create index data_subject_request_exporting on data_subject_request (account_id, data_export_id)
  where data_export_id is not null`);
    this.addSql(`create index data_subject_request_of on data_subject_request (account_id, contact_id)`);
    this.addSql(
      `create index data_subject_request_closed on data_subject_request (closed_at) where closed_at is not null`,
    );
    this.addSql(`call protect_tenant_table('data_subject_request', 'select, insert, update')`);
    // Operators answer for the platform's own people; the clock and the public doors look at all, and only they.
    this.addSql(`create policy operator on data_subject_request to interakt_operator
  using (account_id is null or current_setting('app.operator_task', true) in ('requests.due', 'requests.public'))
  with check (account_id is null)`);
    this.addSql(`grant select, insert, update, delete on data_subject_request to interakt_operator`);
    // Sealing anew with another key.
    this.addSql(
      `create policy rotation on data_subject_request to interakt_operator using (current_setting('app.operator_task', true) = 'encryption.rotate')`,
    );
    // A business is found by the number that people write to.
    this.addSql(`create index channel_digits on channel ((regexp_replace(display_phone_number, '\\D', '', 'g')))`);
    this.addSql(`grant select (display_phone_number) on channel to interakt_operator`);

    this.addSql(`
create table contact_restriction (
  account_id uuid not null references account (id),
  id uuid not null,
  contact_id uuid not null,
  reason text not null check (reason in ('REQUEST', 'MINOR_REPORT')),
  source_id uuid not null,
  merge_id uuid,
  since timestamptz not null,
  lifted_at timestamptz,
  primary key (account_id, id)
)`);
    this.addSql(
      `create index contact_restriction_of on contact_restriction (account_id, contact_id) where lifted_at is null`,
    );
    this.addSql(`create index contact_restriction_source on contact_restriction (account_id, source_id)`);
    this.addSql(`call protect_tenant_table('contact_restriction', 'select, insert, update')`);
    this.addSql(`call open_to_erasure('contact_restriction')`);
  }
}
