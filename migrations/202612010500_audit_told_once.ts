import { Migration } from '@mikro-orm/migrations';

/** When the audit was last told of what third parties and staff try again and again, and how often it was not told since. */
export class AuditToldOnce extends Migration {
  override up(): void {
    this.addSql(
      `alter table integration add column dropped_told_at timestamptz, add column dropped_untold int not null default 0`,
    );
    this.addSql(`grant update (dropped_told_at, dropped_untold) on integration to interakt_app`);
    this.addSql(
      `alter table support_access_grant add column refused_told_at timestamptz, add column refused_untold int not null default 0`,
    );
    this.addSql(`grant update (refused_told_at, refused_untold) on support_access_grant to interakt_app`);
  }
}
