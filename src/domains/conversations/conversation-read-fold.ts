import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { unreadOf } from './conversation-read.queries.js';

/**
 * Where two threads become one, each member has as much to read in it as in both before. Called while both still are
 * what they were; notes what undoing needs. Who opened neither needs no cursor.
 */
export async function foldReads(
  scope: Scope,
  mergeId: string,
  folds: readonly { source: string; target: string }[],
): Promise<void> {
  await rows(
    scope.em,
    `/* foldReads */
     with fold as (
       select * from jsonb_to_recordset($2::jsonb) as f (source uuid, target uuid)
     ), reader as (
       select distinct f.source, f.target, r.user_id
       from fold f join conversation_read r on r.account_id = $1 and r.conversation_id in (f.source, f.target)
     ), state as (
       select w.*, s.heard_count + t.heard_count as heard, ${unreadOf('s', 'me')} as source_unread, ${unreadOf('t', 'me')} as target_unread
       from reader w join conversation s on s.account_id = $1 and s.id = w.source
         join conversation t on t.account_id = $1 and t.id = w.target
         join membership me on me.account_id = $1 and me.user_id = w.user_id
     ), noted as (
       insert into contact_merge_row (account_id, merge_id, kind, row_id, before)
       select $1, $3::uuid, 'thread_reads', source,
         jsonb_object_agg(user_id, jsonb_build_object('source', source_unread, 'target', target_unread))
       from state group by source
     ), gone as (
       delete from conversation_read r using fold where r.account_id = $1 and r.conversation_id = fold.source
     )
     insert into conversation_read (account_id, user_id, conversation_id, read_count, moved_at)
     select $1, user_id, target, heard - source_unread - target_unread, $4 from state
     on conflict (account_id, user_id, conversation_id) do update set read_count = excluded.read_count`,
    [scope.accountId, JSON.stringify(folds), mergeId, scope.clock.now()],
  );
}

/** What a member had not read in the source is unread there again, unless they have read the joint thread since. */
export async function unfoldReads(scope: Scope, mergeId: string, source: string, target: string): Promise<void> {
  await rows(
    scope.em,
    `/* unfoldReads */
     with s as (
       select coalesce((before ->> 'heard_count')::int, 0) as heard, (before ->> 'last_heard_at')::timestamptz as last_heard_at
       from contact_merge_row where account_id = $1 and merge_id = $2 and kind = 'conversation' and row_id = $3
     ), state as (
       select r.user_id, t.heard_count as heard, s.heard as source_heard, ${unreadOf('t', 'me')} as unread,
         coalesce((n.before -> r.user_id::text ->> 'source')::int,
           case when s.last_heard_at >= me.created_at then s.heard else 0 end) as source_before,
         coalesce((n.before -> r.user_id::text ->> 'target')::int, 0) as target_before
       from conversation_read r join membership me on me.account_id = $1 and me.user_id = r.user_id
         join conversation t on t.account_id = $1 and t.id = r.conversation_id cross join s
         left join contact_merge_row n on n.account_id = $1 and n.merge_id = $2 and n.kind = 'thread_reads' and n.row_id = $3
       where r.account_id = $1 and r.conversation_id = $4
     ), split as (
       select *, case when unread >= source_before + target_before then source_before else 0 end as source_unread from state
     )
     insert into conversation_read (account_id, user_id, conversation_id, read_count, moved_at)
     select $1::uuid, user_id, $3::uuid, source_heard - source_unread, $5::timestamptz from split
     union all
     select $1, user_id, $4, (heard - source_heard) - (unread - source_unread), $5 from split
     on conflict (account_id, user_id, conversation_id) do update set read_count = excluded.read_count`,
    [scope.accountId, mergeId, source, target, scope.clock.now()],
  );
}
