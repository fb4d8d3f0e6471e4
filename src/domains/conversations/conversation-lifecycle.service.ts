import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput } from '../../platform/kernel/errors.js';
import { ActivityCause, ActivityKind, idleReason } from './activity.entity.js';
import { recordActivities, recordActivity } from './activity.service.js';
import { causeOf, destinationOf, type Move } from './conversation-lifecycle.js';
import { lockContactsOf, lockConversation, type LockedConversation } from './conversation-lock.queries.js';
import type { ConversationPriority } from './conversation-priority.js';
import { ConversationStatus } from './conversation-status.js';
import { conversationErrors } from './conversation.errors.js';
import { conversationChanged, type ConversationChange } from './conversation.events.js';

/** A conversation can be put aside for so long. */
const longestSnoozeMs = 5 * 366 * 86_400_000;

/** What a move can be taken back to. */
export interface FormerStatus {
  status: ConversationStatus;
  snoozedUntil: string | null;
  waitingSince: string | null;
}

const restoredAs: Readonly<Record<ConversationStatus, ConversationChange>> = {
  OPEN: 'OPENED',
  PENDING: 'PENDING',
  SNOOZED: 'SNOOZED',
  CLOSED: 'CLOSED',
};

const changeOf: Readonly<Record<Move, ConversationChange>> = {
  CLOSE: 'CLOSED',
  REOPEN: 'REOPENED',
  OPEN: 'OPENED',
  SNOOZE: 'SNOOZED',
  HAND_TO_MACHINE: 'PENDING',
};

/** Moves of a conversation by people and machines, each by the table of `conversation-lifecycle`; and how urgent it is. */
export class ConversationLifecycle {
  /** Done; nobody waits any more. @throws DomainError CONVERSATION_ALREADY_CLOSED */
  async close(scope: Scope, id: string): Promise<void> {
    await this.move(scope, await lockConversation(scope, id), 'CLOSE');
  }

  /** Nobody writes any more: its time has come. @throws DomainError CONVERSATION_ALREADY_CLOSED */
  async closeIdle(scope: Scope, id: string): Promise<void> {
    const { status: from } = await lockConversation(scope, id);
    const to = destinationOf('CLOSE', from, 'TIME');
    await this.write(scope, id, to, null);
    const details = { from, to, reason: idleReason };
    const activity = { conversationId: id, kind: ActivityKind.STATUS_CHANGED, details, cause: ActivityCause.TIME };
    const activityId = await recordActivity(scope, activity);
    commit(scope, undefined, [conversationChanged(id, 'CLOSED', { ...details, activityId })]);
  }

  /** @throws DomainError CONVERSATION_NOT_CLOSED, ANOTHER_CONVERSATION_OPEN */
  async reopen(scope: Scope, id: string): Promise<void> {
    await this.move(scope, await this.lockToOpen(scope, id, 'REOPEN'), 'REOPEN');
  }

  /** Locked so that it may be taken out of CLOSED. */
  private async lockToOpen(scope: Scope, id: string, move?: Move): Promise<LockedConversation> {
    await lockContactsOf(scope, [id]);
    const conversation = await lockConversation(scope, id);
    if (move) destinationOf(move, conversation.status, causeOf(scope.viewer));
    if (conversation.status !== ConversationStatus.CLOSED) return conversation;
    const other = await firstRow(
      scope.em,
      `/* otherOpen */ select 1 from conversation
       where account_id = $1 and channel_id = $2 and contact_id = $3 and status <> 'CLOSED'`,
      [scope.accountId, conversation.channelId, conversation.contactId],
    );
    if (other) {
      throw new DomainError(conversationErrors.ANOTHER_CONVERSATION_OPEN, 'Go on in the one that is open.', [
        'conversationId',
      ]);
    }
    return conversation;
  }

  /** Puts a snoozed or pending one in front of people again. @throws DomainError CONVERSATION_ALREADY_OPEN, CONVERSATION_CLOSED */
  async open(scope: Scope, id: string): Promise<void> {
    await this.move(scope, await lockConversation(scope, id), 'OPEN');
  }

  /** A machine looks after it until it is opened. @throws DomainError CONVERSATION_ALREADY_PENDING, CONVERSATION_CLOSED */
  async handToMachine(scope: Scope, id: string): Promise<void> {
    await this.move(scope, await lockConversation(scope, id), 'HAND_TO_MACHINE');
  }

  /** Puts it aside until then, or until the next message. @throws DomainError CONVERSATION_CLOSED, INVALID_INPUT */
  async snooze(scope: Scope, id: string, until: Date | null): Promise<void> {
    const ahead = until && until.getTime() - scope.clock.now().getTime();
    if (ahead !== null && ahead <= 0) throw invalidInput('Snooze until a time that is still to come.', ['until']);
    if (ahead !== null && ahead > longestSnoozeMs) throw invalidInput('Snooze for at most five years.', ['until']);
    await this.move(scope, await lockConversation(scope, id), 'SNOOZE', until);
  }

  /**
   * Takes a move back: the status that it had, with the end of its snooze and since when the contact waits.
   * @throws DomainError ANOTHER_CONVERSATION_OPEN
   */
  async restore(scope: Scope, id: string, former: FormerStatus): Promise<void> {
    const { status } = await this.lockToOpen(scope, id);
    if (status === former.status && former.status !== ConversationStatus.SNOOZED) return;
    const until = former.snoozedUntil === null ? null : toDate(former.snoozedUntil);
    await this.write(scope, id, former.status, until);
    // Closing alone takes it away. Anything else left it to messages, and the one who waited may have been answered since.
    if (status === ConversationStatus.CLOSED && former.status !== ConversationStatus.CLOSED)
      await rows(
        scope.em,
        `/* restoreWaiting */ update conversation set waiting_since = coalesce(waiting_since, $3) where account_id = $1 and id = $2`,
        [scope.accountId, id, former.waitingSince],
      );
    const details = { from: status, to: former.status, until: until?.toISOString() ?? null };
    const activityId = await recordActivity(scope, { conversationId: id, kind: ActivityKind.STATUS_CHANGED, details });
    commit(scope, undefined, [conversationChanged(id, restoredAs[former.status], { ...details, activityId })]);
  }

  /** Says how urgent it is; null: not said. */
  async setPriority(scope: Scope, id: string, priority: ConversationPriority | null): Promise<void> {
    const { priority: from } = await lockConversation(scope, id);
    if (from === priority) return;
    await rows(
      scope.em,
      `/* setPriority */ update conversation set priority = $3, version = version + 1 where account_id = $1 and id = $2`,
      [scope.accountId, id, priority],
    );
    const details = { from, to: priority };
    const activityId = await recordActivity(scope, {
      conversationId: id,
      kind: ActivityKind.PRIORITY_CHANGED,
      details,
    });
    commit(scope, undefined, [conversationChanged(id, 'PRIORITY', { ...details, activityId })]);
  }

  /** Opens those of these whose time has come; who was faster with one of them has settled it. */
  async wakeDue(scope: Scope, ids: readonly string[]): Promise<void> {
    const woken = await rows<{ id: string }>(
      scope.em,
      `/* wakeDue */
       update conversation set status = 'OPEN', snoozed_until = null, moved_at = $3, version = version + 1
       where account_id = $1 and id = any(array(
         select id from conversation
         where account_id = $1 and id = any($2::uuid[]) and status = 'SNOOZED' and snoozed_until <= $3
         order by id for no key update)) returning id`,
      [scope.accountId, ids, scope.clock.now()],
    );
    const details = { from: ConversationStatus.SNOOZED, to: ConversationStatus.OPEN };
    const activityIds = await recordActivities(
      scope,
      woken.map(({ id }) => ({
        conversationId: id,
        kind: ActivityKind.STATUS_CHANGED,
        details,
        cause: ActivityCause.TIME,
      })),
    );
    commit(
      scope,
      undefined,
      woken.map(({ id }, i) => conversationChanged(id, 'OPENED', { ...details, activityId: activityIds[i]! })),
    );
  }

  private async move(scope: Scope, conversation: LockedConversation, move: Move, until?: Date | null): Promise<void> {
    const { id, status: from } = conversation;
    const to = destinationOf(move, from, causeOf(scope.viewer));
    await this.write(scope, id, to, until ?? null);
    const details = { from, to, ...(until === undefined ? {} : { until: until?.toISOString() ?? null }) };
    const activityId = await recordActivity(scope, { conversationId: id, kind: ActivityKind.STATUS_CHANGED, details });
    commit(scope, undefined, [conversationChanged(id, changeOf[move], { ...details, activityId })]);
  }

  private async write(scope: Scope, id: string, to: ConversationStatus, until: Date | null): Promise<void> {
    const now = scope.clock.now();
    await rows(
      scope.em,
      `/* moveConversation */
       update conversation set status = $3, closed_at = $4, snoozed_until = $5, moved_at = $6, version = version + 1,
         waiting_since = case when $3 = 'CLOSED' then null else waiting_since end
       where account_id = $1 and id = $2`,
      [scope.accountId, id, to, to === ConversationStatus.CLOSED ? now : null, until, now],
    );
  }
}
