import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { RecordedMerge, UndoableMergeFollower } from '../contacts/contact.events.js';
import { ActivityKind } from './activity.entity.js';
import { recordActivities } from './activity.service.js';
import { conversationChanged } from './conversation.events.js';
import { foldThreads, type Fold } from './conversation-fold.js';
import { giveBackThreads } from './conversation-unmerge.js';

interface Candidate {
  id: string;
  channelId: string;
  contactId: string;
  isOpen: boolean;
}

/** Conversations follow their contact into another one, and back. */
export const conversationMerge: UndoableMergeFollower = { merge: followContactMerge, undo: giveBackThreads };

/**
 * Moves the conversations of contacts that turned out to be somebody else's. Conversations keep their ids. Where both
 * have a thread that is not closed on one channel, the messages, activities, labels and unread count of the second move
 * into the first, and the second is closed: one person never has two open threads on a channel. What is left is as urgent
 * as the more urgent one, waits as long as the one that waits longer, and is put aside only if both were.
 */
export async function followContactMerge(scope: Scope, merges: readonly RecordedMerge[]): Promise<void> {
  for (const merge of merges) await moveThreads(scope, merge);
}

async function moveThreads(scope: Scope, { keptId, goneId, mergeId }: RecordedMerge): Promise<void> {
  const candidates = await rows<Candidate>(
    scope.em,
    `/* lockThreadsToMerge */
     select id, channel_id as "channelId", contact_id as "contactId", status <> 'CLOSED' as "isOpen"
     from conversation where account_id = $1 and contact_id = any($2::uuid[]) order by id for no key update`,
    [scope.accountId, [keptId, goneId]],
  );
  const openThread = new Map(
    candidates.flatMap((c) => (c.isOpen && c.contactId === keptId ? [[c.channelId, c.id] as const] : [])),
  );
  const moved = candidates.filter((c) => c.contactId === goneId);
  if (moved.length === 0) return;
  const folds = moved.flatMap((c): Fold[] => {
    const target = c.isOpen ? openThread.get(c.channelId) : undefined;
    return target ? [{ source: c.id, target }] : [];
  });
  await rows(
    scope.em,
    `/* noteThreads */
     insert into contact_merge_row (account_id, merge_id, kind, row_id, before)
     select $1, $2, 'conversation', c.id, to_jsonb(c) || jsonb_build_object('folded_into', f.target)
     from conversation c left join jsonb_to_recordset($4::jsonb) as f (source uuid, target uuid) on f.source = c.id
     where c.account_id = $1 and c.contact_id = $3`,
    [scope.accountId, mergeId, goneId, JSON.stringify(folds)],
  );
  if (folds.length > 0) await foldThreads(scope, mergeId, folds);
  await rows(
    scope.em,
    `/* moveThreads */ update conversation set contact_id = $2 where account_id = $1 and contact_id = $3`,
    [scope.accountId, keptId, goneId],
  );
  const changed = [...new Set([...moved.map((c) => c.id), ...folds.map((f) => f.target)])];
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
