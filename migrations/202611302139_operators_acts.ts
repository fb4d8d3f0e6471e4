import { Migration } from '@mikro-orm/migrations';

/** What those did who run the installation: added to, never changed. */
export class OperatorsActs extends Migration {
  override up(): void {
    // Refuses a change to whoever asks for it, the owner of the table included.
    this.addSql(`
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$`);
    this.addSql(`
create table operator_act (
  id uuid primary key,
  operator text not null,
  action text not null,
  target_kind text,
  target_id text,
  detail jsonb not null,
  ip text,
  occurred_at timestamptz not null
)`);
    this.addSql(`create trigger unchanging before update or delete on operator_act
  for each row execute function refuse_change()`);
    this.addSql(`call open_to_operator('operator_act', 'select, insert')`);
  }
}
