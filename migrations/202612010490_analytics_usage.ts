import { Migration } from '@mikro-orm/migrations';

/** How the product is used: events of pseudonyms for a month, numbers for good, and who objects. */
export class AnalyticsUsage extends Migration {
  override up(): void {
    this.addSql(`
create table usage_objection (
  user_id uuid not null references app_user (id) on delete cascade,
  objected_at timestamptz not null,
  primary key (user_id)
)`);
    this.addSql(`call open_to_operator('usage_objection', 'select, delete')`);
    this.addSql(`
create policy own on usage_objection to interakt_app
  using (user_id = (select current_actor())) with check (user_id = (select current_actor()))`);
    this.addSql(`grant select, insert, delete on usage_objection to interakt_app`);

    this.addSql(`
create table usage_event (
  account_id uuid not null references account (id),
  id uuid not null,
  actor text not null,
  name text not null,
  properties jsonb not null,
  at timestamptz not null,
  primary key (account_id, id)
)`);
    this.addSql(`create index usage_event_by_actor on usage_event (account_id, actor)`);
    this.addSql(`create index usage_event_old on usage_event (at)`);
    this.addSql(`call protect_tenant_table('usage_event', 'select, insert, delete')`);
    this.addSql(`create policy operator on usage_event to interakt_operator using (true)`);
    this.addSql(`grant select (at), delete on usage_event to interakt_operator`);

    this.addSql(`
create table usage_seen (
  account_id uuid not null references account (id),
  day date not null,
  event text not null,
  property text not null,
  actor text not null,
  primary key (account_id, day, event, property, actor)
)`);
    this.addSql(`create index usage_seen_old on usage_seen (day)`);
    this.addSql(`call protect_tenant_table('usage_seen', 'select, insert')`);
    this.addSql(`create policy operator on usage_seen to interakt_operator using (true)`);
    this.addSql(`grant select (day), delete on usage_seen to interakt_operator`);

    this.addSql(`
create table usage_rollup (
  account_id uuid not null references account (id),
  day date not null,
  event text not null,
  property text not null,
  count integer not null,
  actor_count integer not null,
  primary key (account_id, day, event, property)
)`);
    this.addSql(`call protect_tenant_table('usage_rollup', 'select, insert, update')`);
  }
}
