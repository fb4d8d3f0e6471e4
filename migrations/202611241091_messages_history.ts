import { Migration } from '@mikro-orm/migrations';

/** What the WhatsApp Business app on the same number brings: messages from before, and the names of its address book. */
export class MessagesHistory extends Migration {
  override up(): void {
    this.addSql(`alter table message add column is_history boolean not null default false`);
    this.addSql(`alter table contact add column app_name text, add column app_name_at timestamptz`);
  }
}
