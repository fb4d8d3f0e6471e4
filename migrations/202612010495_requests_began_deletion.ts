import { Migration } from '@mikro-orm/migrations';

/** Whether a request began the deletion that it follows, or found one that the person had begun. */
export class RequestsBeganDeletion extends Migration {
  override up(): void {
    this.addSql(`alter table data_subject_request add column has_begun_deletion boolean not null default false`);
  }
}
