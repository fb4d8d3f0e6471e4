import { Migration } from '@mikro-orm/migrations';

/** Who takes a bulk action back may be another one than who started it: what is left goes on with their rights. */
export class ActionsUndoneBy extends Migration {
  override up(): void {
    this.addSql(`alter table bulk_action add column undone_by uuid, add column undone_by_kind text`);
  }
}
