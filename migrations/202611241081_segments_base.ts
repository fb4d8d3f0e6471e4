import { Migration } from '@mikro-orm/migrations';

/** Segments, who is in them, and the place where the state of consents is read. */
export class SegmentsBase extends Migration {
  override up(): void {
    // What a contact has agreed to, for each purpose: GRANTED or WITHDRAWN; no row: UNKNOWN. The ledger of consents will
    // replace this view by one of the same columns; until then nothing is known of anybody.
    this.addSql(`
create view contact_consent_state with (security_invoker = true) as
  select null::uuid as account_id, null::uuid as contact_id, null::text as purpose, null::text as state where false`);
    this.addSql(`grant select on contact_consent_state to interakt_app`);

    this.addSql(`
create table segment (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('DYNAMIC', 'STATIC')),
  state text not null check (state in ('BUILDING', 'READY')),
  rule jsonb,
  watches text[] not null default '{}',
  has_window boolean not null default false,
  depth int not null default 0,
  member_count int not null default 0,
  computed_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  primary key (account_id, id),
  check ((kind = 'DYNAMIC') = (rule is not null))
)`);
    this.addSql(`create unique index segment_name on segment (account_id, lower(name))`);
    this.addSql(`create index segment_windows on segment (computed_at) where has_window`);
    this.addSql(`call protect_tenant_table('segment', 'select, insert, update, delete')`);
    this.addSql(`create policy operator on segment for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, has_window, computed_at) on segment to interakt_operator`);

    this.addSql(`
create table segment_reference (
  account_id uuid not null,
  segment_id uuid not null,
  refers_to_id uuid not null,
  primary key (account_id, segment_id, refers_to_id),
  foreign key (account_id, segment_id) references segment (account_id, id) on delete cascade,
  foreign key (account_id, refers_to_id) references segment (account_id, id)
)`);
    this.addSql(`create index segment_reference_to on segment_reference (account_id, refers_to_id)`);
    this.addSql(`call protect_tenant_table('segment_reference', 'select, insert, delete')`);

    this.addSql(`
create table segment_member (
  account_id uuid not null,
  segment_id uuid not null,
  contact_id uuid not null,
  joined_at timestamptz not null,
  primary key (account_id, segment_id, contact_id),
  foreign key (account_id, segment_id) references segment (account_id, id) on delete cascade,
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
)`);
    this.addSql(`create index segment_member_of on segment_member (account_id, contact_id, segment_id)`);
    this.addSql(`call protect_tenant_table('segment_member', 'select, insert, delete')`);
  }
}
