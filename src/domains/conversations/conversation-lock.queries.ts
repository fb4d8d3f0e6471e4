import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { notFound } from '../../platform/kernel/errors.js';
import type { ConversationPriority } from './conversation-priority.js';
import type { ConversationStatus } from './conversation-status.js';
import { seesConversation, type ConversationOwners } from './conversation-visibility.policy.js';

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
  const run = runs.get(scope);
  const isSeen = conversation && (run?.get(id) || (await seesConversation(scope, conversation)));
  if (!isSeen) throw notFound('Conversation', path);
  if (run?.has(id)) run.set(id, true);
  return conversation;
}

/** Whether the viewer sees a conversation, or saw it when what they do to it began. @see asOneDeed */
export const seesInDeed = async (scope: Scope, id: string, owners: ConversationOwners): Promise<boolean> =>
  runs.get(scope)?.get(id) === true || seesConversation(scope, owners);

/** Runs of several verbs on one conversation, and whether the viewer saw it when they began. */
const runs = new WeakMap<Scope, Map<string, boolean>>();

/**
 * Lets several verbs be one deed: what the viewer saw at its first lock may be given out of their sight by one verb, and
 * the next one still does its part. `isSeen`: sight was, or is, asked by the caller.
 */
export async function asOneDeed<T>(scope: Scope, id: string, work: () => Promise<T>, isSeen = false): Promise<T> {
  const run = runs.get(scope) ?? new Map<string, boolean>();
  runs.set(scope, run.set(id, isSeen));
  try {
    return await work();
  } finally {
    run.delete(id);
  }
}

/**
 * Locks the contacts of conversations that may be taken out of CLOSED, in front of the conversations, as inbound messages
 * do: nobody opens another thread meanwhile, and neither waits for what the other holds.
 */
export const lockContactsOf = async (scope: Scope, conversationIds: readonly string[]): Promise<void> =>
  void (await rows(
    scope.em,
    `/* lockContactsOf */
     select id from contact where account_id = $1 and id = any(array(
       select contact_id from conversation where account_id = $1 and id = any($2::uuid[]))) order by id for no key update`,
    [scope.accountId, conversationIds],
  ));
