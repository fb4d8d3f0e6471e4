import { Migration } from '@mikro-orm/migrations';

const accents =
  'ÀÁÂÃÄÅĀĂĄÇĆČĎĐÈÉÊËĒĖĘĚĞÌÍÎÏĪĮİŁÑŃŇÒÓÔÕÖØŌŐŔŘŚŞŠŤŢÙÚÛÜŪŮŰŲÝŸŹŻŽàáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøōőŕřśşšßťţùúûüūůűųýÿźżž';
const plain =
  'aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorrsssttuuuuuuuuyyzzzaaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorrssssttuuuuuuuuyyzzz';

/** Finding messages by their words, and contacts by any part of their names and numbers. */
export class SearchIndex extends Migration {
  override up(): void {
    // Both are trusted: the owner of the database may make them.
    this.addSql(`create extension if not exists pg_trgm`);
    this.addSql(`create extension if not exists btree_gin`);

    // Under row-level security the server uses no index for an operator that might tell of hidden rows (it is not
    // "leakproof"), and those of full text and trigrams are not. So two functions look into the indexes as a role of
    // their own, which reads nothing but what is named here, and they give ids of the current account alone. Whoever
    // asks reads the rows of these ids as itself: what its policies hide is not found.
    this.addSql(`
do $roles$
begin
  begin
    if not exists (select from pg_roles where rolname = 'interakt_search') then
      create role interakt_search nologin nosuperuser nobypassrls;
    end if;
  exception when duplicate_object or unique_violation then
    null; -- another database of the same server made it at the same moment
  end;
  begin
    grant interakt_search to current_user;
  exception when others then
    if not pg_has_role(current_user, 'interakt_search', 'member') then raise; end if;
  end;
end
$roles$`);
    this.addSql(`grant usage on schema public to interakt_search`);

    this.addSql(`
create table message_search (
  account_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  sent_at timestamptz not null,
  words tsvector not null,
  primary key (account_id, message_id),
  foreign key (account_id, message_id) references message (account_id, id) on delete cascade
)`);
    this.addSql(`create index message_search_thread on message_search (account_id, conversation_id, sent_at)`);
    this.addSql(`create index message_search_time on message_search (account_id, sent_at, message_id)`);
    this.addSql(`create index message_search_words on message_search using gin (words)`);
    this.addSql(`call protect_tenant_table('message_search', 'select, insert, update, delete')`);

    // A message may be taken back before it is indexed; kept by Meta's id, for then the message is not known yet.
    this.addSql(`
create table message_search_revoked (
  account_id uuid not null references account (id),
  wamid text not null,
  primary key (account_id, wamid)
)`);
    this.addSql(`call protect_tenant_table('message_search_revoked', 'select, insert')`);

    // How far back the messages of an account that was there before the index have been indexed.
    this.addSql(`
create table message_search_fill (
  account_id uuid not null references account (id),
  before_id uuid,
  is_done boolean not null default false,
  primary key (account_id)
)`);
    this.addSql(`call protect_tenant_table('message_search_fill', 'select, insert, update')`);

    for (const [table, columns] of [
      ['message_search', 'account_id, message_id, conversation_id, sent_at, words'],
      ['contact', 'account_id, id, display_name, profile_name, username, phone_number, email'],
      ['conversation', 'account_id, id, assignee_id, team_id'],
      ['team_member', 'account_id, team_id, user_id'],
    ]) {
      this.addSql(`create policy search on ${table} for select to interakt_search using (true)`);
      this.addSql(`grant select (${columns}) on ${table} to interakt_search`);
    }

    this.addSql(`
create function search_week(at timestamptz) returns int language sql immutable parallel safe
  return floor(extract(epoch from at) / 604800)::int`);
    // Every word in the index begins with this: a search reads the words of one account and week, however many others
    // say the same. Two weeks with one mark cost a comparison, never a wrong hit.
    this.addSql(`
create function search_mark(account uuid, week int) returns text language sql immutable parallel safe
  return left(md5(account::text || ':' || week), 6)`);
    this.addSql(`
create function search_words(account uuid, at timestamptz, words text[]) returns tsvector language sql immutable parallel safe
  return array_to_tsvector(array(select search_mark(account, search_week(at)) || word from unnest(words) as w (word)))`);

    // \`template\` is a tsquery in which ~ stands for the mark. Newest week first (or oldest), until enough are found.
    this.addSql(`
create function search_messages(template text, threads uuid[], newest_first boolean, from_at timestamptz, to_at timestamptz,
  edge_at timestamptz, edge_id uuid, wanted int)
returns table (message_id uuid, conversation_id uuid, sent_at timestamptz)
language plpgsql stable rows 50 security definer set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off set plan_cache_mode = force_generic_plan set max_parallel_workers_per_gather = 0 set jit = off as $$
#variable_conflict use_column
declare
  account constant uuid := current_account();
  actor constant uuid := current_actor();
  seer constant text := current_setting('role', true);
  is_restricted constant boolean := coalesce(seer in ('interakt_own', 'interakt_team'), false);
  teams constant uuid[] := case when seer = 'interakt_team' then
    array(select t.team_id from team_member t where t.account_id = account and t.user_id = actor) else '{}' end;
  few constant int := 3000;
  low timestamptz;
  high timestamptz;
  week int;
  found_count int;
begin
  if account is null or template is null then return; end if;
  if threads is null and is_restricted then
    threads := array(select c.id from conversation c where c.account_id = account
      and (c.assignee_id = actor or c.team_id = any (teams)) limit few + 1);
    -- Who sees many conversations finds enough among all messages; who sees few has few messages to be looked at.
    if cardinality(threads) > few then threads := null; end if;
  end if;
  if threads is not null then
    return query select s.message_id, s.conversation_id, s.sent_at from message_search s
      where s.account_id = account and s.conversation_id = any (threads)
        and (from_at is null or s.sent_at >= from_at) and (to_at is null or s.sent_at < to_at)
        and (edge_at is null or case when newest_first then (s.sent_at, s.message_id) < (edge_at, edge_id)
          else (s.sent_at, s.message_id) > (edge_at, edge_id) end)
        and s.words @@ replace(template, '~', search_mark(account, search_week(s.sent_at)))::tsquery
      order by case when newest_first then s.sent_at end desc, case when newest_first then s.message_id end desc,
        s.sent_at, s.message_id limit wanted;
    return;
  end if;
  select s.sent_at into low from message_search s where s.account_id = account order by s.sent_at limit 1;
  select s.sent_at into high from message_search s where s.account_id = account order by s.sent_at desc limit 1;
  if low is null then return; end if;
  low := greatest(low, from_at, case when not newest_first then edge_at end);
  high := least(high, to_at, case when newest_first then edge_at end);
  week := search_week(case when newest_first then high else low end);
  while wanted > 0 and week between search_week(low) and search_week(high) loop
    -- Only the index of words may be used: the conditions on account and time are written so that no other one fits.
    return query select s.message_id, s.conversation_id, s.sent_at from message_search s
      where s.words @@ replace(template, '~', search_mark(account, week))::tsquery
        and coalesce(s.account_id) = account and search_week(s.sent_at) = week
        and coalesce(s.sent_at) between low and high and (to_at is null or coalesce(s.sent_at) < to_at)
        and (edge_at is null or case when newest_first then (s.sent_at, s.message_id) < (edge_at, edge_id)
          else (s.sent_at, s.message_id) > (edge_at, edge_id) end)
        and (not is_restricted or exists (select from conversation c where c.account_id = account
          and c.id = s.conversation_id and (c.assignee_id = actor or c.team_id = any (teams))))
      order by case when newest_first then s.sent_at end desc, case when newest_first then s.message_id end desc,
        s.sent_at, s.message_id limit wanted;
    get diagnostics found_count = row_count;
    wanted := wanted - found_count;
    week := week + case when newest_first then -1 else 1 end;
  end loop;
end $$`);

    this.addSql(`
create function search_fold(value text) returns text language sql immutable parallel safe
  return translate(lower(value), '${accents}', '${plain}')`);
    this.addSql(`
create function contact_search_text(display_name text, profile_name text, username text, phone_number text, email text)
returns text language sql immutable parallel safe
  return search_fold(coalesce(display_name, '') || ' ' || coalesce(profile_name, '') || ' ' || coalesce(username, '') || ' '
    || coalesce(phone_number, '') || ' ' || coalesce(email, ''))`);
    this.addSql(`
create index contact_search on contact using gin (account_id,
  contact_search_text(display_name, profile_name, username, phone_number, email) gin_trgm_ops)`);

    // Text that many contacts hold is found among the newest; for the rest there is the index.
    this.addSql(`
create function search_contacts(patterns text[], newest_first boolean, edge_id uuid, wanted int)
returns setof uuid language plpgsql stable rows 50 security definer set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off set max_parallel_workers_per_gather = 0 set jit = off as $$
declare
  account constant uuid := current_account();
  text_of constant text := 'contact_search_text(c.display_name, c.profile_name, c.username, c.phone_number, c.email)';
  direction constant text := case when newest_first then 'desc' else 'asc' end;
  conditions text;
  edge text := '';
  found uuid[];
begin
  if account is null then return; end if;
  select string_agg(format('%s like %L', text_of, search_fold(p)), ' and ') into conditions from unnest(patterns) as p;
  if conditions is null then return; end if;
  if edge_id is not null then edge := format('and c.id %s %L', case when newest_first then '<' else '>' end, edge_id); end if;
  execute format('select array(select c.id from (
      select id, display_name, profile_name, username, phone_number, email from contact where account_id = %L %s order by id %s limit 2000) c where %s order by c.id %3$s limit %5$s)',
    account, replace(edge, 'c.id', 'id'), direction, conditions, wanted) into found;
  if cardinality(found) >= wanted then return query select unnest(found); return; end if;
  return query execute format('select c.id from contact c where c.account_id = %L and %s %s order by c.id %s limit %s',
    account, conditions, edge, direction, wanted);
end $$`);

    this.addSql(`grant create on schema public to interakt_search`);
    for (const signature of [
      'search_messages(text, uuid[], boolean, timestamptz, timestamptz, timestamptz, uuid, int)',
      'search_contacts(text[], boolean, uuid, int)',
    ]) {
      this.addSql(`alter function ${signature} owner to interakt_search`);
      this.addSql(`revoke execute on function ${signature} from public`);
      this.addSql(`grant execute on function ${signature} to interakt_app`);
    }
    this.addSql(`revoke create on schema public from interakt_search`);
  }
}
