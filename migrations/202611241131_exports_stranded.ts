import { Migration } from '@mikro-orm/migrations';

/** Exports that nobody writes any more are looked for by their age. */
export class ExportsStranded extends Migration {
  override up(): void {
    this.addSql(`create index contact_export_running on contact_export (created_at) where state = 'RUNNING'`);
    this.addSql(`grant select (created_at) on contact_export to interakt_operator`);
  }
}
