import { Migration } from '@mikro-orm/migrations';

/** One upload of an archive at a time. */
export class PortabilityUploadClaim extends Migration {
  override up(): void {
    this.addSql(`alter table data_import add column uploading_at timestamptz`);
  }
}
