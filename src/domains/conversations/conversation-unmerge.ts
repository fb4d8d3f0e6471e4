import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import type { RecordedMerge } from '../contacts/contact.events.js';
import { ActivityKind } from './activity.entity.js';
import { recordActivities } from './activity.service.js';
import { conversationChanged } from './conversation.events.js';
import { unfoldAlong } from './conversation-fold.js';
import { unfoldReads } from './conversation-read-fold.js';
import { isHeard } from './conversation-read.queries.js';

interface MovedThread {
  id: string;
  channelId: string;
  status: string;
  foldedInto: string | null;
  hasLater: boolean;
}

type Undo = RecordedMerge & { mergedAt: string };

/**
 * Gives the conversations that a merge moved back to the contact that is there again, with the messages that were in them.
 * Messages that came after the merge stay with the contact that stayed: in its open thread, or in a new one.
 */
export async function giveBackThreads(scope: Scope, merge: Undo): Promise<void> {
  const { mergeId, keptId, goneId } = merge;
  await rows(
    scope.em,
    `/* lockThreadsToGiveBack */ select 1 from conversation where account_id = $1 and contact_id = $2 order by id for no key update`,
    [scope.accountId, keptId],
  );
  const moved = await rows<MovedThread>(
    scope.em,
    `/* threadsToGiveBack */
     select c.id, c.channel_id as "channelId", c.status, r.before ->> 'folded_into' as "foldedInto",
       exists (select from message m where m.account_id = $1 and m.conversation_id = c.id and m.created_at >= $4) as "hasLater"
     from contact_merge_row r join conversation c on c.account_id = $1 and c.id = r.row_id and c.contact_id = $3
     where r.account_id = $1 and r.merge_id = $2 and r.kind = 'conversation' order by c.id`,
    [scope.accountId, mergeId, keptId, merge.mergedAt],
  );
  if (moved.length === 0) return;
  await rows(
    scope.em,
    `/* giveBackThreads */
     update conversation set contact_id = $3, version = version + 1 where account_id = $1 and id = any($2::uuid[])`,
    [scope.accountId, moved.map(({ id }) => id), goneId],
  );
  const touched = new Set<string>();
  for (const thread of moved) {
    if (thread.foldedInto) {
      await unfold(scope, mergeId, thread.id, thread.foldedInto);
      await waitAsBefore(scope, merge, thread.id, thread.foldedInto);
    } else if (thread.hasLater) touched.add(await keepLater(scope, merge, thread));
    if (thread.foldedInto) touched.add(thread.foldedInto);
    if (thread.foldedInto || thread.hasLater) {
      touched.add(thread.id);
      await standAsBefore(scope, mergeId, thread.id);
    }
  }
  await refreshThreads(scope, [...touched]);
  const changed = [...new Set([...moved.map(({ id }) => id), ...touched])];
  const activityIds = await recordActivities(
    scope,
    changed.map((conversationId) => ({ conversationId, kind: ActivityKind.MERGED, details: {} })),
  );
  commit(
    scope,
    undefined,
    changed.map((id, i) => conversationChanged(id, 'MERGED', { activityId: activityIds[i]! })),
  );
}

/** Messages and labels that were folded go back; so does the unread count, unless somebody has read the thread since. */
async function unfold(scope: Scope, mergeId: string, source: string, target: string): Promise<void> {
  await unfoldReads(scope, mergeId, source, target);
  await rows(
    scope.em,
    `/* unfoldMessages */
     update message m set conversation_id = $3 from contact_merge_row r
     where r.account_id = $1 and r.merge_id = $2 and r.kind = 'message' and (r.before ->> 'conversation_id')::uuid = $3
       and m.account_id = $1 and m.id = r.row_id and m.conversation_id = $4`,
    [scope.accountId, mergeId, source, target],
  );
  await unfoldAlong(scope, mergeId, source, target);
  await rows(
    scope.em,
    `/* unfoldConversations */
     with s as (
       select (before ->> 'unread_count')::int as unread, coalesce((before ->> 'heard_count')::int, 0) as heard,
         (before ->> 'last_heard_at')::timestamptz as last_heard_at
       from contact_merge_row
       where account_id = $1 and merge_id = $2 and kind = 'conversation' and row_id = $3
     ), t as (
       select (before ->> 'unread_count')::int as unread, (before ->> 'assignee_id')::uuid as assignee_id,
         (before ->> 'team_id')::uuid as team_id, before ->> 'priority' as priority
       from contact_merge_row
       where account_id = $1 and merge_id = $2 and kind = 'thread_target' and row_id = $4
     ), still as (
       select c.unread_count >= s.unread + t.unread as is_unread, s.unread, s.heard, s.last_heard_at
       from conversation c, s, t
       where c.account_id = $1 and c.id = $4
     ), labels as (
       delete from conversation_label l using contact_merge_row r
       where r.account_id = $1 and r.merge_id = $2 and r.kind = 'thread_labels' and r.row_id = $4
         and l.account_id = $1 and l.conversation_id = $4 and r.before -> 'label_ids' ? l.label_id::text
     ), source as (
       update conversation c set unread_count = case when still.is_unread then still.unread else 0 end,
         heard_count = c.heard_count + still.heard, last_heard_at = greatest(c.last_heard_at, still.last_heard_at)
       from still
       where c.account_id = $1 and c.id = $3
     )
     update conversation c set version = c.version + 1,
       unread_count = case when still.is_unread then c.unread_count - still.unread else c.unread_count end,
       heard_count = greatest(c.heard_count - still.heard, 0),
       assignee_id = case when t.assignee_id is null and c.assignee_id = o.assignee_id then null else c.assignee_id end,
       team_id = case when t.team_id is null and c.team_id = o.team_id then null else c.team_id end,
       priority = case when t.priority is null and c.priority = o.priority then null else c.priority end
     from still, t, conversation o
     where c.account_id = $1 and c.id = $4 and o.account_id = $1 and o.id = $3`,
    [scope.accountId, mergeId, source, target],
  );
}

/** The thread that stayed no longer waits for, nor was answered by, what was said in the other one. */
const waitAsBefore = (scope: Scope, { mergeId, mergedAt }: Undo, source: string, target: string): Promise<unknown> =>
  rows(
    scope.em,
    `/* waitAsBefore */
     with s as (
       select (before ->> 'waiting_since')::timestamptz as waiting_since, (before ->> 'first_replied_at')::timestamptz as replied_at
       from contact_merge_row where account_id = $1 and merge_id = $2 and kind = 'conversation' and row_id = $3
     ), t as (
       select (before ->> 'waiting_since')::timestamptz as waiting_since, (before ->> 'first_replied_at')::timestamptz as replied_at
       from contact_merge_row where account_id = $1 and merge_id = $2 and kind = 'thread_target' and row_id = $4
     ), later as (
       select min(m.sent_at) filter (where ${isHeard}) as asked_at, min(m.created_at) filter (
           where m.direction = 'OUTBOUND' and m.content ->> 'kind' <> 'reaction'
             and exists (select from app_user u where u.id = m.author_id)) as replied_at
       from message m where m.account_id = $1 and m.conversation_id = $4 and m.created_at >= $5
     )
     update conversation c set
       -- Otherwise it was answered since.
       waiting_since = case when c.waiting_since = least(s.waiting_since, t.waiting_since)
         then least(t.waiting_since, later.asked_at) else c.waiting_since end,
       first_replied_at = case when c.first_replied_at = least(s.replied_at, t.replied_at)
         then coalesce(t.replied_at, later.replied_at) else c.first_replied_at end
     from s, t, later where c.account_id = $1 and c.id = $4`,
    [scope.accountId, mergeId, source, target, mergedAt],
  );

/** Moves what came after the merge into a thread of the contact that stayed, and gives that thread's id. */
async function keepLater(scope: Scope, { keptId, mergedAt }: Undo, thread: MovedThread): Promise<string> {
  const open = await firstRow<{ id: string }>(
    scope.em,
    `/* openThreadOfKept */ select id from conversation
     where account_id = $1 and channel_id = $2 and contact_id = $3 and status <> 'CLOSED'`,
    [scope.accountId, thread.channelId, keptId],
  );
  const target = open?.id ?? newId();
  if (!open) {
    await rows(
      scope.em,
      `/* threadForLater */
       insert into conversation (account_id, id, channel_id, contact_id, status, assignee_id, team_id, unread_count, last_activity_at,
         waiting_since, created_at, closed_at, snoozed_until, priority)
       select account_id, $2, channel_id, $4, status,
         (select m.user_id from membership m where m.account_id = $1 and m.user_id = c.assignee_id),
         (select t.id from team t where t.account_id = $1 and t.id = c.team_id), 0, last_activity_at, waiting_since, $5,
         closed_at, snoozed_until, priority
       from conversation c where account_id = $1 and id = $3`,
      [scope.accountId, target, thread.id, keptId, scope.clock.now()],
    );
  }
  // Inbound messages that nobody has read are the newest ones; those of them that leave are unread where they come.
  await rows(
    scope.em,
    `/* keepLaterMessages */
     with later as (
       update message m set conversation_id = $3
       where m.account_id = $1 and m.conversation_id = $2 and m.created_at >= $4 and not exists (
         select from message k
         where k.account_id = $1 and k.conversation_id = $3 and k.client_message_id = m.client_message_id)
       returning m.direction, ${isHeard} as is_heard
     ), unread as (
       select least(c.unread_count, (select count(*) from later where direction = 'INBOUND'))::int as count,
         least(c.heard_count, (select count(*) from later where is_heard))::int as heard, c.last_heard_at
       from conversation c where c.account_id = $1 and c.id = $2
     ), reader as (
       select r.user_id, unread.heard, c.heard_count - unread.heard as heard_here, t.heard_count + unread.heard as heard_there,
         greatest(c.heard_count - r.read_count, 0) as unread, greatest(t.heard_count - coalesce(k.read_count, 0), 0) as unread_there
       from conversation_read r join conversation c on c.account_id = $1 and c.id = $2
         join conversation t on t.account_id = $1 and t.id = $3 cross join unread
         left join conversation_read k on k.account_id = $1 and k.user_id = r.user_id and k.conversation_id = $3
       where r.account_id = $1 and r.conversation_id = $2
     ), reads as (
       insert into conversation_read (account_id, user_id, conversation_id, read_count, moved_at)
       select $1, user_id, $2::uuid, heard_here - (unread - least(unread, heard)), $5::timestamptz from reader
       union all
       select $1, user_id, $3, heard_there - (unread_there + least(unread, heard)), $5 from reader
       on conflict (account_id, user_id, conversation_id) do update set read_count = excluded.read_count
     ), added as (
       update conversation c set unread_count = c.unread_count + unread.count, heard_count = c.heard_count + unread.heard,
         last_heard_at = case when unread.heard > 0 then greatest(c.last_heard_at, unread.last_heard_at) else c.last_heard_at end,
         version = c.version + 1
       from unread where c.account_id = $1 and c.id = $3
     )
     update conversation c set unread_count = c.unread_count - unread.count, heard_count = c.heard_count - unread.heard,
       waiting_since = null
     from unread where c.account_id = $1 and c.id = $2`,
    [scope.accountId, thread.id, target, mergedAt, scope.clock.now()],
  );
  return target;
}

/** Open or closed as before the merge, unless the contact has another open thread on the channel by now. */
const standAsBefore = (scope: Scope, mergeId: string, id: string): Promise<unknown> =>
  rows(
    scope.em,
    `/* standAsBefore */
     update conversation c set status = r.before ->> 'status', closed_at = (r.before ->> 'closed_at')::timestamptz,
       snoozed_until = (r.before ->> 'snoozed_until')::timestamptz, waiting_since = (r.before ->> 'waiting_since')::timestamptz
     from contact_merge_row r
     where r.account_id = $1 and r.merge_id = $2 and r.kind = 'conversation' and r.row_id = $3 and c.account_id = $1 and c.id = $3
       and (r.before ->> 'status' = 'CLOSED' or not exists (
         select from conversation o where o.account_id = $1 and o.channel_id = c.channel_id and o.contact_id = c.contact_id
           and o.id <> c.id and o.status <> 'CLOSED'))`,
    [scope.accountId, mergeId, id],
  );

/** What threads say of their messages, read anew: some went, some came. The rules are those of what is received. */
async function refreshThreads(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await rows(
    scope.em,
    `/* refreshThreads */
     update conversation c set last_message_id = shown.id, last_message_at = shown.sent_at,
       last_activity_at = coalesce(greatest(
         (select max(m.sent_at) from message m where m.account_id = $1 and m.conversation_id = c.id),
         (select max(coalesce(v.ended_at, v.begun_at)) from voice_call v where v.account_id = $1 and v.conversation_id = c.id)),
         c.created_at),
       last_inbound_at = greatest(
         (select max(m.sent_at) from message m where m.account_id = $1 and m.conversation_id = c.id and m.direction = 'INBOUND'
           and m.content ->> 'kind' not in ('edit', 'revoke', 'system')),
         (select max(v.begun_at) from voice_call v
          where v.account_id = $1 and v.conversation_id = c.id and v.direction = 'INBOUND'))
     from unnest($2::uuid[]) as wanted (id) left join lateral (
       select m.id, m.sent_at from message m where m.account_id = $1 and m.conversation_id = wanted.id
         and m.content ->> 'kind' not in ('reaction', 'edit', 'revoke', 'system')
       order by m.sent_at desc, m.id desc limit 1) shown on true
     where c.account_id = $1 and c.id = wanted.id`,
    [scope.accountId, ids],
  );
  await rows(
    scope.em,
    `/* refreshWindows */
     update conversation set window_due_at = last_inbound_at + interval '24 hours'
     where account_id = $1 and id = any($2::uuid[]) and window_due_at is null and last_inbound_at > $3::timestamptz - interval '24 hours'`,
    [scope.accountId, ids, scope.clock.now()],
  );
}
