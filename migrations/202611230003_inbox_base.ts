import { Migration } from '@mikro-orm/migrations';

/** Channels, contacts, conversations, messages, media, and the raw webhooks they come from. */
export class InboxBase extends Migration {
  override up(): void {
    this.addSql(`
create table channel (
  account_id uuid not null references account (id),
  id uuid not null,
  kind text not null check (kind in ('WHATSAPP')),
  status text not null check (status in ('CONNECTED', 'NEEDS_REAUTH', 'DISCONNECTED')),
  waba_id text not null,
  phone_number_id text not null,
  display_phone_number text not null,
  verified_name text,
  quality_rating text not null,
  messaging_limit text,
  messages_per_second int not null default 80,
  token_sealed text,
  created_at timestamptz not null,
  status_changed_at timestamptz not null,
  version int not null default 1,
  primary key (account_id, id)
)`);
    this.addSql(`create unique index channel_phone_number on channel (phone_number_id) where status <> 'DISCONNECTED'`);
    this.addSql(`create index channel_waba on channel (waba_id)`);
    this.addSql(`call protect_tenant_table('channel', 'select, insert, update')`);
    // Routing a webhook needs these columns and no other; above all not the token.
    this.addSql(`create policy operator on channel for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, waba_id, phone_number_id, status) on channel to interakt_operator`);

    this.addSql(`
create table channel_event (
  account_id uuid not null,
  id uuid not null,
  channel_id uuid,
  waba_id text not null,
  field text not null,
  value jsonb not null,
  received_at timestamptz not null,
  primary key (account_id, id)
)`);
    this.addSql(`create index channel_event_by_channel on channel_event (account_id, channel_id, id desc)`);
    this.addSql(`call protect_tenant_table('channel_event', 'select, insert')`);

    this.addSql(`
create table contact (
  account_id uuid not null references account (id),
  id uuid not null,
  display_name text,
  profile_name text,
  phone_number text,
  username text,
  email text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, id)
)`);
    this.addSql(`call protect_tenant_table('contact', 'select, insert, update, delete')`);

    this.addSql(`
create table contact_identity (
  account_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('USER_ID', 'PARENT_USER_ID', 'PHONE_NUMBER', 'USERNAME')),
  value text not null,
  match_key text not null,
  created_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, kind, match_key),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
)`);
    this.addSql(`create index contact_identity_by_contact on contact_identity (account_id, contact_id)`);
    this.addSql(`call protect_tenant_table('contact_identity', 'select, insert, update, delete')`);

    this.addSql(`
create table conversation (
  account_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  contact_id uuid not null,
  status text not null check (status in ('OPEN', 'PENDING', 'SNOOZED', 'CLOSED')),
  assignee_id uuid,
  unread_count int not null default 0 check (unread_count >= 0),
  last_activity_at timestamptz not null,
  last_inbound_at timestamptz,
  last_message_id uuid,
  last_message_at timestamptz,
  created_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 1,
  primary key (account_id, id),
  foreign key (account_id, channel_id) references channel (account_id, id),
  foreign key (account_id, contact_id) references contact (account_id, id),
  foreign key (account_id, assignee_id) references membership (account_id, user_id)
) with (fillfactor = 80)`);
    this.addSql(
      `create unique index conversation_one_open on conversation (account_id, channel_id, contact_id) where status <> 'CLOSED'`,
    );
    this.addSql(`create index conversation_activity on conversation (account_id, last_activity_at desc, id desc)`);
    this.addSql(
      `create index conversation_status on conversation (account_id, status, last_activity_at desc, id desc)`,
    );
    this.addSql(
      `create index conversation_assignee on conversation (account_id, assignee_id, status, last_activity_at desc, id desc)`,
    );
    this.addSql(
      `create index conversation_contact on conversation (account_id, contact_id, last_activity_at desc, id desc)`,
    );
    this.addSql(
      `create index conversation_channel on conversation (account_id, channel_id, status, last_activity_at desc, id desc)`,
    );
    this.addSql(`call protect_tenant_table('conversation', 'select, insert, update')`);

    this.addSql(`
create table label (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  color text,
  created_at timestamptz not null,
  primary key (account_id, id)
)`);
    this.addSql(`create unique index label_name on label (account_id, lower(name))`);
    this.addSql(`call protect_tenant_table('label', 'select, insert, update, delete')`);
    this.addSql(`
create table conversation_label (
  account_id uuid not null,
  conversation_id uuid not null,
  label_id uuid not null,
  added_at timestamptz not null,
  primary key (account_id, conversation_id, label_id),
  foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade,
  foreign key (account_id, label_id) references label (account_id, id) on delete cascade
)`);
    this.addSql(
      `create index conversation_label_by_label on conversation_label (account_id, label_id, conversation_id)`,
    );
    this.addSql(`call protect_tenant_table('conversation_label', 'select, insert, delete')`);

    this.addSql(`
create table media (
  account_id uuid not null references account (id),
  id uuid not null,
  origin text not null check (origin in ('INBOUND', 'UPLOAD')),
  state text not null check (state in ('PENDING', 'READY', 'FAILED', 'EXPIRED')),
  mime_type text,
  size_bytes bigint,
  sha256 text,
  filename text,
  storage_key text,
  channel_id uuid,
  meta_media_id text,
  meta_media_expires_at timestamptz,
  failure text,
  is_used boolean not null default false,
  created_by uuid,
  created_at timestamptz not null,
  primary key (account_id, id)
)`);
    this.addSql(
      `create unique index media_storage_key on media (account_id, storage_key) where storage_key is not null`,
    );
    this.addSql(`create index media_pending on media (account_id, channel_id, id) where state = 'PENDING'`);
    this.addSql(`create index media_unused on media (created_at) where origin = 'UPLOAD' and not is_used`);
    this.addSql(`call protect_tenant_table('media', 'select, insert, update, delete')`);
    // The sweep finds its work in these columns; names and contents of files are not among them.
    this.addSql(`create policy operator on media for select to interakt_operator using (true)`);
    this.addSql(
      `grant select (account_id, id, origin, state, channel_id, meta_media_expires_at, is_used, created_at) on media to interakt_operator`,
    );

    this.addSql(`
create table message (
  account_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  channel_id uuid not null,
  direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
  status text not null,
  status_at timestamptz not null,
  wamid text,
  client_message_id text,
  content jsonb not null,
  preview text not null,
  media_id uuid,
  reply_to_id uuid,
  reply_to_wamid text,
  author_id uuid,
  failure jsonb,
  referral jsonb,
  raw jsonb,
  sent_at timestamptz not null,
  created_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation (account_id, id),
  foreign key (account_id, media_id) references media (account_id, id)
) with (fillfactor = 90)`);
    this.addSql(`create unique index message_wamid on message (account_id, channel_id, wamid) where wamid is not null`);
    this.addSql(
      `create unique index message_client_id on message (account_id, conversation_id, client_message_id) where client_message_id is not null`,
    );
    this.addSql(`create index message_thread on message (account_id, conversation_id, sent_at desc, id desc)`);
    this.addSql(`create index message_media on message (account_id, media_id) where media_id is not null`);
    this.addSql(
      `create index message_waiting on message (account_id, channel_id, created_at) where status in ('QUEUED', 'SENDING', 'UNKNOWN')`,
    );
    this.addSql(`call protect_tenant_table('message', 'select, insert, update')`);

    this.addSql(`
create table send_attempt (
  account_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  number int not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  outcome text check (outcome in ('ACCEPTED', 'REJECTED', 'NOT_SENT', 'UNKNOWN')),
  http_status int,
  error_code int,
  detail text,
  primary key (account_id, id),
  unique (account_id, message_id, number),
  foreign key (account_id, message_id) references message (account_id, id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('send_attempt', 'select, insert, update')`);

    this.addSql(`
create table message_status (
  account_id uuid not null,
  channel_id uuid not null,
  wamid text not null,
  status text not null,
  message_id uuid,
  callback_data text,
  occurred_at timestamptz not null,
  pricing jsonb,
  errors jsonb,
  received_at timestamptz not null,
  primary key (account_id, channel_id, wamid, status)
)`);
    this.addSql(
      `create index message_status_orphan on message_status (account_id, callback_data) where message_id is null`,
    );
    this.addSql(`call protect_tenant_table('message_status', 'select, insert, update')`);

    this.addSql(`
create table webhook_delivery (
  id uuid primary key,
  digest bytea not null unique,
  body bytea not null,
  received_at timestamptz not null,
  processed_at timestamptz
)`);
    this.addSql(`create index webhook_delivery_waiting on webhook_delivery (received_at) where processed_at is null`);
    this.addSql(`call open_to_operator('webhook_delivery', 'select, insert, update, delete')`);

    this.addSql(`
create table webhook_dead_letter (
  id uuid primary key,
  account_id uuid,
  delivery_id uuid,
  waba_id text,
  phone_number_id text,
  field text,
  item jsonb not null,
  reason text not null,
  created_at timestamptz not null,
  resolved_at timestamptz
)`);
    this.addSql(
      `create index webhook_dead_letter_open on webhook_dead_letter (account_id, id desc) where resolved_at is null`,
    );
    this.addSql(
      `create index webhook_dead_letter_unrouted on webhook_dead_letter (phone_number_id, id) where account_id is null and resolved_at is null`,
    );
    this.addSql(
      `create index webhook_dead_letter_unrouted_waba on webhook_dead_letter (waba_id, id) where account_id is null and resolved_at is null and phone_number_id is null`,
    );
    this.addSql(
      `create index webhook_dead_letter_resolved on webhook_dead_letter (resolved_at) where resolved_at is not null`,
    );
    this.addSql(`call protect_tenant_table('webhook_dead_letter', 'select, update')`);
    this.addSql(`call open_to_operator('webhook_dead_letter', 'select, insert, update, delete')`);
  }
}
