import { Migration } from '@mikro-orm/migrations';

/** What anybody reports of security, breaches with their clocks, and who was told of them. */
export class IncidentsBase extends Migration {
  override up(): void {
    this.addSql(`
create table security_report (
  id uuid primary key,
  sealed text not null,
  network text,
  reported_at timestamptz not null,
  state text not null check (state in ('REPORTED', 'CONFIRMED', 'DISMISSED')),
  decided_at timestamptz,
  decided_by text
)`);
    this.addSql(`call open_to_operator('security_report', 'select, insert, update')`);

    // Every breach is kept, told or not (GDPR art. 33(5)); when somebody became aware of it never changes.
    this.addSql(`
create table personal_data_breach (
  id uuid primary key,
  report_id uuid references security_report (id),
  aware_at timestamptz not null,
  role text not null check (role in ('CONTROLLER', 'PROCESSOR')),
  risk text not null check (risk in ('NONE', 'RISK', 'HIGH')),
  summary text not null,
  categories text[] not null,
  subject_count integer not null,
  authority_due_at timestamptz not null check (authority_due_at = aware_at + interval '72 hours'),
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  closed_at timestamptz
)`);
    this.addSql(`call open_to_operator('personal_data_breach', 'select, insert')`);
    this.addSql(`grant update (closed_at) on personal_data_breach to interakt_operator`);

    this.addSql(`
create table breach_notification (
  id uuid primary key,
  breach_id uuid not null references personal_data_breach (id),
  audience text not null check (audience in ('AUTHORITY', 'SUBJECTS', 'BUSINESSES')),
  content text not null,
  recipient_count integer not null,
  sent_at timestamptz not null,
  sent_by text not null
)`);
    this.addSql(`create index breach_notification_by_breach on breach_notification (breach_id)`);
    this.addSql(`call open_to_operator('breach_notification', 'select, insert')`);

    this.addSql(`
create table breach_alert (
  breach_id uuid not null references personal_data_breach (id),
  hours integer not null check (hours in (24, 48, 66, 72)),
  alerted_at timestamptz not null,
  primary key (breach_id, hours)
)`);
    this.addSql(`call open_to_operator('breach_alert', 'select, insert')`);
    for (const table of ['breach_notification', 'breach_alert'])
      this.addSql(`create trigger unchanging before update or delete on ${table}
  for each row execute function refuse_change()`);
    // Whom a stolen credential touched is counted from the audit: ids and times, no more.
    this.addSql(
      `grant select (account_id, actor_id, ip, occurred_at, target_kind, target_id) on audit_entry to interakt_operator`,
    );
  }
}
