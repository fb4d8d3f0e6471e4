import { Migration } from '@mikro-orm/migrations';

/** Messages that are sent again as themselves, what contacts are told of being read, and reactions by their message. */
export class MessagesRetryAndReceipts extends Migration {
  override up(): void {
    this.addSql(`
alter table message
  add column tries_before int not null default 0,
  add column read_receipt_at timestamptz,
  add column typing_shown_at timestamptz`);
    this.addSql(`alter table channel add column sends_read_receipts boolean not null default true`);
    this.addSql(
      `create index message_reaction on message (account_id, reply_to_id, direction, sent_at) where content ->> 'kind' = 'reaction'`,
    );
  }
}
