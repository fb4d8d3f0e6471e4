import { Migration } from '@mikro-orm/migrations';

/** What an account lets staff of the platform look at, who of them worked under it, and everything that they were shown. */
export class SupportAccess extends Migration {
  override up(): void {
    this.addSql(`
create table support_access_grant (
  account_id uuid not null references account (id),
  id uuid not null,
  reason text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  granted_by uuid not null,
  granted_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (account_id, id),
  check (ends_at > granted_at and ends_at <= granted_at + interval '72 hours')
)`);
    this.addSql(`call protect_tenant_table('support_access_grant', 'select, insert')`);
    // What was granted never changes; it is taken back.
    this.addSql(`grant update (revoked_at, revoked_by) on support_access_grant to interakt_app`);
    this.addSql(`create policy operator on support_access_grant for select to interakt_operator using (true)`);
    this.addSql(`grant select on support_access_grant to interakt_operator`);

    this.addSql(`
create table support_session (
  account_id uuid not null,
  id uuid not null,
  grant_id uuid not null,
  operator text not null,
  token_hash text not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, grant_id) references support_access_grant (account_id, id)
)`);
    this.addSql(`create index support_session_by_token on support_session (token_hash)`);
    this.addSql(`call protect_tenant_table('support_session', 'select')`);
    this.addSql(`create policy operator on support_session to interakt_operator using (true) with check (true)`);
    this.addSql(`grant select, insert on support_session to interakt_operator`);

    // Ids without a key: what was shown is remembered longer than it is kept.
    this.addSql(`
create table support_view (
  account_id uuid not null,
  id uuid not null,
  grant_id uuid not null,
  session_id uuid not null,
  field text not null,
  node_type text not null,
  node_id uuid,
  request_id uuid not null,
  viewed_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, grant_id) references support_access_grant (account_id, id),
  foreign key (account_id, session_id) references support_session (account_id, id)
)`);
    this.addSql(`create index support_view_by_node on support_view (account_id, node_id, id)`);
    this.addSql(`create index support_view_by_grant on support_view (account_id, grant_id, id)`);
    this.addSql(`call protect_tenant_table('support_view', 'select, insert')`);
  }
}
