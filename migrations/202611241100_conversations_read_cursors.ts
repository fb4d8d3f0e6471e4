import { Migration } from '@mikro-orm/migrations';

/** How far each member has read each conversation. */
export class ConversationsReadCursors extends Migration {
  override up(): void {
    // A counter instead of a place among the messages: one that comes late, with an old time, is still unread.
    this.addSql(`
alter table conversation
  add column heard_count int not null default 0,
  add column last_heard_at timestamptz`);
    // What nobody has read before there were cursors, nobody has read; the rest counts as read by everybody.
    this.addSql(
      `update conversation set heard_count = unread_count, last_heard_at = coalesce(last_inbound_at, last_activity_at) where unread_count > 0`,
    );
    this.addSql(`
create table conversation_read (
  account_id uuid not null,
  user_id uuid not null,
  conversation_id uuid not null,
  read_count int not null,
  moved_at timestamptz not null,
  primary key (account_id, user_id, conversation_id),
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade,
  foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
)`);
    this.addSql(`create index conversation_read_thread on conversation_read (account_id, conversation_id)`);
    this.addSql(`call protect_tenant_table('conversation_read', 'select, insert, update, delete')`);
    this.addSql(`call restrict_to_visible('conversation_read')`);
  }
}
