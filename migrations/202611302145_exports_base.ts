import { Migration } from '@mikro-orm/migrations';

/** Exports are one table for all kinds, and know whose sight their file shows. */
export class ExportsBase extends Migration {
  override up(): void {
    this.addSql(`alter table contact_export rename to data_export`);
    for (const name of ['pkey', 'expiring', 'running'])
      this.addSql(`alter index contact_export_${name} rename to data_export_${name}`);
    this.addSql(`
alter table data_export
  add column format text not null default 'CSV' check (format in ('CSV', 'JSON_LINES')),
  add column created_by_kind text check (created_by_kind in ('user', 'api_key')),
  add column sight text not null default 'ALL' check (sight in ('ALL', 'TEAM', 'OWN')),
  add column sight_team_ids uuid[] not null default '{}'`);
    this.addSql(`alter table data_export alter column format drop default, alter column sight drop default`);
    // Files lie in a folder of their own from now on, and were kept for a day at most: who needs one asks again.
    this.addSql(`
update data_export set state = case state when 'RUNNING' then 'FAILED' when 'COMPLETED' then 'EXPIRED' else state end,
  failure = case state when 'RUNNING' then 'NOT_WRITTEN' else failure end, storage_key = null,
  finished_at = coalesce(finished_at, now())`);
    // Who does not see everything sees the own exports, and of these none that was written with a wider sight than is left.
    this.addSql(`
create policy own_only on data_export as restrictive for select to interakt_own
  using (created_by = (select current_actor()) and sight = 'OWN')`);
    this.addSql(`
create policy team_only on data_export as restrictive for select to interakt_team
  using (created_by = (select current_actor()) and (sight = 'OWN' or sight = 'TEAM' and sight_team_ids <@ array(
    select m.team_id from team_member m
    where m.account_id = (select current_account()) and m.user_id = (select current_actor()))))`);
  }
}
