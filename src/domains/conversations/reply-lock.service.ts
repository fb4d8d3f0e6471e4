import { Overtaken } from '../../platform/database/overtaken.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { userLoader } from '../accounts/account.queries.js';
import { ActivityCause } from './activity.entity.js';
import { conversationErrors } from './conversation.errors.js';
import { tellOwners } from './conversation-owners.service.js';
import { ReplyLock } from './inbox-settings.entity.js';

/** After so long without being told again a colleague has stopped to write. */
export const silenceMs = 10_000;

/** What decides who may answer; read with the conversation's lock. */
export interface ReplyPlace {
  conversationId: string;
  assigneeId: string | null;
  teamId: string | null;
  replyLock: ReplyLock;
  isAssignedOnReply: boolean;
  /** Who writes an answer now; null: nobody, or nobody has to hold it. */
  holderId: string | null;
}

/**
 * Holds the answer in a conversation for the viewer for ten seconds more, unless somebody else does; gives who holds it.
 * Of two who begin at once one has it: the row is the truth, in every process.
 */
export async function holdReply(scope: Scope, conversationId: string): Promise<string> {
  const now = scope.clock.now();
  const userId = scope.viewer.actorId!;
  await rows(
    scope.em,
    `/* holdReply */
     insert into reply_hold as h (account_id, conversation_id, user_id, held_until) values ($1, $2, $3, $4)
     on conflict (account_id, conversation_id) do update set user_id = $3, held_until = $4
     where h.user_id = $3 or h.held_until <= $5`,
    [scope.accountId, conversationId, userId, new Date(now.getTime() + silenceMs), now],
  );
  const held = await firstRow<{ userId: string }>(
    scope.em,
    `/* replyHolder */ select user_id as "userId" from reply_hold where account_id = $1 and conversation_id = $2`,
    [scope.accountId, conversationId],
  );
  // Let go of between the two statements: the verb runs anew.
  if (!held) throw new Overtaken('Nobody holds the answer');
  return commit(scope, held.userId, []);
}

/** Lets go of the answer, where the viewer holds it. */
export async function releaseReply(scope: Scope, conversationId: string): Promise<void> {
  await rows(
    scope.em,
    `/* releaseReply */ delete from reply_hold where account_id = $1 and conversation_id = $2 and user_id = $3`,
    [scope.accountId, conversationId, scope.viewer.actorId ?? null],
  );
  commit(scope, undefined, []);
}

/**
 * Whether the viewer may answer. The lock is between people: what the product says by itself, and what programs send with
 * an API key, is no answer that two would give.
 * @throws DomainError REPLY_LOCKED, naming who holds it
 */
export async function assertMayReply(scope: Scope, place: ReplyPlace): Promise<void> {
  const { kind, actorId } = scope.viewer;
  if (kind !== 'user' || place.replyLock === ReplyLock.NONE) return;
  const isForAssignee = place.replyLock === ReplyLock.ASSIGNEE_ONLY;
  const whoId = isForAssignee ? place.assigneeId : place.holderId;
  if (whoId === null || whoId === actorId) return;
  const who = (await scope.load(userLoader, whoId))?.fullName ?? 'Somebody else';
  throw new DomainError(
    conversationErrors.REPLY_LOCKED,
    isForAssignee ? `${who} looks after this conversation.` : `${who} is writing an answer.`,
  );
}

/** Ends an answer by a person in the transaction of its message: the hold is over, and what nobody looked after is theirs. */
export async function followReply(scope: Scope, place: ReplyPlace): Promise<void> {
  const { kind, actorId } = scope.viewer;
  if (kind !== 'user' || !actorId) return;
  const { conversationId: id, assigneeId, teamId } = place;
  if (place.holderId === actorId) await releaseReply(scope, id);
  if (!place.isAssignedOnReply || assigneeId !== null) return;
  await rows(
    scope.em,
    `/* assignOnReply */
     update conversation set assignee_id = $3, version = version + 1 where account_id = $1 and id = $2`,
    [scope.accountId, id, actorId],
  );
  const change = { id, former: { assigneeId, teamId }, now: { assigneeId: actorId, teamId } };
  await tellOwners(scope, [change], { cause: ActivityCause.RULE });
}
