import { Migration } from '@mikro-orm/migrations';

/** What contacts can be compared by, the pairs that may be one person, and the pairs that somebody said are not. */
export class DuplicatesBase extends Migration {
  override up(): void {
    // Numbers of Brazil, Mexico and Argentina are written in two ways; the shorter stands for both. Unlike the match key of
    // an identity this asks no table of number ranges: a suggestion may err, the uniqueness of a number may not.
    this.addSql(`
create function phone_line(phone text) returns text language sql immutable parallel safe
  return regexp_replace(regexp_replace(regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'),
    '^55([0-9]{2})9([6-9][0-9]{7})$', '55\\1\\2'), '^521([0-9]{10})$', '52\\1'), '^549([0-9]{10})$', '54\\1')`);

    this.addSql(`
create table contact_likeness (
  account_id uuid not null,
  kind text not null check (kind in ('USER_ID', 'PHONE_NUMBER', 'EMAIL')),
  key text not null,
  contact_id uuid not null,
  is_own boolean not null,
  primary key (account_id, kind, key, contact_id),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
)`);
    this.addSql(`create index contact_likeness_by_contact on contact_likeness (account_id, contact_id)`);
    this.addSql(`call protect_tenant_table('contact_likeness', 'select, insert, update, delete')`);

    // How far back the contacts of an account that was there before have been compared. Its row is also the lock under
    // which pairs are written.
    this.addSql(`
create table contact_likeness_fill (
  account_id uuid not null references account (id),
  before_id uuid,
  is_done boolean not null default false,
  primary key (account_id)
)`);
    this.addSql(`call protect_tenant_table('contact_likeness_fill', 'select, insert, update')`);

    this.addSql(`
create table contact_duplicate (
  account_id uuid not null,
  id uuid not null,
  older_id uuid not null,
  newer_id uuid not null,
  reasons text[] not null,
  rank smallint not null check (rank between 1 and 3),
  primary key (account_id, id),
  unique (account_id, older_id, newer_id),
  check (older_id < newer_id),
  foreign key (account_id, older_id) references contact (account_id, id) on delete cascade,
  foreign key (account_id, newer_id) references contact (account_id, id) on delete cascade
)`);
    this.addSql(`create index contact_duplicate_newer on contact_duplicate (account_id, newer_id)`);
    this.addSql(`create index contact_duplicate_rank on contact_duplicate (account_id, rank, newer_id, older_id)`);
    this.addSql(`call protect_tenant_table('contact_duplicate', 'select, insert, update, delete')`);

    this.addSql(`
create table contact_duplicate_dismissal (
  account_id uuid not null,
  older_id uuid not null,
  newer_id uuid not null,
  dismissed_by uuid,
  dismissed_at timestamptz not null,
  primary key (account_id, older_id, newer_id),
  check (older_id < newer_id),
  foreign key (account_id, older_id) references contact (account_id, id) on delete cascade,
  foreign key (account_id, newer_id) references contact (account_id, id) on delete cascade
)`);
    this.addSql(`create index contact_duplicate_dismissal_newer on contact_duplicate_dismissal (account_id, newer_id)`);
    this.addSql(`call protect_tenant_table('contact_duplicate_dismissal', 'select, insert, delete')`);
  }
}
