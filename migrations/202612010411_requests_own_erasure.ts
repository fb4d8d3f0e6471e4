import { Migration } from '@mikro-orm/migrations';

/** A request of one of the platform's own people to be erased names the deletion of their user. */
export class RequestsOwnErasure extends Migration {
  override up(): void {
    this.addSql(`alter table data_subject_request add column deletion_job_id uuid`);
    this.addSql(
      `create index data_subject_request_deletion on data_subject_request (deletion_job_id) where deletion_job_id is not null`,
    );
  }
}
