import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { foldReads } from './conversation-read-fold.js';

/** A thread whose messages go into another one; each target has one source. */
export interface Fold {
  source: string;
  target: string;
}

const tablesAlong = new Set<string>();

/** Lets a room to the right have the rows of its table go where the messages go when two threads become one, and back. */
export function moveAlong(table: string): void {
  tablesAlong.add(table);
}

/** Lowest first. */
const priorities = `array['LOW', 'MEDIUM', 'HIGH', 'URGENT']`;

/** Moves messages, activities, labels and unread counts of open threads into others and closes them; notes what undoing needs. */
export async function foldThreads(scope: Scope, mergeId: string, folds: readonly Fold[]): Promise<void> {
  const pairs = JSON.stringify(folds);
  await foldReads(scope, mergeId, folds);
  await rows(
    scope.em,
    `/* foldConversations */
     with fold as (
       select * from jsonb_to_recordset($2::jsonb) as f (source uuid, target uuid)
     ), labels as (
       insert into conversation_label (account_id, conversation_id, label_id, added_at)
       select $1, fold.target, l.label_id, l.added_at
       from fold join conversation_label l on l.account_id = $1 and l.conversation_id = fold.source
       on conflict do nothing returning conversation_id, label_id
     ), noted as (
       insert into contact_merge_row (account_id, merge_id, kind, row_id, before)
       select $1, $3::uuid, 'thread_labels', conversation_id, jsonb_build_object('label_ids', jsonb_agg(label_id))
       from labels group by conversation_id
       union all
       select $1, $3, 'thread_target', t.id, to_jsonb(t) from fold join conversation t on t.account_id = $1 and t.id = fold.target
     )
     update conversation c set unread_count = c.unread_count + s.unread_count,
       heard_count = c.heard_count + s.heard_count, last_heard_at = greatest(c.last_heard_at, s.last_heard_at), version = c.version + 1,
       last_activity_at = greatest(c.last_activity_at, s.last_activity_at),
       last_inbound_at = greatest(c.last_inbound_at, s.last_inbound_at), window_due_at = least(c.window_due_at, s.window_due_at),
       referred_at = greatest(c.referred_at, s.referred_at), free_entry_until = greatest(c.free_entry_until, s.free_entry_until),
       assignee_id = coalesce(c.assignee_id, s.assignee_id),
       team_id = coalesce(c.team_id, s.team_id),
       priority = (${priorities})[greatest(array_position(${priorities}, c.priority), array_position(${priorities}, s.priority))],
       status = case when 'OPEN' in (c.status, s.status) then 'OPEN' when 'PENDING' in (c.status, s.status) then 'PENDING'
         else c.status end,
       snoozed_until = case when c.status = 'SNOOZED' and s.status = 'SNOOZED' then least(c.snoozed_until, s.snoozed_until) end,
       waiting_since = least(c.waiting_since, s.waiting_since),
       first_replied_at = least(c.first_replied_at, s.first_replied_at),
       last_message_id = case when c.last_message_at is null or s.last_message_at > c.last_message_at
         then s.last_message_id else c.last_message_id end,
       last_message_at = greatest(c.last_message_at, s.last_message_at)
     from fold join conversation s on s.account_id = $1 and s.id = fold.source
     where c.account_id = $1 and c.id = fold.target`,
    [scope.accountId, pairs, mergeId],
  );
  await rows(
    scope.em,
    `/* foldMessages */
     with fold as (
       select * from jsonb_to_recordset($2::jsonb) as f (source uuid, target uuid)
     ), moved as (
       update message m set conversation_id = f.target from fold f
       where m.account_id = $1 and m.conversation_id = f.source and not exists (
         -- Two clients may have chosen one id for their own messages; such a message stays in the closed thread.
         select from message k
         where k.account_id = $1 and k.client_message_id = m.client_message_id and k.conversation_id = f.target)
       returning m.id, f.source
     )
     insert into contact_merge_row (account_id, merge_id, kind, row_id, before)
     select $1, $3, 'message', id, jsonb_build_object('conversation_id', source) from moved`,
    [scope.accountId, pairs, mergeId],
  );
  for (const table of ['activity', ...tablesAlong]) {
    await rows(
      scope.em,
      `/* foldAlong */
       with fold as (
         select * from jsonb_to_recordset($2::jsonb) as f (source uuid, target uuid)
       ), moved as (
         update ${table} t set conversation_id = f.target from fold f
         where t.account_id = $1 and t.conversation_id = f.source returning t.id, f.source
       )
       insert into contact_merge_row (account_id, merge_id, kind, row_id, before)
       select $1, $3, '${table}', id, jsonb_build_object('conversation_id', source) from moved`,
      [scope.accountId, pairs, mergeId],
    );
  }
  await rows(
    scope.em,
    `/* closeFolded */
     update conversation set status = 'CLOSED', closed_at = $3, unread_count = 0, heard_count = 0, last_heard_at = null,
       version = version + 1, last_message_id = null, last_message_at = null, waiting_since = null, snoozed_until = null,
       window_due_at = null
     where account_id = $1 and id = any($2::uuid[])`,
    [scope.accountId, folds.map((f) => f.source), scope.clock.now()],
  );
}

/** Gives back what went along into the target. */
export async function unfoldAlong(scope: Scope, mergeId: string, source: string, target: string): Promise<void> {
  for (const table of ['activity', ...tablesAlong]) {
    await rows(
      scope.em,
      `/* unfoldAlong */
       update ${table} t set conversation_id = $3 from contact_merge_row r
       where r.account_id = $1 and r.merge_id = $2 and r.kind = '${table}' and (r.before ->> 'conversation_id')::uuid = $3
         and t.account_id = $1 and t.id = r.row_id and t.conversation_id = $4`,
      [scope.accountId, mergeId, source, target],
    );
  }
}
