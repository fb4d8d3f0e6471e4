import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { notFound } from '../../platform/kernel/errors.js';
import type { ConversationPriority } from './conversation-priority.js';
import type { ConversationStatus } from './conversation-status.js';
import { seesConversation } from './conversation-visibility.policy.js';

/** A conversation that nobody else changes until the transaction ends. */
export interface LockedConversation {
  id: string;
  status: ConversationStatus;
  assigneeId: string | null;
  teamId: string | null;
  priority: ConversationPriority | null;
  snoozedUntil: string | null;
  waitingSince: string | null;
  unreadCount: number;
  version: number;
  channelId: string;
  contactId: string;
}

/**
 * Locks the row until the end of the transaction; every verb on a conversation begins here.
 * @throws DomainError NOT_FOUND, also when the viewer may not see it
 */
export async function lockConversation(
  scope: Scope,
  id: string,
  path: string[] = ['conversationId'],
): Promise<LockedConversation> {
  const conversation = await firstRow<LockedConversation>(
    scope.em,
    `/* lockConversation */
     select id, status, assignee_id as "assigneeId", team_id as "teamId", priority, snoozed_until as "snoozedUntil",
       waiting_since as "waitingSince", unread_count as "unreadCount", version, channel_id as "channelId",
       contact_id as "contactId"
     from conversation where account_id = $1 and id = $2 for no key update`,
    [scope.accountId, id],
  );
  if (!conversation || !(await seesConversation(scope, conversation))) throw notFound('Conversation', path);
  return conversation;
}
