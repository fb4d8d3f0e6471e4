import { Migration } from '@mikro-orm/migrations';

/** Requests of authorities, approved by two who run the installation, and what was disclosed by them. */
export class LegalRequests extends Migration {
  override up(): void {
    this.addSql(`
create table legal_request (
  account_id uuid not null references account (id),
  id uuid not null,
  authority text not null,
  reference text not null,
  basis text not null,
  person_ids uuid[] not null check (cardinality(person_ids) between 1 and 100),
  since timestamptz,
  until timestamptz,
  gag_until timestamptz,
  state text not null check (state in ('RECEIVED', 'APPROVED', 'EXECUTED', 'REFUSED', 'CLOSED')),
  approvers text[] not null default '{}',
  created_by text not null,
  created_at timestamptz not null,
  storage_key text,
  row_count integer,
  sha256 text,
  executed_by text,
  executed_at timestamptz,
  told_at timestamptz,
  closed_at timestamptz,
  primary key (account_id, id),
  check (since < until),
  check (cardinality(approvers) <= 2 and approvers[1] is distinct from approvers[2] or approvers = '{}'),
  check (state not in ('APPROVED', 'EXECUTED') or cardinality(approvers) = 2),
  check (executed_at is null or cardinality(approvers) = 2)
)`);
    this.addSql(
      `create index legal_request_untold on legal_request (executed_at) where executed_at is not null and told_at is null`,
    );
    // What was asked for never changes; the account reads what was disclosed, once it may.
    this.addSql(`call protect_tenant_table('legal_request', 'select')`);
    this.addSql(`create policy operator on legal_request to interakt_operator using (true) with check (true)`);
    this.addSql(`grant select, insert on legal_request to interakt_operator`);
    this.addSql(
      `grant update (state, approvers, storage_key, row_count, sha256, executed_by, executed_at, told_at, closed_at) on legal_request to interakt_operator`,
    );

    this.addSql(`alter table legal_hold add column legal_request_id uuid`);
    this.addSql(
      `create index legal_hold_by_request on legal_hold (account_id, legal_request_id) where legal_request_id is not null`,
    );
    this.addSql(
      `create policy operator_places on legal_hold for insert to interakt_operator with check (legal_request_id is not null)`,
    );
    this.addSql(
      `create policy operator_releases on legal_hold for update to interakt_operator using (legal_request_id is not null)`,
    );
    this.addSql(`grant insert on legal_hold to interakt_operator`);
    this.addSql(`grant select (id, legal_request_id) on legal_hold to interakt_operator`);
    this.addSql(`grant update (released_at) on legal_hold to interakt_operator`);
    // Whether somebody is being erased, which comes before a hold: an id and a time, nothing of the person.
    this.addSql(`create policy operator on contact for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, erasing_at) on contact to interakt_operator`);
    this.addSql(`grant select (contact_id) on erasure_job to interakt_operator`);
  }
}
