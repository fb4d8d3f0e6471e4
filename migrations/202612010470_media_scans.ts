import { Migration } from '@mikro-orm/migrations';

/** What a scanner said of files. */
export class MediaScans extends Migration {
  override up(): void {
    this.addSql(`
alter table media
  drop constraint media_state_check,
  add constraint media_state_check check (state in ('PENDING', 'READY', 'FAILED', 'EXPIRED', 'INFECTED')),
  add column scan_state text not null default 'NOT_SCANNED' check (scan_state in ('NOT_SCANNED', 'PENDING', 'CLEAN', 'INFECTED')),
  add column threat text`);
    this.addSql(`create index media_to_scan on media (created_at) where scan_state = 'PENDING'`);
    this.addSql(`grant select (scan_state) on media to interakt_operator`);
  }
}
