import { Migration } from '@mikro-orm/migrations';

/** Consents: the notices that were shown, the ledger, and where each consent stands. */
export class ConsentBase extends Migration {
  override up(): void {
    this.addSql(`
create table consent_notice (
  account_id uuid not null references account (id),
  id uuid not null,
  version int not null check (version > 0),
  language text not null,
  body text not null,
  published_by uuid,
  published_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, version, language)
)`);
    this.addSql(`create index consent_notice_list on consent_notice (account_id, published_at desc, id desc)`);
    // What was published is never changed: the words that somebody agreed to must stay what they were.
    this.addSql(`call protect_tenant_table('consent_notice', 'select, insert')`);

    // A contact may be merged away or erased, and what it said stays: so no foreign key leads there.
    this.addSql(`
create table consent_event (
  account_id uuid not null references account (id),
  id uuid not null,
  seq bigint generated always as identity,
  contact_id uuid,
  subject_key text,
  purpose text not null check (purpose in ('MARKETING', 'UTILITY', 'AUTHENTICATION', 'SERVICE', 'ANALYTICS')),
  channel text not null check (channel in ('WHATSAPP', 'EMAIL', 'SMS')),
  state text not null check (state in ('GIVEN', 'RENEWED', 'UNKNOWN', 'REQUESTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED',
    'TERMINATED', 'INVALIDATED')),
  source text not null check (source in ('AGENT', 'FORM', 'IMPORT', 'API', 'INBOUND_WORD', 'META_PREFERENCE', 'META_ERROR',
    'UNSUBSCRIBE_LINK', 'MERGE', 'NUMBER_CHANGE')),
  evidence text,
  notice_version int,
  notice_language text,
  merge_id uuid,
  retracts_id uuid,
  actor_kind text not null,
  actor_id uuid,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  primary key (account_id, id),
  check (num_nonnulls(contact_id, subject_key) = 1),
  foreign key (account_id, notice_version, notice_language) references consent_notice (account_id, version, language)
)`);
    this.addSql(`create index consent_event_of on consent_event (account_id, contact_id, received_at desc, id desc)`);
    this.addSql(`create index consent_event_merge on consent_event (account_id, merge_id) where merge_id is not null`);
    this.addSql(`call protect_tenant_table('consent_event', 'select, insert')`);

    this.addSql(`
create table contact_consent (
  account_id uuid not null,
  contact_id uuid not null,
  purpose text not null,
  channel text not null,
  state text not null,
  event_id uuid not null,
  since timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, contact_id, purpose, channel),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade,
  foreign key (account_id, event_id) references consent_event (account_id, id)
)`);
    this.addSql(`call protect_tenant_table('contact_consent', 'select, insert, update, delete')`);

    // The only door to what the ledger says: whoever is erased leaves the proof behind, under a keyed name and without
    // words. It works in the account of its caller alone.
    this.addSql(`
create function erase_from_consent_ledger(contacts uuid[], subject text) returns int language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare touched int;
begin
  if current_account() is null or subject is null or subject = '' then
    raise exception 'An account and a keyed name are needed';
  end if;
  update consent_event set contact_id = null, subject_key = subject, evidence = null
  where account_id = current_account() and contact_id = any (contacts);
  get diagnostics touched = row_count;
  return touched;
end $$`);
    this.addSql(`revoke all on function erase_from_consent_ledger from public`);
    this.addSql(`grant execute on function erase_from_consent_ledger to interakt_app`);

    // What segments ask: the ledger in their three words.
    this.addSql(`drop view contact_consent_state`);
    this.addSql(`
create view contact_consent_state with (security_invoker = true) as
  select account_id, contact_id, purpose, case when state in ('GIVEN', 'RENEWED') then 'GRANTED' else 'WITHDRAWN' end as state
  from contact_consent
  where channel = 'WHATSAPP' and state in ('GIVEN', 'RENEWED', 'REFUSED', 'WITHDRAWN', 'TERMINATED')`);
    this.addSql(`grant select on contact_consent_state to interakt_app, interakt_team, interakt_own`);
  }
}
