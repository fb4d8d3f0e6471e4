import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { RecordedMerge, UndoableMergeFollower } from '../contacts/contact.events.js';

/**
 * The clocks that a merge ends run on when it is undone, as if it had never been: the same beginning, deadline and pauses,
 * and what was broken stays broken. How the clocks themselves end and begin is left to those who follow events.
 */
export const followClocksOfMerge: UndoableMergeFollower = {
  async merge(scope: Scope, merges: readonly RecordedMerge[]): Promise<void> {
    await rows(
      scope.em,
      `/* noteClocksOfMerge */
       insert into contact_merge_row (account_id, merge_id, kind, row_id, before)
       select $1, r.merge_id, 'service_clock', k.id, jsonb_build_object('state', k.state)
       from contact_merge_row r
         join service_clock k on k.account_id = $1 and k.conversation_id = r.row_id and k.ended_at is null
       where r.account_id = $1 and r.merge_id = any($2::uuid[]) and r.kind in ('conversation', 'thread_target')`,
      [scope.accountId, merges.map(({ mergeId }) => mergeId)],
    );
  },

  async undo(scope: Scope, { mergeId }: RecordedMerge): Promise<void> {
    const params = [scope.accountId, mergeId];
    // Whoever follows the merge just now may be about to end some of them: looked at only when that is done.
    const noted = await rows(
      scope.em,
      `/* lockClocksOfMerge */
       select k.id from contact_merge_row r
         join service_clock own on own.account_id = $1 and own.id = r.row_id
         join service_clock k on k.account_id = $1 and k.conversation_id = own.conversation_id
       where r.account_id = $1 and r.merge_id = $2 and r.kind = 'service_clock' order by k.id for update of k`,
      params,
    );
    if (noted.length === 0) return;
    const revived = await rows<{ id: string; state: string; olderId: string | null }>(
      scope.em,
      // A question is asked again; a thread that was closed by the merge alone, and by nobody since, is open again.
      `/* clocksToRevive */
       select k.id, case when k.breached_at is null then r.before ->> 'state' else 'BREACHED' end as state, o.id as "olderId"
       from contact_merge_row r
         join service_clock k on k.account_id = $1 and k.id = r.row_id and k.state in ('CANCELLED', 'BREACHED')
         join conversation c on c.account_id = $1 and c.id = k.conversation_id and c.status <> 'CLOSED'
         left join service_clock o on o.account_id = $1 and o.conversation_id = c.id and o.metric = k.metric and o.ended_at is null
       where r.account_id = $1 and r.merge_id = $2 and r.kind = 'service_clock' and k.ended_at is not null
         and case when k.metric <> 'RESOLUTION' then c.waiting_since <= k.started_at
           else o.id is null and exists (
             select from contact_merge_row f where f.account_id = $1 and f.merge_id = $2 and f.kind = 'conversation'
               and f.row_id = c.id and f.before ->> 'folded_into' is not null) end`,
      params,
    );
    // The older question of the other thread, which is back there.
    await rows(
      scope.em,
      `/* endReplacing */
       update service_clock set state = 'CANCELLED', ended_at = $3 where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, revived.flatMap(({ olderId }) => olderId ?? []), scope.clock.now()],
    );
    await rows(
      scope.em,
      `/* reviveClocks */
       update service_clock k set state = v.state, ended_at = null
       from jsonb_to_recordset($2::jsonb) as v (id uuid, state text) where k.account_id = $1 and k.id = v.id`,
      [scope.accountId, JSON.stringify(revived)],
    );
  },
};
