import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { Overtaken } from '../../platform/database/overtaken.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import type { MessageFailureFacts } from './message-failure.js';
import type { MessageOutboundService } from './message-outbound.service.js';
import { messageErrors } from './message.errors.js';
import { messageStatusChanged } from './message.events.js';
import { deliverAgain } from './message.jobs.js';
import { findSent, type TemplateName } from './outbound.queries.js';
import { assertOpen } from './sending-rules.js';
import { isWaiting, MessageStatus } from './status-ladder.js';

/** What whoever sends a message again should know. */
export type RetryWarning = 'LIKELY_TO_FAIL_AGAIN' | 'MAY_ARRIVE_TWICE';

/** Sends again what did not go through, as the same message: its id, its place in the thread and its client's id stay. */
export class MessageRetryService {
  constructor(private readonly outbound: MessageOutboundService) {}

  /**
   * Queues a failed message anew; one that is on its way already, or got through after it was sent again, stays as it is,
   * so any number of calls at once make one call to WhatsApp. A message whose outcome is unknown needs the consent that it
   * may arrive twice.
   * @throws DomainError NOT_FOUND, MESSAGE_NOT_FAILED, MESSAGE_MAY_HAVE_ARRIVED, ANOTHER_CONVERSATION_OPEN,
   * CHANNEL_DISCONNECTED, CONTACT_UNREACHABLE, SERVICE_WINDOW_CLOSED, CONSENT_REQUIRED, CONSENT_WITHDRAWN, CONTACT_SUPPRESSED
   */
  async retry(scope: Scope, id: string, mayArriveTwice: boolean): Promise<RetryWarning[]> {
    const found = await findSent(scope, id);
    if (!found) throw notFound('Message', ['messageId']);
    const place = await this.placeOf(scope, found);
    const message = await firstRow<Failed>(
      scope.em,
      `/* lockFailedMessage */
       select status, failure, tries_before as "triesBefore" from message
       where account_id = $1 and id = $2 and conversation_id = $3 for no key update`,
      [scope.accountId, id, found.conversationId],
    );
    // The merge of two contacts has moved it: the verb runs anew.
    if (!message) throw new Overtaken('The message was moved');
    if (isWaiting(message.status)) return [];
    if (message.status !== MessageStatus.FAILED && message.status !== MessageStatus.UNKNOWN) {
      if (message.triesBefore > 0) return [];
      throw new DomainError(messageErrors.MESSAGE_NOT_FAILED, 'The message went through.', ['messageId']);
    }
    const isUnknown = message.status === MessageStatus.UNKNOWN;
    if (isUnknown && !mayArriveTwice) {
      throw new DomainError(
        messageErrors.MESSAGE_MAY_HAVE_ARRIVED,
        'The message may have arrived; sent again, the contact may get it twice.',
        ['acceptPossibleDuplicate'],
      );
    }
    assertOpen(place, { isThread: true, isTemplate: found.template !== null }, scope.clock.now());
    await this.queue(scope, id);
    const events = [messageStatusChanged(id, found.conversationId, MessageStatus.QUEUED)];
    const warning = isUnknown ? 'MAY_ARRIVE_TWICE' : message.failure?.isRetryable ? undefined : 'LIKELY_TO_FAIL_AGAIN';
    return commit(scope, warning ? [warning] : [], events, [deliverAgain(scope.accountId, id)]);
  }

  private async placeOf(
    scope: Scope,
    {
      conversationId,
      isClosed,
      template,
    }: { conversationId: string; isClosed: boolean; template: TemplateName | null },
  ) {
    try {
      return await this.outbound.openPlace(scope, conversationId, isClosed, { template: template ?? undefined });
    } catch (error) {
      // Not seen: then neither is its message.
      if (error instanceof DomainError && error.code === 'NOT_FOUND') throw notFound('Message', ['messageId']);
      throw error;
    }
  }

  /** What comes of the calls before has no say any more: the wamid that they may have given goes. */
  private async queue(scope: Scope, id: string): Promise<void> {
    await rows(
      scope.em,
      `/* sendAgain */
       update message m set status = 'QUEUED', status_at = $3, failure = null, wamid = null, tries_before = coalesce((
         select max(a.number) from send_attempt a where a.account_id = $1 and a.message_id = m.id), 0)
       where m.account_id = $1 and m.id = $2`,
      [scope.accountId, id, scope.clock.now()],
    );
  }
}

interface Failed {
  status: MessageStatus;
  failure: MessageFailureFacts | null;
  triesBefore: number;
}
