import { Migration } from '@mikro-orm/migrations';

/** Words that are kept to be sent again, and which of them a message was made of. */
export class ResponsesCanned extends Migration {
  override up(): void {
    this.addSql(`
create table canned_response (
  account_id uuid not null references account (id),
  id uuid not null,
  scope text not null check (scope in ('ACCOUNT', 'TEAM', 'PRIVATE')),
  team_id uuid,
  owner_id uuid,
  short_code text not null,
  code_key text not null,
  body text not null,
  usage_count int not null default 0,
  last_used_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, team_id) references team (account_id, id) on delete cascade,
  foreign key (account_id, owner_id) references membership (account_id, user_id) on delete cascade,
  check ((scope = 'TEAM') = (team_id is not null) and (scope = 'PRIVATE') = (owner_id is not null))
)`);
    // Whose it is: a team's, a member's, or the account's own; each has every code once.
    this.addSql(`
create unique index canned_response_code on canned_response (account_id, (coalesce(team_id, owner_id, account_id)), code_key)`);
    this.addSql(`create index canned_response_order on canned_response (account_id, code_key, id)`);
    this.addSql(`call protect_tenant_table('canned_response', 'select, insert, update, delete')`);
    // No foreign key: a message stays what it was when the response is deleted.
    this.addSql(`alter table message add column canned_response_id uuid`);
  }
}
