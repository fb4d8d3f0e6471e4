import { Migration } from '@mikro-orm/migrations';

/** What the filters of the inbox look for and no index found yet. */
export class ConversationsFilters extends Migration {
  override up(): void {
    // A few of very many wait: asked for by how long, and counted.
    this.addSql(
      `create index conversation_waiting on conversation (account_id, waiting_since, id) where waiting_since is not null`,
    );
  }
}
