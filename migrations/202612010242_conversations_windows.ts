import { Migration } from '@mikro-orm/migrations';

/** The free entry point of Click-to-WhatsApp ads, and when the next window of a conversation closes, to be told once. */
export class ConversationsWindows extends Migration {
  override up(): void {
    this.addSql(`
alter table conversation
  add column referred_at timestamptz,
  add column free_entry_until timestamptz,
  add column window_due_at timestamptz`);
    // Only conversations with an open window stand in it; whoever looks for due ones reads nothing else.
    this.addSql(`create index conversation_window_due on conversation (window_due_at) where window_due_at is not null`);
    this.addSql(`grant select (window_due_at) on conversation to interakt_operator`);
    this.addSql(
      `update conversation set window_due_at = last_inbound_at + interval '24 hours'
       where last_inbound_at > now() - interval '24 hours'`,
    );
  }
}
