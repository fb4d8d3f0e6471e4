import { Migration } from '@mikro-orm/migrations';

/** The words of every policy version by language, who was told of it, and when everybody had been. */
export class PoliciesVersions extends Migration {
  override up(): void {
    this.addSql(`
alter table policy_version
  add column is_material boolean not null default false,
  add column summary text not null default 'The first version.',
  add column published_by text`);
    this.addSql(`alter table policy_version alter column is_material drop default, alter column summary drop default`);
    this.addSql(`
create table policy_text (
  version text not null references policy_version (version),
  locale text not null check (locale ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  title text not null,
  body text not null,
  body_sha256 text not null check (body_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  primary key (version, locale)
)`);
    // When everybody who had to be told of a version had been: it is in force from then on, or from its own time if that is later.
    this.addSql(`
create table policy_release (
  version text primary key references policy_version (version),
  cleared_at timestamptz not null
)`);
    this.addSql(`insert into policy_release select version, published_at from policy_version`);
    for (const table of ['policy_version', 'policy_text', 'policy_release']) {
      this.addSql(`create trigger unchanging before update or delete on ${table}
  for each row execute function refuse_change()`);
      this.addSql(`create trigger untruncated before truncate on ${table} execute function refuse_change()`);
    }
    this.addSql(`grant insert on policy_version to interakt_operator`);
    for (const table of ['policy_text', 'policy_release']) {
      this.addSql(`call open_to_operator('${table}', 'select, insert')`);
      this.addSql(`create policy readable on ${table} for select to interakt_app using (true)`);
      this.addSql(`grant select on ${table} to interakt_app`);
    }
    this.addSql(`
create function policy_in_force(at timestamptz) returns text language sql stable
  return (select v.version from policy_version v join policy_release r on r.version = v.version
    where v.effective_at <= at and r.cleared_at <= at order by v.effective_at desc limit 1)`);

    this.addSql(`
create table policy_notice (
  version text not null references policy_version (version),
  user_id uuid not null references app_user (id) on delete cascade,
  mail_id uuid,
  queued_at timestamptz not null,
  announced_at timestamptz,
  delivered_at timestamptz,
  bounced_at timestamptz,
  primary key (version, user_id)
)`);
    this.addSql(`create index policy_notice_by_user on policy_notice (user_id)`);
    this.addSql(`call open_to_operator('policy_notice', 'select, insert, update, delete')`);
    this.addSql(
      `create policy own on policy_notice for select to interakt_app using (user_id = (select current_actor()))`,
    );
    this.addSql(`grant select (version, user_id, queued_at, announced_at) on policy_notice to interakt_app`);

    this.addSql(`
create table policy_account_notice (
  account_id uuid not null references account (id),
  version text not null references policy_version (version),
  announced_at timestamptz not null,
  primary key (account_id, version)
)`);
    this.addSql(`call protect_tenant_table('policy_account_notice', 'select, insert')`);
    this.addSql(`call open_to_operator('policy_account_notice', 'select')`);

    this.addSql(`alter table policy_acceptance add column method text not null default 'SIGN_UP'
  check (method in ('SIGN_UP', 'ACCEPTED'))`);
    this.addSql(`create unique index policy_acceptance_once on policy_acceptance (account_id, user_id, version)`);
    this.addSql(`grant insert on policy_acceptance to interakt_app`);
  }
}
