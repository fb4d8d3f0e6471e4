import { Migration } from '@mikro-orm/migrations';

/** Under whose names the hashes of suppressions were made that came with an archive. */
export class ConsentSuppressionOrigins extends Migration {
  override up(): void {
    this.addSql(`
create table suppression_origin (
  account_id uuid not null references account (id),
  origin text not null,
  primary key (account_id, origin)
)`);
    this.addSql(`call protect_tenant_table('suppression_origin', 'select, insert')`);
  }
}
