import { Migration } from '@mikro-orm/migrations';

/** Where each contact came from (GDPR art. 14(2)(f)). Of those from before this was kept it is not known. */
export class ContactsSource extends Migration {
  override up(): void {
    this.addSql(`
alter table contact
  add column source_kind text not null default 'UNKNOWN'
    check (source_kind in ('WHATSAPP', 'IMPORT', 'AGENT', 'API', 'UNKNOWN')),
  add column source_text text,
  add column source_import_id uuid,
  add column created_by uuid`);
  }
}
