import { Migration } from '@mikro-orm/migrations';

/** What is forgotten at night is asked by account: where a legal hold stands, its rooms decide row by row. */
export class NotificationsHolds extends Migration {
  override up(): void {
    this.addSql(`grant select (account_id) on notification to interakt_operator`);
  }
}
