/** WhatsApp's ids of people; the pattern of an attribute or external id that can only be one. */
const userId = `'^[A-Z]{2}[.](ENT[.])?[0-9A-Za-z]{5,128}$'`;
/** A number that says its country, as people write it. */
const phone = `'^[+][1-9][0-9 ().-]{6,22}[0-9]$'`;

/** Columns of an identity or attribute value that reads as WhatsApp's id or as a number. */
const readAs = (value: string): string =>
  `case when ${value} ~ ${userId} then 'USER_ID' when ${value} ~ ${phone} then 'PHONE_NUMBER' end`;
const keyOf = (value: string): string => `case when ${value} ~ ${userId} then ${value} else phone_line(${value}) end`;

/**
 * Writes down what the contacts `$2` of the account `$1` can be compared by, and gives what any of them got or lost.
 * Names are not among it: alone they say nothing, so pairs look for them afterwards.
 */
export const likenessStatement = `/* keepLikenesses */
  with said as (
    select i.contact_id, case when i.kind = 'PHONE_NUMBER' then 'PHONE_NUMBER' else 'USER_ID' end as kind,
      case when i.kind = 'PHONE_NUMBER' then phone_line(i.value) else i.match_key end as key, true as is_own
    from contact_identity i
    where i.account_id = $1 and i.contact_id = any($2::uuid[]) and i.kind in ('PHONE_NUMBER', 'USER_ID', 'PARENT_USER_ID')
    union all
    select i.contact_id, ${readAs('i.value')}, ${keyOf('i.value')}, true from contact_identity i
    where i.account_id = $1 and i.contact_id = any($2::uuid[]) and i.kind = 'EXTERNAL_ID'
    union all
    select v.contact_id, ${readAs('v.value')}, ${keyOf('v.value')}, false from contact_attribute_value v
    join contact_attribute a on a.account_id = $1 and a.key = v.key and a.type = 'TEXT'
    where v.account_id = $1 and v.contact_id = any($2::uuid[])
    union all
    select v.contact_id, 'EMAIL', lower(v.value), false from contact_attribute_value v
    join contact_attribute a on a.account_id = $1 and a.key = v.key and a.type = 'EMAIL'
    where v.account_id = $1 and v.contact_id = any($2::uuid[])
    union all
    select c.id, 'EMAIL', lower(c.email), true from contact c
    where c.account_id = $1 and c.id = any($2::uuid[]) and c.email is not null
  ), wanted as (
    select contact_id, kind, key, bool_or(is_own) as is_own from said where kind is not null and key <> ''
    group by contact_id, kind, key
  ), lost as (
    delete from contact_likeness l where l.account_id = $1 and l.contact_id = any($2::uuid[]) and not exists (
      select from wanted w where w.contact_id = l.contact_id and w.kind = l.kind and w.key = l.key)
    returning l.kind, l.key
  ), got as (
    insert into contact_likeness as l (account_id, kind, key, contact_id, is_own)
    select $1, kind, key, contact_id, is_own from wanted order by kind, key, contact_id
    on conflict (account_id, kind, key, contact_id) do update set is_own = excluded.is_own
      where l.is_own <> excluded.is_own
    returning l.kind, l.key
  )
  select kind, key from lost union select kind, key from got`;
