import { Migration } from '@mikro-orm/migrations';

/** Greetings and away notices: what they say, and to which conversations they went. */
export class AutoReplies extends Migration {
  override up(): void {
    this.addSql(`
create table auto_reply (
  account_id uuid not null references account (id),
  id uuid not null,
  kind text not null check (kind in ('GREETING', 'AWAY')),
  channel_id uuid,
  text text not null,
  is_enabled boolean not null,
  greet_again_after_days int check (greet_again_after_days > 0),
  updated_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, channel_id) references channel (account_id, id)
)`);
    this.addSql(`create unique index auto_reply_place on auto_reply (account_id, kind, channel_id) nulls not distinct`);
    this.addSql(`call protect_tenant_table('auto_reply', 'select, insert, update, delete')`);
    this.addSql(`
create table auto_reply_sent (
  account_id uuid not null,
  conversation_id uuid not null,
  kind text not null,
  period text not null,
  message_id uuid not null,
  sent_at timestamptz not null,
  primary key (account_id, conversation_id, kind, period),
  foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('auto_reply_sent', 'select, insert')`);
    this.addSql(`call restrict_to_visible('auto_reply_sent')`);
  }
}
