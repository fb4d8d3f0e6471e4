import { Migration } from '@mikro-orm/migrations';

/** How far each follower has come in each account's log of events, and what it could not take. */
export class EventFollowers extends Migration {
  override up(): void {
    this.addSql(`
create table event_follower (
  account_id uuid not null,
  name text not null,
  seq bigint not null,
  primary key (account_id, name)
) with (fillfactor = 50)`);
    this.addSql(`call protect_tenant_table('event_follower', 'select, insert, update')`);
    this.addSql(`call open_to_operator('event_follower', 'select, insert')`);

    // Followers that have ever run here: one that is new begins with what happens from now on.
    this.addSql(`
create table event_follower_start (
  name text primary key,
  started_at timestamptz not null
)`);
    this.addSql(`call open_to_operator('event_follower_start', 'select, insert')`);

    this.addSql(`
create table event_follower_failure (
  account_id uuid not null,
  name text not null,
  seq bigint not null,
  reason text not null,
  failed_at timestamptz not null,
  primary key (account_id, name, seq)
)`);
    this.addSql(`call protect_tenant_table('event_follower_failure', 'select, insert')`);
    this.addSql(`call open_to_operator('event_follower_failure', 'select, delete')`);
  }
}
