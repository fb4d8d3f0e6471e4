import { Migration } from '@mikro-orm/migrations';

/** Half a foreign key: nothing new may point at what is not there, but what goes need not wait for all that points at it. */
const pointsAt = (name: string, table: string, column: string, target: string, key: string): string[] => [
  `
create function ${name}() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  perform 1 from ${target} t where t.account_id = new.account_id and t.${key} = new.${column} for key share;
  if not found then
    raise foreign_key_violation using message = '${table}.${column} points at nothing', constraint = '${name}';
  end if;
  return null;
end $$`,
  `create trigger ${name}_insert after insert on ${table} for each row when (new.${column} is not null) execute function ${name}()`,
  `
create trigger ${name}_update after update of ${column} on ${table} for each row
when (new.${column} is not null and new.${column} is distinct from old.${column}) execute function ${name}()`,
];

/**
 * A member may hold hundreds of thousands of closed conversations and of contacts, a team as well: who goes is gone at once,
 * and a job takes back the rest, in batches.
 */
export class ConversationsRelease extends Migration {
  override up(): void {
    this.addSql(`alter table conversation drop constraint conversation_account_id_assignee_id_fkey`);
    this.addSql(`alter table conversation drop constraint conversation_account_id_team_id_fkey`);
    this.addSql(`alter table contact drop constraint contact_owner_fk`);
    for (const sql of [
      ...pointsAt('conversation_assignee_there', 'conversation', 'assignee_id', 'membership', 'user_id'),
      ...pointsAt('conversation_team_there', 'conversation', 'team_id', 'team', 'id'),
      ...pointsAt('contact_owner_there', 'contact', 'owner_id', 'membership', 'user_id'),
    ])
      this.addSql(sql);
  }
}
