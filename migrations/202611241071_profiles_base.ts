import { Migration } from '@mikro-orm/migrations';

/** Labels, notes and events of contacts. */
export class ProfilesBase extends Migration {
  override up(): void {
    this.addSql(`
create table contact_label (
  account_id uuid not null,
  contact_id uuid not null,
  label_id uuid not null,
  added_at timestamptz not null,
  primary key (account_id, contact_id, label_id),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade,
  foreign key (account_id, label_id) references label (account_id, id) on delete cascade
)`);
    this.addSql(`create index contact_label_by_label on contact_label (account_id, label_id, contact_id)`);
    this.addSql(`call protect_tenant_table('contact_label', 'select, insert, update, delete')`);

    this.addSql(`
create table contact_note (
  account_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  author_id uuid,
  body text not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  version int not null default 1,
  primary key (account_id, id),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
)`);
    this.addSql(`create index contact_note_by_contact on contact_note (account_id, contact_id, created_at, id)`);
    this.addSql(`call protect_tenant_table('contact_note', 'select, insert, update, delete')`);

    this.addSql(`
create table contact_event (
  account_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  event_id text not null,
  name text not null,
  properties jsonb not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, event_id),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
)`);
    this.addSql(`create index contact_event_by_contact on contact_event (account_id, contact_id, occurred_at, id)`);
    this.addSql(`create index contact_event_by_name on contact_event (account_id, contact_id, name, occurred_at, id)`);
    this.addSql(`create index contact_event_named on contact_event (account_id, name, occurred_at, contact_id)`);
    this.addSql(`call protect_tenant_table('contact_event', 'select, insert, update, delete')`);
  }
}
