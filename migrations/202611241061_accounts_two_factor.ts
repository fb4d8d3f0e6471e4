import { Migration } from '@mikro-orm/migrations';

/** Second factors, their recovery codes, and tokens that reset a password: a person's own, so only for the operator's work. */
export class AccountsTwoFactor extends Migration {
  override up(): void {
    this.addSql(`
create table two_factor (
  user_id uuid primary key references app_user (id),
  sealed_secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null
)`);
    this.addSql(`call open_to_operator('two_factor', 'select, insert, update, delete')`);
    // Fellow members see that there is one, and nothing of it.
    this.addSql(`
create policy fellow on two_factor for select to interakt_app using (
  exists (select from membership m where m.account_id = (select current_account()) and m.user_id = two_factor.user_id))`);
    this.addSql(`grant select (user_id, confirmed_at) on two_factor to interakt_app`);

    this.addSql(`
create table recovery_code (
  user_id uuid not null references two_factor (user_id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
)`);
    this.addSql(`call open_to_operator('recovery_code', 'select, insert, update, delete')`);

    this.addSql(`
create table password_reset (
  token_hash text primary key,
  user_id uuid not null references app_user (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
)`);
    this.addSql(`create index password_reset_by_user on password_reset (user_id)`);
    this.addSql(`call open_to_operator('password_reset', 'select, insert, update, delete')`);
  }
}
