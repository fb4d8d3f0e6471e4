import { Migration } from '@mikro-orm/migrations';

/** Finding the messages that wait in one conversation, and the waiting conversations of one channel, at once. */
export class MessagesWaiting extends Migration {
  override up(): void {
    // UNKNOWN messages may stay so for ever; an index that holds them grows, and nobody asks for them.
    this.addSql(`drop index message_waiting`);
    this.addSql(
      `create index message_waiting on message (account_id, conversation_id, created_at, id) where status in ('QUEUED', 'SENDING')`,
    );
    this.addSql(
      `create index message_queued on message (account_id, channel_id, conversation_id, created_at, id) where status = 'QUEUED'`,
    );
  }
}
