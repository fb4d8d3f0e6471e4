import { Permission } from '../../src/domains/accounts/permissions.js';

/** How much there is of everything; 1 is the size that the targets are stated for. */
export interface DatasetSize {
  accounts: number;
  conversations: number;
}

/** Keys of one account, since a credential may open few sockets. */
export const apiKeysPerAccount = 60;

/** The secret of an API key, by the number of its account and its own, both from 1. */
export const apiKeyOf = (account: number, key = 1): string =>
  `ak_live_bench${String(account * 1000 + key).padStart(40, '0')}`;

/** The number of an account's first channel at Meta. */
export const phoneNumberIdOf = (account: number): string => `10600000${String(account).padStart(3, '0')}1`;

const words =
  'Hello, I ordered the blue jacket last week and would like to know when it will arrive. Could you please check the ' +
  'status for me? Thank you so much, the parcel came today and everything fits. One more question: do you ship to ' +
  'Hamburg as well, and what would it cost? Olá, tudo bem? Gracias por la ayuda 🙏 see you soon at the store around five.';

/**
 * Statements that fill a migrated, empty database as its owner, in order. A few large accounts and many small ones
 * (share 1/n), 90 % of conversations short and 1 % longer than 100 messages, labels on half of them, two thirds assigned.
 * Triggers are off, so foreign keys are not checked row by row; the rows obey them.
 */
export function datasetStatements(size: DatasetSize): { what: string; sql: string }[] {
  const scopes = `array[${Object.values(Permission)
    .map((p) => `'${p}'`)
    .join(',')}]`;
  return [
    {
      what: 'accounts, members, channels, labels',
      sql: `
set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB';
select setseed(0.42);
create function pg_temp.new_id(at timestamptz) returns uuid language sql volatile as $f$
  select (regexp_replace(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0'), '^(.{8})(.{4})$', '\\1-\\2-7')
    || substr(gen_random_uuid()::text, 16))::uuid $f$;
create table bench_account as
  with share as (select n, 1.0 / n / sum(1.0 / n) over () as share from generate_series(1, ${size.accounts}) n)
  select n, pg_temp.new_id(now() - interval '400 days' + n * interval '1 hour') as id,
    round(share * ${size.conversations})::int as conversations, least(200, 5 + round(share * 100))::int as members
  from share;
insert into account select id, 'Bench shop ' || n, now() - interval '400 days' from bench_account;
insert into event_head select id, 0 from bench_account;
create temp table bench_member as
  select a.n, a.id as account_id, k, pg_temp.new_id(now() - interval '399 days') as user_id
  from bench_account a, generate_series(1, a.members) k;
insert into app_user select user_id, 'agent' || k || '@bench' || n || '.example', 'Agent ' || k || ' of shop ' || n,
  'none', true, now() - interval '399 days' from bench_member;
insert into membership select account_id, pg_temp.new_id(now() - interval '399 days'), user_id,
  case k when 1 then 'OWNER' when 2 then 'ADMIN' else 'AGENT' end, now() - interval '399 days' from bench_member;
insert into api_key (account_id, id, name, secret_hash, last_four, scopes, created_at)
  select id, pg_temp.new_id(now()), 'Bench', encode(sha256(convert_to('ak_live_bench' || lpad((n * 1000 + k)::text, 40, '0'), 'UTF8')), 'hex'),
    '0000', ${scopes}, now() from bench_account, generate_series(1, ${apiKeysPerAccount}) k;
create temp table bench_label as
  select a.n, a.id as account_id, k, pg_temp.new_id(now() - interval '398 days') as id from bench_account a, generate_series(1, 12) k;
insert into label select account_id, id, 'Label ' || k, '#3366' || lpad(to_hex(k * 16), 2, '0'), now() - interval '398 days' from bench_label;
create temp table bench_channel as
  select n, id as account_id, k, pg_temp.new_id(now() - interval '398 days') as id from bench_account, generate_series(1, 2) k;
insert into channel (account_id, id, kind, status, waba_id, phone_number_id, display_phone_number, verified_name,
    quality_rating, messaging_limit, created_at, status_changed_at)
  select account_id, id, 'WHATSAPP', 'CONNECTED', '1000000000' || lpad(n::text, 3, '0'), '10600000' || lpad(n::text, 3, '0') || k,
    '+4930' || lpad(n::text, 4, '0') || k, 'Bench shop ' || n, 'GREEN', 'TIER_100K', now(), now() from bench_channel;`,
    },
    {
      what: 'contacts and conversations',
      sql: `
create temp table bench_conversation as
  select d.*, d.last_at - d.gap * (d.messages - 1) as first_at, pg_temp.new_id(d.last_at - d.gap * (d.messages - 1)) as id,
    pg_temp.new_id(d.last_at) as last_message_id
  from (
    select a.n, a.id as account_id, a.members, j, ch.id as channel_id,
      case when j <= ceil(a.conversations * 0.9) then j else j - ceil(a.conversations * 0.9)::int end as person,
      j > ceil(a.conversations * 0.9) as is_older,
      (case when u < 0.01 then 100 + floor(random() * 121) when u < 0.10 then 15 + floor(random() * 31) else 1 + floor(random() * 7.6) end)::int as messages,
      now() - interval '90 days' * power(random(), 2) - (case when j > ceil(a.conversations * 0.9) then interval '91 days' else interval '0' end) as last_at,
      interval '20 seconds' + interval '1 hour' * power(random(), 4) as gap, random() as luck, random() as luck2
    from bench_account a, lateral (select j, random() as u from generate_series(1, a.conversations) j) x,
      lateral (select id from bench_channel c where c.n = a.n and c.k = 1 + (x.j % 5 = 0)::int) ch
  ) d;
create temp table bench_person as
  select account_id, n, person, pg_temp.new_id(min(first_at)) as id, min(first_at) as first_at,
    '+49151' || lpad(n::text, 2, '0') || lpad(person::text, 7, '0') as phone from bench_conversation group by 1, 2, 3;
create unique index on bench_person (account_id, person);
analyze bench_person; analyze bench_conversation;
insert into contact (account_id, id, display_name, profile_name, phone_number, username, created_at, updated_at)
  select account_id, id, case when person % 3 = 0 then 'Customer ' || person end, 'Profile ' || md5(person::text),
    case when person % 50 <> 0 then phone end, null, first_at, first_at from bench_person order by id;
insert into contact_identity (account_id, id, contact_id, kind, value, match_key, created_at)
  select account_id, pg_temp.new_id(first_at), id, 'PHONE_NUMBER', phone, phone, first_at from bench_person where person % 50 <> 0
  union all
  select account_id, pg_temp.new_id(first_at), id, 'USER_ID', v, v, first_at
  from (select *, 'DE.' || lpad(n::text, 3, '0') || lpad(person::text, 12, '0') as v from bench_person) p where person % 5 < 3;
insert into conversation (account_id, id, channel_id, contact_id, status, assignee_id, unread_count, last_activity_at,
    last_inbound_at, last_message_id, last_message_at, created_at, closed_at)
  select c.account_id, c.id, c.channel_id, p.id,
    case when c.is_older or c.luck < 0.35 then 'CLOSED' when c.luck < 0.9 then 'OPEN' when c.luck < 0.97 then 'PENDING' else 'SNOOZED' end,
    m.user_id, case when c.luck > 0.6 then c.messages % 3 else 0 end, c.last_at,
    case when c.messages % 3 = 0 then c.last_at - c.gap else c.last_at end, c.last_message_id, c.last_at, c.first_at,
    case when c.is_older or c.luck < 0.35 then c.last_at + interval '1 hour' end
  from bench_conversation c
  join bench_person p on p.account_id = c.account_id and p.person = c.person
  left join bench_member m on m.account_id = c.account_id and c.luck2 < 0.66 and m.k = 1 + (c.luck2 * 1000000)::int % c.members
  order by c.first_at;
insert into conversation_label
  select c.account_id, c.id, l.id, c.last_at from bench_conversation c
  join bench_label l on l.account_id = c.account_id
    and (l.k = 1 + (c.luck * 1000000)::int % 12 and c.luck2 < 0.5 or l.k = 1 + ((c.luck * 1000000)::int / 7 + 5) % 12 and c.luck2 < 0.2)
  on conflict do nothing;`,
    },
    {
      what: 'messages and media',
      sql: `
create temp table bench_words as select ${literal(words)}::text as words;
create temp table bench_message as
  select c.account_id, case when k = c.messages then c.last_message_id else pg_temp.new_id(c.last_at - c.gap * (c.messages - k)) end as id,
    c.id as conversation_id, c.channel_id, c.n, c.j, k, c.last_at - c.gap * (c.messages - k) as sent_at,
    k % 3 <> 0 as is_inbound, random() as luck, (random() * 180)::int as cut, 15 + (power(random(), 3) * 180)::int as len,
    c.members, c.messages
  from bench_conversation c, generate_series(1, c.messages) k;
create temp table bench_indexes as
  select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = 'message'
    and indexname not in (select conname from pg_constraint where conrelid = 'message'::regclass);
do $$ declare i record; begin for i in select * from bench_indexes loop execute 'drop index ' || i.indexname; end loop; end $$;
insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, wamid, client_message_id, content,
    preview, media_id, author_id, failure, sent_at, created_at)
  select m.account_id, m.id, m.conversation_id, m.channel_id, case when is_inbound then 'INBOUND' else 'OUTBOUND' end,
    case when is_inbound then 'RECEIVED' when luck < 0.97 then 'READ' else 'FAILED' end, sent_at,
    'wamid.HBgM' || encode(uuid_send(m.id), 'hex'), case when not is_inbound then m.id::text end,
    case
      when luck < 0.08 and is_inbound then jsonb_build_object('kind', 'media', 'mediaKind', 'image', 'metaMediaId', '8' || (luck * 1e12)::bigint,
        'mimeType', 'image/jpeg', 'sha256', md5(m.id::text), 'caption', substr(w.words, cut, 20))
      when luck < 0.10 and is_inbound then jsonb_build_object('kind', 'location', 'latitude', round((luck * 700)::numeric, 6), 'longitude', 13.4, 'name', 'Home', 'address', 'Street 1')
      when luck < 0.13 and is_inbound then jsonb_build_object('kind', 'interactive_reply', 'source', 'button', 'replyId', 'yes', 'title', 'Yes, please')
      when luck < 0.10 and not is_inbound then jsonb_build_object('kind', 'template', 'name', 'order_update', 'language', 'en_US', 'components', '[]'::jsonb, 'body', substr(w.words, cut, len))
      else jsonb_build_object('kind', 'text', 'body', substr(w.words, cut, len)) end,
    case when luck < 0.08 and is_inbound then '📷 ' || substr(w.words, cut, 20) else substr(w.words, cut, least(len, 100)) end,
    case when luck < 0.08 and is_inbound then m.id end, case when not is_inbound then b.user_id end,
    case when not is_inbound and luck >= 0.97 then jsonb_build_object('code', 131026, 'title', 'Message undeliverable', 'detail', null, 'isRetryable', false) end,
    sent_at, sent_at
  from bench_message m cross join bench_words w
  left join bench_member b on b.account_id = m.account_id and b.k = 1 + m.j % m.members and not m.is_inbound
  order by sent_at;
insert into media (account_id, id, origin, state, mime_type, size_bytes, sha256, storage_key, channel_id, meta_media_id, created_at)
  select account_id, id, 'INBOUND', 'READY', 'image/jpeg', 20000 + (luck * 1e6)::int, md5(id::text), account_id || '/' || id, channel_id,
    '8' || (luck * 1e12)::bigint, sent_at from bench_message where luck < 0.08 and is_inbound order by id;
do $$ declare i record; begin for i in select * from bench_indexes loop execute i.indexdef; end loop; end $$;`,
    },
    {
      what: 'events of the last days',
      sql: `
insert into domain_event (account_id, seq, type, entity_id, payload, occurred_at)
  select account_id, row_number() over (partition by account_id order by sent_at, id), 'message.received', id,
    jsonb_build_object('messageId', id, 'conversationId', conversation_id), sent_at
  from bench_message where is_inbound and sent_at > now() - interval '3 days';
update event_head h set head_seq = (select coalesce(max(seq), 0) from domain_event e where e.account_id = h.account_id);
create table bench_thread as
  select n, account_id, id as conversation_id, messages from bench_conversation where messages >= 60 order by random() limit 2000;`,
    },
    { what: 'vacuum and analyze', sql: 'vacuum (analyze)' },
  ];
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Makes every message findable by its words; long, and of use to few: a database of its own holds it. */
export const wordStatements: readonly string[] = [
  `set session_replication_role = replica`,
  `set synchronous_commit = off`,
  `set maintenance_work_mem = '512MB'`,
  `drop index message_search_words`,
  `insert into message_search (account_id, message_id, conversation_id, sent_at, words)
   select m.account_id, m.id, m.conversation_id, m.sent_at, search_words(m.account_id, m.sent_at, array(
     select distinct w from regexp_split_to_table(lower(coalesce(m.content ->> 'body', m.content ->> 'caption', 'none')), '[^[:alnum:]]+') w
     where w <> '' union select 'rare' || abs(hashtext(m.id::text)) % 1000 where abs(hashtext(m.id::text)) / 1000 % 500 = 0))
   from message m order by m.sent_at`,
  `create index message_search_words on message_search using gin (words)`,
  `insert into message_search_fill select id, null, true from account on conflict do nothing`,
  `analyze message_search`,
];
