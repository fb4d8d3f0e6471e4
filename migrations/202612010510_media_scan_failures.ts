import { Migration } from '@mikro-orm/migrations';

/** How often a scanner failed on a file, and for the sweep which files have pieces. */
export class MediaScanFailures extends Migration {
  override up(): void {
    this.addSql(`alter table media add column scan_failures int not null default 0`);
    this.addSql(`create policy operator on media_part for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, media_id, created_at) on media_part to interakt_operator`);
  }
}
