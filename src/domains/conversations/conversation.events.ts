import type { DomainEvent } from '../../platform/database/scope.js';

/** What changed, for listeners that care about one thing only. */
export type ConversationChange =
  | 'CREATED'
  | 'REOPENED'
  | 'CLOSED'
  | 'OPENED'
  | 'SNOOZED'
  | 'PENDING'
  | 'ASSIGNED'
  | 'PRIORITY'
  | 'READ'
  | 'LABELS'
  | 'HISTORY'
  | 'MERGED'
  | 'WINDOW_CLOSED'
  | 'FREE_ENTRY_POINT'
  | 'FREE_ENTRY_POINT_CLOSED'
  | 'FILE_QUARANTINED';

/** What is told besides: a move's `from` and `to`, an assignment's new and former owners, the `activityId` in the thread. */
export type ConversationChangeFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Status, owner, priority, labels, read state or existence of a conversation changed. */
export const conversationChanged = (
  id: string,
  change: ConversationChange,
  facts: ConversationChangeFacts = {},
): DomainEvent => ({
  type: 'conversation.changed',
  entityId: id,
  payload: { conversationId: id, change, ...facts },
});

/** What the event is called in the log. */
export const conversationReadType = 'conversation.read';

/** A member read a conversation, or took that back: told to this member alone. */
export const conversationRead = (conversationId: string, userId: string): DomainEvent => ({
  type: conversationReadType,
  entityId: conversationId,
  payload: { conversationId, userId },
});

/** Who a conversation belongs to. */
interface Owners {
  assigneeId: string | null;
  teamId: string | null;
}

/** It belongs to others than before; whoever saw it by the former owners alone sees it no more. */
export const conversationAssigned = (
  id: string,
  former: Owners,
  now: Owners,
  facts: ConversationChangeFacts = {},
): DomainEvent =>
  conversationChanged(id, 'ASSIGNED', {
    assigneeId: now.assigneeId,
    teamId: now.teamId,
    formerAssigneeId: former.assigneeId,
    formerTeamId: former.teamId,
    ...facts,
  });

/** A label was made, changed or deleted. */
export const labelChanged = (id: string, change: 'CREATED' | 'CHANGED' | 'DELETED'): DomainEvent => ({
  type: 'label.changed',
  entityId: id,
  payload: { labelId: id, change },
});
