import { Migration } from '@mikro-orm/migrations';

/** Accounts that go to another business, and who answered for the data of their contacts since when. */
export class AccountsHandOver extends Migration {
  override up(): void {
    this.addSql(`
create table account_hand_over (
  account_id uuid not null references account (id),
  id uuid not null,
  state text not null check (state in ('PENDING', 'DONE', 'WITHDRAWN', 'DECLINED')),
  requested_by uuid not null,
  new_owner_email text,
  new_legal_name text not null,
  previous_owners_become text check (previous_owners_become in ('ADMIN', 'AGENT')),
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_by uuid,
  ended_at timestamptz,
  primary key (account_id, id)
)`);
    this.addSql(
      `create unique index account_hand_over_pending on account_hand_over (account_id) where state = 'PENDING'`,
    );
    this.addSql(
      `create index account_hand_over_expiry on account_hand_over (expires_at) where new_owner_email is not null`,
    );
    this.addSql(`call protect_tenant_table('account_hand_over', 'select, insert, update')`);
    // Who accepts is signed in to another account. An address that nobody needs any more is taken out.
    this.addSql(`call open_to_operator('account_hand_over', 'select')`);
    this.addSql(`grant update (state, new_owner_email, ended_at) on account_hand_over to interakt_operator`);

    this.addSql(`
create table account_controller (
  account_id uuid not null references account (id),
  id uuid not null,
  legal_name text not null,
  since timestamptz not null,
  hand_over_id uuid,
  primary key (account_id, id)
)`);
    this.addSql(`create index account_controller_since on account_controller (account_id, since)`);
    // What was true once stays written down.
    this.addSql(`call protect_tenant_table('account_controller', 'select, insert')`);
  }
}
