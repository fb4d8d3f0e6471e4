import { Migration } from '@mikro-orm/migrations';

/** Changes of a user's address that wait for both addresses to say yes. */
export class AccountsEmailChange extends Migration {
  override up(): void {
    this.addSql(`
create table user_email_change (
  id uuid primary key,
  user_id uuid not null references app_user (id),
  session_id uuid not null,
  old_email text not null,
  new_email text not null,
  old_token_hash text not null unique,
  new_token_hash text not null unique,
  state text not null check (state in ('PENDING', 'DONE', 'REFUSED', 'VOID')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  old_confirmed_at timestamptz,
  new_confirmed_at timestamptz,
  ended_at timestamptz,
  check (state <> 'DONE' or (old_confirmed_at is not null and new_confirmed_at is not null))
)`);
    // A newer request ends the one before.
    this.addSql(`create unique index user_email_change_pending on user_email_change (user_id) where state = 'PENDING'`);
    this.addSql(`create index user_email_change_by_user on user_email_change (user_id)`);
    this.addSql(`call open_to_operator('user_email_change', 'select, insert, update, delete')`);
    this.addSql(
      `create policy own on user_email_change for select to interakt_app using (user_id = (select current_actor()))`,
    );
    this.addSql(
      `grant select (id, user_id, new_email, state, created_at, expires_at, old_confirmed_at, new_confirmed_at) on user_email_change to interakt_app`,
    );
  }
}
