import { Migration } from '@mikro-orm/migrations';

/** Businesses that leave: the time in which nothing is sent, and everything of an account that erasing may delete. */
export class AccountsDeletion extends Migration {
  override up(): void {
    // `leaving_at`: when the time ends in which it can be taken back. `erasing_at`: nobody enters any more.
    this.addSql(`alter table account add column leaving_at timestamptz, add column erasing_at timestamptz`);
    this.addSql(`grant update (leaving_at, erasing_at) on account to interakt_operator`);
    this.addSql(`grant insert (id, subject_kind, subject_id, state, requested_by, receipt_hash, created_at, due_at),
  update (state, finished_at, failure) on deletion_job to interakt_app`);
    this.addSql(`drop policy own on deletion_job`);
    this.addSql(`
create policy own on deletion_job to interakt_app
  using (subject_kind = 'ACCOUNT' and subject_id = (select current_account()))
  with check (subject_kind = 'ACCOUNT' and subject_id = (select current_account()))`);

    // Numbers of accounts that were erased, as keyed hashes: what Meta still delivers for them is stored nowhere.
    this.addSql(`
create table erased_channel (
  hash text primary key,
  erased_at timestamptz not null
)`);
    this.addSql(`call open_to_operator('erased_channel', 'select, insert')`);
    // Whoever connects such a number is heard again.
    this.addSql(`create policy connected on erased_channel to interakt_app using (true)`);
    this.addSql(`grant select, delete on erased_channel to interakt_app`);

    // Erasing an account may delete whatever is the account's, in this table and in every later one.
    this.addSql(`
create or replace procedure open_to_account_erasure(name regclass) language plpgsql as $$
begin
  execute format('grant select, delete on %s to interakt_eraser', name);
  if not exists (
    select from pg_policy p where p.polrelid = name and p.polcmd = '*' and p.polpermissive and p.polname in ('tenant', 'erasure')
  ) then
    execute format('create policy erasing on %s to interakt_eraser using (account_id = (select current_account()))', name);
  end if;
end $$`);
    this.addSql(`
do $$
declare name regclass;
begin
  for name in
    select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  loop
    call open_to_account_erasure(name);
  end loop;
end $$`);
    this.addSql(`grant delete on account to interakt_eraser`);
    this.addSql(`
create or replace procedure protect_tenant_table(name regclass, privileges text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy tenant on %s to interakt_app using (account_id = (select current_account())) with check (account_id = (select current_account()))', name);
  execute format('grant %s on %s to interakt_app', privileges, name);
  call open_to_account_erasure(name);
end $$`);

    // When the account goes, nobody is remembered as one of its former members.
    this.addSql(`
create or replace function remember_former_member() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into former_member (account_id, user_id, left_at)
  select old.account_id, old.user_id, now() from account a where a.id = old.account_id and a.erasing_at is null
  on conflict do nothing;
  return null;
end $$`);
  }
}
