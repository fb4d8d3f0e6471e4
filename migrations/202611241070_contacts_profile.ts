import { Migration } from '@mikro-orm/migrations';

/** What a business knows of a contact: owner, place, typed attributes, whether it is blocked; and what lists sort by. */
export class ContactsProfile extends Migration {
  override up(): void {
    this.addSql(`
alter table contact
  add column locale text,
  add column time_zone text,
  add column owner_id uuid,
  add column blocked_at timestamptz,
  add column blocked_by uuid,
  add column attributes jsonb not null default '{}',
  add column attribute_times jsonb not null default '{}',
  add column last_seen_at timestamptz,
  add column version int not null default 1,
  add column sort_name text not null
    generated always as (left(lower(coalesce(display_name, profile_name, username, phone_number, '')), 60)) stored,
  add column active_at timestamptz not null generated always as (coalesce(last_seen_at, created_at)) stored,
  add constraint contact_owner_fk foreign key (account_id, owner_id) references membership (account_id, user_id)`);
    this.addSql(`create index contact_created on contact (account_id, created_at, id)`);
    this.addSql(`create index contact_name on contact (account_id, sort_name, id)`);
    this.addSql(`create index contact_active on contact (account_id, active_at, id)`);
    this.addSql(`create index contact_owner on contact (account_id, owner_id, id) where owner_id is not null`);
    this.addSql(`create index contact_blocked on contact (account_id, id) where blocked_at is not null`);
    this.addSql(`create index contact_email on contact (account_id, email, id) where email is not null`);

    this.addSql(`
alter table contact_identity drop constraint contact_identity_kind_check,
  add constraint contact_identity_kind_check
    check (kind in ('USER_ID', 'PARENT_USER_ID', 'PHONE_NUMBER', 'USERNAME', 'EXTERNAL_ID'))`);

    this.addSql(`
create table contact_attribute (
  account_id uuid not null references account (id),
  id uuid not null,
  key text not null,
  label text not null,
  description text,
  type text not null check (type in ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'DATE_TIME', 'URL', 'EMAIL', 'LIST')),
  options text[] not null default '{}',
  pattern text,
  is_personal boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, key)
)`);
    this.addSql(`call protect_tenant_table('contact_attribute', 'select, insert, update, delete')`);

    // What row-level security guards is looked up by operators that leak nothing, and jsonb's are not among them: a GIN
    // index on contact.attributes would stay unused. One row per value is searched by plain indexes, ranges included.
    this.addSql(`
create table contact_attribute_value (
  account_id uuid not null,
  contact_id uuid not null,
  key text not null,
  value text not null,
  number double precision,
  primary key (account_id, contact_id, key),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
)`);
    this.addSql(
      `create index contact_attribute_value_text on contact_attribute_value (account_id, key, value, contact_id)`,
    );
    this.addSql(
      `create index contact_attribute_value_number on contact_attribute_value (account_id, key, number, contact_id) where number is not null`,
    );
    this.addSql(`call protect_tenant_table('contact_attribute_value', 'select, insert, update, delete')`);
    this.addSql(`
create function keep_contact_attribute_values() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from contact_attribute_value v
    where v.account_id = new.account_id and v.contact_id = new.id
      and (new.attributes -> v.key) is distinct from (old.attributes -> v.key);
  end if;
  insert into contact_attribute_value (account_id, contact_id, key, value, number)
  select new.account_id, new.id, a.key, left(a.value #>> '{}', 500),
    case jsonb_typeof(a.value) when 'number' then (a.value #>> '{}')::double precision end
  from jsonb_each(new.attributes) a
  where jsonb_typeof(a.value) <> 'null'
  on conflict (account_id, contact_id, key) do nothing;
  return null;
end $$`);
    this.addSql(`
create trigger contact_attributes_added after insert on contact for each row
  when (new.attributes <> '{}'::jsonb) execute function keep_contact_attribute_values()`);
    this.addSql(`
create trigger contact_attributes_changed after update of attributes on contact for each row
  when (old.attributes is distinct from new.attributes) execute function keep_contact_attribute_values()`);
  }
}
