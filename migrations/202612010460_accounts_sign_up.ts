import { Migration } from '@mikro-orm/migrations';

/** Sign-ups that wait until the address has confirmed them: gone after a day. */
export class AccountsSignUp extends Migration {
  override up(): void {
    this.addSql(`
create table sign_up (
  id uuid primary key,
  email text,
  full_name text not null,
  business_name text not null,
  password_hash text not null,
  policy_version text not null,
  token_hash text not null unique,
  ip text,
  user_agent text,
  created_at timestamptz not null,
  expires_at timestamptz not null
)`);
    this.addSql(`create index sign_up_email on sign_up (email)`);
    this.addSql(`create index sign_up_expiry on sign_up (expires_at)`);
    this.addSql(`call open_to_operator('sign_up', 'select, insert, delete')`);
  }
}
