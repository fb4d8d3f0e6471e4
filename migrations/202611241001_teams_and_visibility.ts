import { Migration } from '@mikro-orm/migrations';

/** Teams, what a member sees of the inbox, and what the lifecycle of a conversation needs to remember. */
export class TeamsAndVisibility extends Migration {
  override up(): void {
    // A member who may not see every conversation reads as one of these: all that the working role may, less what the
    // restrictive policies below hide. Others read without the cost of being asked.
    this.addSql(`
do $roles$
declare wanted text;
begin
  foreach wanted in array array['interakt_team', 'interakt_own'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin nosuperuser nobypassrls inherit', wanted);
      end if;
      execute format('grant interakt_app to %I', wanted);
    exception when duplicate_object or unique_violation then
      null; -- another database of the same server made it at the same moment
    when others then
      if sqlerrm not like '%concurrently updated%' then raise; end if;
    end;
    begin
      execute format('grant %I to current_user', wanted);
    exception when others then
      if not pg_has_role(current_user, wanted, 'member') then raise; end if;
    end;
  end loop;
end
$roles$`);
    this.addSql(`
create function current_actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.actor_id', true), '')::uuid`);

    this.addSql(`
create table team (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  description text,
  created_at timestamptz not null,
  primary key (account_id, id)
)`);
    this.addSql(`create unique index team_name on team (account_id, lower(name))`);
    this.addSql(`call protect_tenant_table('team', 'select, insert, update, delete')`);
    this.addSql(`
create table team_member (
  account_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  added_at timestamptz not null,
  primary key (account_id, team_id, user_id),
  foreign key (account_id, team_id) references team (account_id, id) on delete cascade,
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(`create index team_member_by_user on team_member (account_id, user_id, team_id)`);
    this.addSql(`call protect_tenant_table('team_member', 'select, insert, delete')`);

    this.addSql(`
alter table membership add column visibility text not null default 'ALL' check (visibility in ('ALL', 'TEAM', 'OWN'))`);

    this.addSql(`
alter table conversation
  add column team_id uuid,
  add column priority text check (priority in ('LOW', 'MEDIUM', 'HIGH', 'URGENT')),
  add column snoozed_until timestamptz,
  add column waiting_since timestamptz,
  add column first_replied_at timestamptz,
  add foreign key (account_id, team_id) references team (account_id, id)`);
    this.addSql(
      `create index conversation_team on conversation (account_id, team_id, status, last_activity_at desc, id desc) where team_id is not null`,
    );

    // OWN: what is assigned to oneself. TEAM: that, and what belongs to one's teams.
    this.addSql(`
create policy own_only on conversation as restrictive for select to interakt_own
  using (assignee_id = (select current_actor()))`);
    this.addSql(`
create policy team_only on conversation as restrictive for select to interakt_team
  using (assignee_id = (select current_actor()) or team_id = any (array(
    select m.team_id from team_member m
    where m.account_id = (select current_account()) and m.user_id = (select current_actor()))))`);
    // What hangs on a conversation is seen by those who see the conversation.
    this.addSql(`
create procedure restrict_to_visible(name regclass) language plpgsql as $$
begin
  execute format('create policy visible on %1$s as restrictive for select to interakt_own, interakt_team using (exists (
    select from conversation c where c.account_id = %1$s.account_id and c.id = %1$s.conversation_id))', name);
end $$`);
    this.addSql(`call restrict_to_visible('message')`);
    this.addSql(`call restrict_to_visible('conversation_label')`);
    for (const table of ['send_attempt', 'message_status']) {
      this.addSql(`
create policy visible on ${table} as restrictive for select to interakt_own, interakt_team using (exists (
  select from message m where m.account_id = ${table}.account_id and m.id = ${table}.message_id))`);
    }
    this.addSql(`
create policy visible on media as restrictive for select to interakt_own, interakt_team using (
  created_by = (select current_actor()) or exists (
    select from message m where m.account_id = media.account_id and m.media_id = media.id))`);
  }
}
