import { Migration } from '@mikro-orm/migrations';

/** Merges of contacts, with what undoing them needs. */
export class ContactsMerges extends Migration {
  override up(): void {
    this.addSql(`
create table contact_merge (
  account_id uuid not null references account (id),
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  gone_name text not null,
  cause text not null check (cause in ('MEMBER', 'WHATSAPP')),
  kept_before jsonb,
  gone_before jsonb,
  merged_by uuid,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  emptied_at timestamptz,
  primary key (account_id, id)
)`);
    this.addSql(`create index contact_merge_kept on contact_merge (account_id, kept_id, merged_at, id)`);
    this.addSql(`create index contact_merge_gone on contact_merge (account_id, gone_id, id)`);
    this.addSql(`create index contact_merge_age on contact_merge (merged_at) where emptied_at is null`);
    this.addSql(`call protect_tenant_table('contact_merge', 'select, insert, update')`);
    // Retention finds the merges that can no longer be undone, and empties them as their account.
    this.addSql(`create policy operator on contact_merge for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, merged_at, emptied_at) on contact_merge to interakt_operator`);

    // One row for each row that a merge moved or took away: what kind it is, and how it was.
    this.addSql(`
create table contact_merge_row (
  account_id uuid not null,
  merge_id uuid not null,
  kind text not null,
  row_id uuid not null,
  before jsonb,
  primary key (account_id, merge_id, kind, row_id),
  foreign key (account_id, merge_id) references contact_merge (account_id, id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('contact_merge_row', 'select, insert, update, delete')`);

    // Ids of contacts that went, and who they are now.
    this.addSql(`
create table contact_alias (
  account_id uuid not null,
  gone_id uuid not null,
  contact_id uuid not null,
  primary key (account_id, gone_id),
  foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
)`);
    this.addSql(`create index contact_alias_of on contact_alias (account_id, contact_id)`);
    this.addSql(`call protect_tenant_table('contact_alias', 'select, insert, update, delete')`);
  }
}
