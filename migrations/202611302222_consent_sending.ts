import { Migration } from '@mikro-orm/migrations';

/** What is asked before anything is sent: who wants nothing any more, what a template is for, and which words say no. */
export class ConsentSending extends Migration {
  override up(): void {
    this.addSql(`
create table suppression (
  account_id uuid not null references account (id),
  id uuid not null,
  reason text not null check (reason in ('STOP', 'META_STOP', 'ERASURE', 'COMPLAINT', 'MANUAL')),
  purpose text check (purpose in ('MARKETING', 'UTILITY', 'AUTHENTICATION', 'SERVICE', 'ANALYTICS')),
  since timestamptz not null,
  wrote_again_at timestamptz,
  lifted_at timestamptz,
  created_at timestamptz not null,
  primary key (account_id, id)
)`);
    this.addSql(`create index suppression_list on suppression (account_id, created_at desc, id desc)`);
    this.addSql(`call protect_tenant_table('suppression', 'select, insert, update')`);
    this.addSql(`
create table suppression_key (
  account_id uuid not null,
  hash text not null,
  suppression_id uuid not null,
  primary key (account_id, hash, suppression_id),
  foreign key (account_id, suppression_id) references suppression (account_id, id)
)`);
    this.addSql(`create index suppression_key_of on suppression_key (account_id, suppression_id)`);
    this.addSql(`call protect_tenant_table('suppression_key', 'select, insert')`);

    // The keyed hashes of an identity, in every spelling and under every key; null: from before there were any.
    this.addSql(`alter table contact_identity add column suppression_keys text[]`);
    this.addSql(`
create index contact_identity_unkeyed on contact_identity (account_id, id) where suppression_keys is null and kind <> 'USERNAME'`);

    // Whoever makes a contact asks before; this is for those who forget to.
    this.addSql(`
create function refuse_suppressed_identity() returns trigger language plpgsql as $$
begin
  if current_user <> 'interakt_app' or new.kind = 'USERNAME' then return new; end if;
  if new.suppression_keys is null then
    raise exception 'Suppression was not asked before an identity was added' using errcode = 'raise_exception';
  end if;
  if exists (
    select from unnest(new.suppression_keys) as h (hash)
    join suppression_key k on k.account_id = new.account_id and k.hash = h.hash
    join suppression s on s.account_id = k.account_id and s.id = k.suppression_id
    where s.reason = 'ERASURE' and s.lifted_at is null and s.wrote_again_at is null) then
    raise exception 'An identity of somebody who was erased is not added again' using errcode = 'raise_exception';
  end if;
  return new;
end $$`);
    this.addSql(`
create trigger refuse_suppressed before insert on contact_identity
  for each row execute function refuse_suppressed_identity()`);

    // What a template is for says Meta, not whoever sends it.
    this.addSql(`
create table template_category (
  account_id uuid not null references account (id),
  waba_id text not null,
  name text not null,
  language text not null,
  category text not null check (category in ('MARKETING', 'UTILITY', 'AUTHENTICATION')),
  told_at timestamptz not null,
  primary key (account_id, waba_id, name, language)
)`);
    this.addSql(`call protect_tenant_table('template_category', 'select, insert, update')`);
    this.addSql(`
create table opt_out_setting (
  account_id uuid not null references account (id),
  languages text[] not null,
  extra_stop text[] not null,
  extra_start text[] not null,
  is_confirmed boolean not null,
  updated_at timestamptz not null,
  primary key (account_id)
)`);
    this.addSql(`call protect_tenant_table('opt_out_setting', 'select, insert, update')`);
  }
}
