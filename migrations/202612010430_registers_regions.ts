import { Migration } from '@mikro-orm/migrations';

/** The country that an account wants its data kept in, and the one where Meta keeps what a number holds. */
export class RegistersRegions extends Migration {
  override up(): void {
    this.addSql(`alter table account add column data_region text check (data_region ~ '^[A-Z]{2}$')`);
    this.addSql(`create index account_data_region on account (data_region) where data_region is not null`);
    this.addSql(`alter table channel add column local_storage_region text`);
  }
}
