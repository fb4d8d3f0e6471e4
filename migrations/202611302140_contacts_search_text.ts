import { Migration } from '@mikro-orm/migrations';

const textOf = (columns: readonly string[]): string =>
  columns.map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);

/**
 * What a contact is found by is folded once, when it is written: folding the two thousand newest anew took most of the
 * time of a search.
 */
export class ContactsSearchText extends Migration {
  override up(): void {
    this.addSql(`drop index contact_search`);
    this.addSql(`
alter table contact
  add column search_text text not null generated always as
    (search_fold(${textOf(['display_name', 'profile_name', 'username', 'phone_number', 'email'])})) stored`);
    this.addSql(`grant select (search_text) on contact to interakt_search`);
    this.addSql(`create index contact_search on contact using gin (account_id, search_text gin_trgm_ops)`);

    // Text that many contacts hold is found among the newest; for the rest there is the index.
    this.addSql(`
create or replace function search_contacts(patterns text[], newest_first boolean, edge_id uuid, wanted int)
returns setof uuid language plpgsql stable rows 50 security definer set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off set max_parallel_workers_per_gather = 0 set jit = off as $$
declare
  account constant uuid := current_account();
  direction constant text := case when newest_first then 'desc' else 'asc' end;
  conditions text;
  edge text := '';
  found uuid[];
begin
  if account is null then return; end if;
  select string_agg(format('c.search_text like %L', search_fold(p)), ' and ') into conditions from unnest(patterns) as p;
  if conditions is null then return; end if;
  if edge_id is not null then edge := format('and c.id %s %L', case when newest_first then '<' else '>' end, edge_id); end if;
  execute format('select array(select c.id from (
      select c.id, c.search_text from contact c where c.account_id = %L %s order by c.id %s limit 2000) c where %s order by c.id %3$s limit %5$s)',
    account, edge, direction, conditions, wanted) into found;
  if cardinality(found) >= wanted then return query select unnest(found); return; end if;
  return query execute format('select c.id from contact c where c.account_id = %L and %s %s order by c.id %s limit %s',
    account, conditions, edge, direction, wanted);
end $$`);
    this.addSql(`drop function contact_search_text(text, text, text, text, text)`);
  }
}
