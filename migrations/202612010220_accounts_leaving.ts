import { Migration } from '@mikro-orm/migrations';

/** People and businesses that leave: the proof they give for it, the time in which it can be taken back, and the work of erasing. */
export class AccountsLeaving extends Migration {
  override up(): void {
    this.addSql(`alter table session add column stepped_up_at timestamptz`);

    // `leaving_at`: when the time ends in which it can be taken back. What is left of a person who was erased is the row.
    this.addSql(`alter table app_user add column leaving_at timestamptz, add column erased_at timestamptz`);
    this.addSql(`grant select (leaving_at, erased_at) on app_user to interakt_app`);
    this.addSql(`create sequence deleted_user_number`);
    this.addSql(`grant usage on sequence deleted_user_number to interakt_operator`);
    // Who decides whether an owner is left holds the owners until the end.
    this.addSql(`grant update (role) on membership to interakt_operator`);

    // Where a person once belonged: what is theirs there is found after they were taken out, too.
    this.addSql(`
create table former_member (
  account_id uuid not null references account (id),
  user_id uuid not null references app_user (id),
  left_at timestamptz not null,
  primary key (account_id, user_id)
)`);
    this.addSql(`create index former_member_by_user on former_member (user_id)`);
    this.addSql(`call protect_tenant_table('former_member', 'select, insert')`);
    this.addSql(`call open_to_operator('former_member', 'select')`);
    this.addSql(`
insert into former_member (account_id, user_id, left_at)
select e.account_id, u.id, max(e.occurred_at) from audit_entry e join app_user u on u.id::text = e.diff -> 'userId' ->> 0
where e.action = 'member.removed' group by e.account_id, u.id`);
    this.addSql(`
create function remember_former_member() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into former_member (account_id, user_id, left_at) values (old.account_id, old.user_id, now())
  on conflict do nothing;
  return null;
end $$`);
    this.addSql(
      `create trigger former_member after delete on membership for each row execute function remember_former_member()`,
    );
    // Of whom nothing is left but "Deleted user #n", that much is shown where they worked.
    this.addSql(`
create policy erased on app_user for select to interakt_app using (erased_at is not null and exists (
  select from former_member f where f.account_id = (select current_account()) and f.user_id = app_user.id))`);

    this.addSql(`
create table deletion_job (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('USER', 'ACCOUNT')),
  subject_id uuid not null,
  state text not null check (state in ('GRACE', 'ON_HOLD', 'ERASING', 'VERIFYING', 'ERASED', 'FAILED', 'CANCELLED')),
  requested_by uuid,
  receipt_hash text,
  number integer,
  account_ids uuid[] not null default '{}',
  user_ids uuid[] not null default '{}',
  task text,
  round integer not null default 0,
  counts jsonb not null default '{}',
  signs_sealed text,
  failure text,
  created_at timestamptz not null,
  due_at timestamptz not null,
  erased_at timestamptz,
  finished_at timestamptz,
  certificate text
)`);
    this.addSql(`
create unique index deletion_job_live on deletion_job (subject_id)
  where state in ('GRACE', 'ON_HOLD', 'ERASING', 'VERIFYING', 'FAILED')`);
    this.addSql(`create index deletion_job_due on deletion_job (due_at) where state not in ('ERASED', 'CANCELLED')`);
    this.addSql(`create unique index deletion_job_receipt on deletion_job (receipt_hash)`);
    this.addSql(`call open_to_operator('deletion_job', 'select, insert, update')`);
    // Each task moves the job on in the transaction of its work.
    this.addSql(`create policy erasing on deletion_job to interakt_eraser using (true)`);
    this.addSql(`grant select, update on deletion_job to interakt_eraser`);
    // Members see that their account is to be deleted, and until when that can be taken back.
    this.addSql(`
create policy own on deletion_job for select to interakt_app
  using (subject_kind = 'ACCOUNT' and subject_id = (select current_account()))`);
    this.addSql(
      `grant select (id, subject_kind, subject_id, state, created_at, due_at, erased_at, finished_at, certificate) on deletion_job to interakt_app`,
    );

    for (const table of personal) this.addSql(`call open_to_erasure('${table}')`);
    // What is one member's own is seen by erasing alone.
    this.addSql(`
alter policy personal on saved_view
  using (owner_id is null or owner_id = (select current_actor()) or current_user = 'interakt_eraser')`);
  }
}

/** Tables of an account that hold what is one member's own. */
const personal = [
  ...['team_member', 'member_availability', 'member_capacity', 'assignment_turn'],
  ...['notification_event', 'notification_preference', 'notification_quiet_hours'],
  ...['saved_view', 'macro', 'canned_response', 'invitation', 'idempotency_key'],
];
