import { Migration } from '@mikro-orm/migrations';

/** Who may answer while somebody else is at it, and whose an unassigned conversation becomes by an answer. */
export class ConversationsReplyLock extends Migration {
  override up(): void {
    this.addSql(`
alter table inbox_settings
  add column reply_lock text not null default 'NONE' check (reply_lock in ('NONE', 'WHILE_COMPOSING', 'ASSIGNEE_ONLY')),
  add column is_assigned_on_reply boolean not null default false`);
    this.addSql(`
create table reply_hold (
  account_id uuid not null,
  conversation_id uuid not null,
  user_id uuid not null,
  held_until timestamptz not null,
  primary key (account_id, conversation_id),
  foreign key (account_id, conversation_id) references conversation (account_id, id),
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(`create index reply_hold_user on reply_hold (account_id, user_id)`);
    this.addSql(`call protect_tenant_table('reply_hold', 'select, insert, update, delete')`);
    this.addSql(`call restrict_to_visible('reply_hold')`);
  }
}
