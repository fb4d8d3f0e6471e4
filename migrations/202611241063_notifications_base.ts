import { Migration } from '@mikro-orm/migrations';

/** What members are told, what they want to be told, and which event told whom already. */
export class NotificationsBase extends Migration {
  override up(): void {
    this.addSql(`
create table notification (
  account_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  group_key text not null,
  conversation_id uuid,
  subject_kind text,
  subject_id uuid,
  actor_id uuid,
  event_count integer not null,
  is_in_app boolean not null,
  is_for_email boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  read_at timestamptz,
  snoozed_until timestamptz,
  mailed_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
)`);
    // What belongs together is one unread item; read, the next one begins.
    this.addSql(
      `create unique index notification_unread on notification (account_id, user_id, group_key) where read_at is null`,
    );
    this.addSql(`create index notification_list on notification (account_id, user_id, updated_at desc, id desc)`);
    this.addSql(`create index notification_age on notification (updated_at)`);
    this.addSql(`call protect_tenant_table('notification', 'select, insert, update, delete')`);
    this.addSql(`create policy operator on notification to interakt_operator using (updated_at < now())`);
    this.addSql(`grant select (updated_at), delete on notification to interakt_operator`);

    // One event tells one member once by each medium, whatever is run again.
    this.addSql(`
create table notification_event (
  account_id uuid not null,
  seq bigint not null,
  user_id uuid not null,
  medium text not null check (medium in ('IN_APP', 'EMAIL')),
  told_at timestamptz not null,
  primary key (account_id, seq, user_id, medium),
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(`create index notification_event_age on notification_event (told_at)`);
    this.addSql(`call protect_tenant_table('notification_event', 'select, insert')`);
    this.addSql(`create policy operator on notification_event to interakt_operator using (told_at < now())`);
    this.addSql(`grant select (told_at), delete on notification_event to interakt_operator`);

    this.addSql(`
create table notification_preference (
  account_id uuid not null,
  user_id uuid not null,
  kind text not null,
  medium text not null check (medium in ('IN_APP', 'EMAIL')),
  is_on boolean not null,
  primary key (account_id, user_id, kind, medium),
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(
      `create index notification_preference_on on notification_preference (account_id, kind, user_id) where is_on`,
    );
    this.addSql(`call protect_tenant_table('notification_preference', 'select, insert, update')`);

    this.addSql(`
create table notification_quiet_hours (
  account_id uuid not null,
  user_id uuid not null,
  starts_at text not null,
  ends_at text not null,
  time_zone text not null,
  primary key (account_id, user_id),
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('notification_quiet_hours', 'select, insert, update, delete')`);

    this.addSql(`
create table notification_mute (
  account_id uuid not null,
  user_id uuid not null,
  conversation_id uuid not null,
  until timestamptz,
  primary key (account_id, user_id, conversation_id),
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade,
  foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('notification_mute', 'select, insert, update, delete')`);
    this.addSql(`call restrict_to_visible('notification_mute')`);
  }
}
