import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { UndoableMergeFollower } from '../contacts/contact.events.js';
import { listNext } from './delivery.queries.js';
import { deliverAgain } from './message.jobs.js';

/**
 * After the conversations of merged contacts have moved, in the same transaction: messages that waited behind one that is
 * now in another conversation would wait for ever, so whoever is first in a conversation is enqueued anew.
 */
export const deliverAfterMerge: UndoableMergeFollower = {
  merge: (scope, merges) =>
    deliverHeads(
      scope,
      merges.map(({ keptId }) => keptId),
    ),
  undo: (scope, { keptId, goneId }) => deliverHeads(scope, [keptId, goneId]),
};

async function deliverHeads(scope: Scope, contactIds: readonly string[]): Promise<void> {
  const conversations = await rows<{ id: string }>(
    scope.em,
    `/* conversationsOfMerged */ select id from conversation where account_id = $1 and contact_id = any($2::uuid[])`,
    [scope.accountId, [...new Set(contactIds)]],
  );
  const heads = await listNext(
    scope,
    conversations.map(({ id }) => id),
  );
  commit(
    scope,
    undefined,
    [],
    heads.map((id) => deliverAgain(scope.accountId, id)),
  );
}
