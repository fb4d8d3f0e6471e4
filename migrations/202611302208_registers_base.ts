import { Migration } from '@mikro-orm/migrations';

/** Who processes personal data for the platform, who was told of them, and what allows data to leave a region. */
export class RegistersBase extends Migration {
  override up(): void {
    this.addSql(`
create table subprocessor (
  id uuid primary key,
  name text not null,
  purpose text not null,
  categories text[] not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  hosts text[] not null,
  dpa_signed_at timestamptz not null,
  added_at timestamptz not null,
  added_by text not null,
  active_from timestamptz not null,
  ended_at timestamptz
)`);
    this.addSql(`call open_to_operator('subprocessor', 'select, insert')`);
    this.addSql(`grant update (ended_at) on subprocessor to interakt_operator`);
    this.addSql(`create policy readable on subprocessor for select to interakt_app using (true)`);
    this.addSql(`grant select on subprocessor to interakt_app`);

    this.addSql(`
create table subprocessor_notice (
  account_id uuid not null references account (id),
  subprocessor_id uuid not null,
  noticed_at timestamptz not null,
  primary key (account_id, subprocessor_id)
)`);
    this.addSql(`call protect_tenant_table('subprocessor_notice', 'select')`);
    this.addSql(`call open_to_operator('subprocessor_notice', 'select, insert')`);

    this.addSql(`
create table subprocessor_objection (
  account_id uuid not null references account (id),
  subprocessor_id uuid not null,
  user_id uuid,
  reason text not null,
  objected_at timestamptz not null,
  primary key (account_id, subprocessor_id)
)`);
    this.addSql(`call protect_tenant_table('subprocessor_objection', 'select, insert')`);
    this.addSql(`call open_to_operator('subprocessor_objection', 'select')`);

    this.addSql(`
create table transfer_safeguard (
  id uuid primary key,
  recipient text not null,
  from_region text not null check (from_region in ('EU', 'UK', 'INDIA')),
  to_country text not null check (to_country ~ '^[A-Z]{2}$'),
  mechanism text not null check (mechanism in ('ADEQUACY', 'SCC', 'BCR', 'DEROGATION')),
  module text,
  reference text not null,
  valid_until timestamptz,
  added_at timestamptz not null,
  added_by text not null,
  ended_at timestamptz
)`);
    this.addSql(`call open_to_operator('transfer_safeguard', 'select, insert')`);
    this.addSql(`grant update (ended_at) on transfer_safeguard to interakt_operator`);
    this.addSql(`
insert into transfer_safeguard (id, recipient, from_region, to_country, mechanism, module, reference, added_at, added_by)
values (gen_random_uuid(), 'META', 'EU', 'US', 'SCC', '3', 'Meta Business data transfer addendum, Commission Decision (EU) 2021/914', now(), 'installation'),
  (gen_random_uuid(), 'META', 'UK', 'US', 'SCC', null, 'UK addendum to the standard contractual clauses', now(), 'installation')`);

    // Countries that a region holds adequate, or forbids; changed without a new release.
    this.addSql(`
create table transfer_country (
  region text not null check (region in ('EU', 'UK', 'INDIA')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  kind text not null check (kind in ('ADEQUATE', 'FORBIDDEN')),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (region, country)
)`);
    this.addSql(`call open_to_operator('transfer_country', 'select, insert, update, delete')`);
    this.addSql(`
insert into transfer_country
select region, country, 'ADEQUATE', now(), 'installation' from unnest(array['EU', 'UK']) as r (region),
  unnest(string_to_array('AD AR CH FO GG IL IM JE JP KR NZ UY', ' ')) as c (country)
union all values ('EU', 'GB', 'ADEQUATE', now(), 'installation'), ('UK', 'IE', 'ADEQUATE', now(), 'installation')`);
  }
}
