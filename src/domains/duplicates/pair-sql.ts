/** SQL text of all names of a contact, folded as search folds them. */
const namesOf = (alias: string): string =>
  `array(select search_fold(btrim(name)) from unnest(array[${['display_name', 'profile_name', 'app_name']
    .map((column) => `${alias}.${column}`)
    .join(', ')}]) as n (name) where btrim(name) <> '')`;

/**
 * Brings the pairs in which a contact of `$2` stands in step with what they have in common, and gives the contacts of the
 * pairs that changed. What more contacts than `mostSharing` have says nothing.
 */
export const pairStatement = (mostSharing: number): string => `/* keepPairs */
  with mine as (
    select kind, key, contact_id, is_own from contact_likeness where account_id = $1 and contact_id = any($2::uuid[])
  ), telling as (
    select m.kind, m.key from (select distinct kind, key from mine) m
    where (select count(*) from (
      select from contact_likeness l where l.account_id = $1 and l.kind = m.kind and l.key = m.key limit ${mostSharing + 1}) s)
      between 2 and ${mostSharing}
  ), alike as (
    select least(m.contact_id, o.contact_id) as older_id, greatest(m.contact_id, o.contact_id) as newer_id,
      bool_or(m.kind = 'USER_ID') as by_user_id, bool_or(m.kind = 'PHONE_NUMBER') as by_phone, bool_or(m.kind = 'EMAIL') as by_email,
      bool_or(m.kind <> 'EMAIL' and m.is_own and o.is_own) as is_sure
    from mine m join telling t on t.kind = m.kind and t.key = m.key
    join contact_likeness o on o.account_id = $1 and o.kind = m.kind and o.key = m.key and o.contact_id <> m.contact_id
    group by 1, 2
  ), wanted as (
    select older_id, newer_id, array_remove(array[case when by_user_id then 'USER_ID' end, case when by_phone then 'PHONE_NUMBER' end,
        case when by_email then 'EMAIL' end, case when n.of_older && n.of_newer then 'NAME' end], null) as reasons,
      case when is_sure or n.of_older && n.of_newer then 3
        when by_user_id or by_phone or n.of_older = '{}' or n.of_newer = '{}' then 2 else 1 end as rank
    from alike a
    join contact x on x.account_id = $1 and x.id = a.older_id
    join contact y on y.account_id = $1 and y.id = a.newer_id
    cross join lateral (select ${namesOf('x')} as of_older, ${namesOf('y')} as of_newer) n
  ), gone as (
    delete from contact_duplicate d
    where d.account_id = $1 and (d.older_id = any($2::uuid[]) or d.newer_id = any($2::uuid[])) and not exists (
      select from wanted w where w.older_id = d.older_id and w.newer_id = d.newer_id)
    returning d.older_id, d.newer_id
  ), found as (
    insert into contact_duplicate as d (account_id, id, older_id, newer_id, reasons, rank)
    select $1, gen_random_uuid(), older_id, newer_id, reasons, rank from wanted order by older_id, newer_id
    on conflict (account_id, older_id, newer_id) do update set reasons = excluded.reasons, rank = excluded.rank
      where d.reasons <> excluded.reasons or d.rank <> excluded.rank
    returning d.older_id, d.newer_id
  )
  select unnest(array[older_id, newer_id]) as id from gone
  union select unnest(array[older_id, newer_id]) from found`;
