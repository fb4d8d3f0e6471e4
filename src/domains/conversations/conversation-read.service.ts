import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { conversationErrors } from './conversation.errors.js';
import { conversationRead } from './conversation.events.js';
import { lockConversation } from './conversation-lock.queries.js';
import { heardFrom, newestHeard, unreadOf } from './conversation-read.queries.js';

/**
 * Moves the viewer's cursor behind everything that was heard; it never moves back here, and what changes nothing is not
 * announced. The conversation must be locked. API keys have no cursor.
 */
export async function moveCursorToEnd(scope: Scope, conversationId: string): Promise<void> {
  const { viewer } = scope;
  if (viewer.kind !== 'user' || !viewer.actorId) return;
  const moved = await rows(
    scope.em,
    `/* moveCursorToEnd */
     insert into conversation_read (account_id, user_id, conversation_id, read_count, moved_at)
     select $1, me.user_id, c.id, c.heard_count, $4 from conversation c, membership me
     where c.account_id = $1 and c.id = $2 and me.account_id = $1 and me.user_id = $3 and ${unreadOf('c', 'me')} > 0
     on conflict (account_id, user_id, conversation_id) do update
       set read_count = excluded.read_count, moved_at = excluded.moved_at
       where conversation_read.read_count < excluded.read_count
     returning 1`,
    [scope.accountId, conversationId, viewer.actorId, scope.clock.now()],
  );
  if (moved.length > 0) commit(scope, undefined, [conversationRead(conversationId, viewer.actorId)]);
}

/** Takes reading back, for the member who asks alone. */
export class ConversationReading {
  /** The newest message of the contact, and nothing before it. @throws DomainError as `markUnread` does */
  async markNewestUnread(scope: Scope, conversationId: string): Promise<void> {
    await lockConversation(scope, conversationId);
    const id = await newestHeard(scope, conversationId);
    if (!id) throw new DomainError(conversationErrors.NOTHING_TO_READ, 'The contact wrote nothing.');
    await this.markUnread(scope, conversationId, id);
  }

  /**
   * From this message on the member has read nothing; what was unread before stays so, and what changes nothing is not
   * announced. @throws DomainError NOT_FOUND, FORBIDDEN for API keys, NOTHING_TO_READ when the contact wrote nothing from there on
   */
  async markUnread(scope: Scope, conversationId: string, fromMessageId: string): Promise<void> {
    const { viewer } = scope;
    if (viewer.kind !== 'user' || !viewer.actorId)
      throw new DomainError(kernelErrors.FORBIDDEN, 'Only members read: an API key has nothing to mark as unread.');
    await lockConversation(scope, conversationId);
    const unread = await heardFrom(scope, conversationId, fromMessageId);
    if (unread === undefined) throw notFound('Message', ['fromMessageId']);
    if (unread === 0)
      throw new DomainError(conversationErrors.NOTHING_TO_READ, 'The contact wrote nothing from this message on.', [
        'fromMessageId',
      ]);
    const moved = await rows(
      scope.em,
      `/* moveCursorBack */
       insert into conversation_read (account_id, user_id, conversation_id, read_count, moved_at)
       select $1, me.user_id, c.id, c.heard_count - $4::int, $5 from conversation c, membership me
       where c.account_id = $1 and c.id = $2 and me.account_id = $1 and me.user_id = $3 and ${unreadOf('c', 'me')} < $4::int
       on conflict (account_id, user_id, conversation_id) do update
         set read_count = excluded.read_count, moved_at = excluded.moved_at
       returning 1`,
      [scope.accountId, conversationId, viewer.actorId, unread, scope.clock.now()],
    );
    if (moved.length > 0) commit(scope, undefined, [conversationRead(conversationId, viewer.actorId)]);
  }
}
