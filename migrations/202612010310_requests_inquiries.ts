import { Migration } from '@mikro-orm/migrations';

/** Questions and complaints about data, and people who may be too young. */
export class RequestsInquiries extends Migration {
  override up(): void {
    this.addSql(`
create table privacy_inquiry (
  id uuid primary key,
  account_id uuid references account (id),
  kind text not null check (kind in ('INQUIRY', 'GRIEVANCE')),
  state text not null check (state in ('OPEN', 'ANSWERED', 'CONVERTED')),
  contact_id uuid,
  sealed text not null,
  jurisdiction text not null check (jurisdiction in ('EU', 'UK', 'CALIFORNIA', 'INDIA', 'STRICTEST')),
  time_zone text not null,
  received_at timestamptz not null,
  due_at timestamptz not null check (due_at >= received_at),
  request_id uuid,
  closed_at timestamptz,
  closed_by text,
  check ((state = 'OPEN') = (closed_at is null)),
  check ((state = 'CONVERTED') = (request_id is not null))
)`);
    this.addSql(`create index privacy_inquiry_list on privacy_inquiry (account_id, id)`);
    this.addSql(
      `create index privacy_inquiry_of on privacy_inquiry (account_id, contact_id) where contact_id is not null`,
    );
    this.addSql(`create index privacy_inquiry_closed on privacy_inquiry (closed_at) where closed_at is not null`);
    this.addSql(`call protect_tenant_table('privacy_inquiry', 'select, insert, update')`);
    this.addSql(`call open_to_erasure('privacy_inquiry')`);
    this.addSql(`create policy operator on privacy_inquiry to interakt_operator
  using (account_id is null or current_setting('app.operator_task', true) = 'requests.due') with check (account_id is null)`);
    this.addSql(`grant select, insert, update, delete on privacy_inquiry to interakt_operator`);

    // Sealing anew with another key.
    this.addSql(
      `create policy rotation on privacy_inquiry to interakt_operator using (current_setting('app.operator_task', true) = 'encryption.rotate')`,
    );

    this.addSql(`
create table minor_report (
  account_id uuid not null references account (id),
  id uuid not null,
  contact_id uuid,
  state text not null check (state in ('REPORTED', 'CONFIRMED', 'REJECTED')),
  sealed text,
  reported_at timestamptz not null,
  reported_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  erasure_job_id uuid,
  primary key (account_id, id),
  check ((state = 'REPORTED') = (decided_at is null))
)`);
    this.addSql(`create index minor_report_of on minor_report (account_id, contact_id) where contact_id is not null`);
    this.addSql(`call protect_tenant_table('minor_report', 'select, insert, update')`);
    this.addSql(`create policy operator on minor_report for delete to interakt_operator
  using (current_setting('app.operator_task', true) = 'requests.due')`);
    this.addSql(`create policy operator_age on minor_report for select to interakt_operator
  using (current_setting('app.operator_task', true) = 'requests.due')`);
    // Sealing anew with another key.
    this.addSql(
      `create policy rotation on minor_report to interakt_operator using (current_setting('app.operator_task', true) = 'encryption.rotate')`,
    );
    this.addSql(
      `grant select (account_id, id, decided_at, sealed), update (sealed), delete on minor_report to interakt_operator`,
    );
  }
}
