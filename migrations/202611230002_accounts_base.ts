import { Migration } from '@mikro-orm/migrations';

/** Accounts, people, sessions, keys, and the policy versions they accepted. */
export class AccountsBase extends Migration {
  override up(): void {
    this.addSql(`
create table account (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null
)`);
    this.addSql(`alter table account enable row level security`);
    this.addSql(`alter table account force row level security`);
    this.addSql(
      `create policy tenant on account to interakt_app using (id = (select current_account())) with check (id = (select current_account()))`,
    );
    this.addSql(`grant select, update on account to interakt_app`);
    this.addSql(`call open_to_operator('account', 'select, insert')`);
    this.addSql(
      `alter table event_head add constraint event_head_account_fk foreign key (account_id) references account (id)`,
    );

    this.addSql(`
create table app_user (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  full_name text not null,
  password_hash text not null,
  is_at_least_sixteen boolean not null,
  created_at timestamptz not null
)`);
    this.addSql(`call open_to_operator('app_user', 'select, insert, update')`);

    this.addSql(`
create table membership (
  account_id uuid not null references account (id),
  id uuid not null,
  user_id uuid not null references app_user (id),
  role text not null check (role in ('OWNER', 'ADMIN', 'AGENT')),
  created_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, user_id)
)`);
    this.addSql(`create index membership_by_user on membership (user_id)`);
    this.addSql(`call protect_tenant_table('membership', 'select, insert, update, delete')`);
    this.addSql(`call open_to_operator('membership', 'select, insert')`);

    // People are seen through their membership of the current account, and nothing else of them is.
    this.addSql(`
create policy fellow on app_user to interakt_app using (
  exists (select from membership m where m.account_id = (select current_account()) and m.user_id = app_user.id))`);
    this.addSql(`grant select (id, email, full_name, created_at) on app_user to interakt_app`);

    this.addSql(`
create table session (
  account_id uuid not null references account (id),
  id uuid not null,
  user_id uuid not null references app_user (id),
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text,
  ip text,
  user_agent text,
  primary key (account_id, id)
)`);
    this.addSql(`create index session_by_user on session (user_id, account_id)`);
    this.addSql(`call protect_tenant_table('session', 'select, insert, update')`);
    this.addSql(`call open_to_operator('session', 'select, insert, update, delete')`);

    this.addSql(`
create table refresh_token (
  account_id uuid not null,
  token_hash text not null,
  session_id uuid not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, token_hash),
  foreign key (account_id, session_id) references session (account_id, id) on delete cascade
)`);
    this.addSql(`create unique index refresh_token_hash on refresh_token (token_hash)`);
    this.addSql(`call protect_tenant_table('refresh_token', 'select')`);
    this.addSql(`call open_to_operator('refresh_token', 'select, insert, update, delete')`);

    this.addSql(`
create table api_key (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  secret_hash text not null,
  last_four text not null,
  scopes text[] not null,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (account_id, id)
)`);
    this.addSql(`create unique index api_key_secret on api_key (secret_hash)`);
    this.addSql(`call protect_tenant_table('api_key', 'select, insert, update')`);
    this.addSql(`call open_to_operator('api_key', 'select, update')`);

    this.addSql(`
create table invitation (
  account_id uuid not null references account (id),
  id uuid not null,
  email text not null check (email = lower(email)),
  role text not null check (role in ('OWNER', 'ADMIN', 'AGENT')),
  token_hash text not null,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (account_id, id)
)`);
    this.addSql(`create unique index invitation_token on invitation (token_hash)`);
    this.addSql(`call protect_tenant_table('invitation', 'select, insert, update, delete')`);
    this.addSql(`call open_to_operator('invitation', 'select, update, delete')`);

    this.addSql(`
create table policy_version (
  version text primary key,
  effective_at timestamptz not null,
  published_at timestamptz not null
)`);
    this.addSql(`call open_to_operator('policy_version', 'select')`);
    this.addSql(`create policy readable on policy_version for select to interakt_app using (true)`);
    this.addSql(`grant select on policy_version to interakt_app`);
    this.addSql(`insert into policy_version values ('2025-12-30', '2025-12-30T00:00:00Z', '2025-12-01T00:00:00Z')`);

    this.addSql(`
create table policy_acceptance (
  account_id uuid not null references account (id),
  id uuid not null,
  user_id uuid not null references app_user (id),
  version text not null references policy_version (version),
  accepted_at timestamptz not null,
  ip text,
  user_agent text,
  primary key (account_id, id)
)`);
    this.addSql(`call protect_tenant_table('policy_acceptance', 'select')`);
    this.addSql(`call open_to_operator('policy_acceptance', 'select, insert')`);

    this.addSql(`
create table idempotency_key (
  account_id uuid not null references account (id),
  actor text not null,
  key text not null,
  request_hash text not null,
  response text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (account_id, actor, key)
)`);
    this.addSql(`create index idempotency_key_expiry on idempotency_key (expires_at)`);
    this.addSql(`call protect_tenant_table('idempotency_key', 'select, insert, update, delete')`);
    // Retention may delete what is over, and reads nothing of it but its end.
    this.addSql(`create policy operator on idempotency_key to interakt_operator using (expires_at < now())`);
    this.addSql(`grant select (expires_at), delete on idempotency_key to interakt_operator`);
  }
}
