import { Migration } from '@mikro-orm/migrations';

/** The working roles, the account's log of events, and the tenant policy that every later table follows. */
export class PlatformRolesAndEventLog extends Migration {
  override up(): void {
    this.addSql(`
do $roles$
declare wanted text;
begin
  foreach wanted in array array['interakt_app', 'interakt_operator'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin nosuperuser nobypassrls', wanted);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- another database of the same server made it at the same moment
    end;
    begin
      execute format('grant %I to current_user', wanted);
    exception when others then
      if not pg_has_role(current_user, wanted, 'member') then raise; end if;
    end;
  end loop;
end
$roles$`);
    this.addSql(`grant usage on schema public to interakt_app, interakt_operator`);

    this.addSql(`
create function current_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account_id', true), '')::uuid`);

    // Every tenant table: row-level security forced, one policy, the working role's grants.
    this.addSql(`
create procedure protect_tenant_table(name regclass, privileges text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy tenant on %s to interakt_app using (account_id = (select current_account())) with check (account_id = (select current_account()))', name);
  execute format('grant %s on %s to interakt_app', privileges, name);
end $$`);
    // What operator work needs, table by table: a policy for its role and no more than the named privileges.
    this.addSql(`
create procedure open_to_operator(name regclass, privileges text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy operator on %s to interakt_operator using (true) with check (true)', name);
  execute format('grant %s on %s to interakt_operator', privileges, name);
end $$`);

    this.addSql(`
create table event_head (
  account_id uuid primary key,
  head_seq bigint not null default 0
) with (fillfactor = 50)`);
    this.addSql(`call protect_tenant_table('event_head', 'select, update')`);
    this.addSql(`call open_to_operator('event_head', 'select, insert')`);

    this.addSql(`
create table domain_event (
  account_id uuid not null,
  seq bigint not null,
  type text not null,
  entity_id uuid not null,
  payload jsonb not null,
  actor_id uuid,
  occurred_at timestamptz not null,
  primary key (account_id, seq)
)`);
    // Retention looks for old events; within an account they come in the order of time, so a BRIN index is enough.
    this.addSql(`create index domain_event_age on domain_event using brin (occurred_at)`);
    this.addSql(`call protect_tenant_table('domain_event', 'select, insert')`);
    this.addSql(`call open_to_operator('domain_event', 'select, delete')`);
  }
}
