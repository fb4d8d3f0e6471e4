import { Migration } from '@mikro-orm/migrations';

/** Macros of teams, and which runs happened already. */
export class ActionsMacroRuns extends Migration {
  override up(): void {
    this.addSql(`
alter table macro
  add column team_id uuid,
  add foreign key (account_id, team_id) references team (account_id, id) on delete cascade,
  add check (team_id is null or owner_id is null)`);
    this.addSql(`
create table macro_run (
  account_id uuid not null,
  conversation_id uuid not null,
  client_run_id text not null,
  macro_id uuid not null,
  actor_id uuid,
  results jsonb not null,
  ran_at timestamptz not null,
  primary key (account_id, conversation_id, client_run_id),
  foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
)`);
    this.addSql(`call protect_tenant_table('macro_run', 'select, insert')`);
    this.addSql(`call restrict_to_visible('macro_run')`);
    this.addSql(`call open_to_erasure('macro_run')`);
  }
}
