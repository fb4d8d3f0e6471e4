import { Migration } from '@mikro-orm/migrations';

/** When somebody is there, for an account and for single channels. */
export class CalendarsBusinessHours extends Migration {
  override up(): void {
    this.addSql(`
create table business_hours (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  time_zone text not null,
  weekly jsonb not null,
  exceptions jsonb not null,
  override jsonb,
  is_default boolean not null default false,
  created_at timestamptz not null,
  primary key (account_id, id)
)`);
    this.addSql(`create unique index business_hours_default on business_hours (account_id) where is_default`);
    this.addSql(`create unique index business_hours_name on business_hours (account_id, lower(name))`);
    this.addSql(`call protect_tenant_table('business_hours', 'select, insert, update, delete')`);
    this.addSql(`
create table business_hours_channel (
  account_id uuid not null,
  channel_id uuid not null,
  business_hours_id uuid not null,
  primary key (account_id, channel_id),
  foreign key (account_id, channel_id) references channel (account_id, id),
  foreign key (account_id, business_hours_id) references business_hours (account_id, id) on delete cascade
)`);
    this.addSql(
      `create index business_hours_channel_hours on business_hours_channel (account_id, business_hours_id, channel_id)`,
    );
    this.addSql(`call protect_tenant_table('business_hours_channel', 'select, insert, update, delete')`);
  }
}
