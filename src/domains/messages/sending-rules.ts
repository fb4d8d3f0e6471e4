import { toDate } from '../../platform/database/rows.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { channelErrors } from '../channels/channel.errors.js';
import { refusalOf, type SendingFacts } from '../consent/sending.policy.js';
import { contactErrors } from '../contacts/contact.errors.js';
import { serviceWindow } from '../conversations/service-window.js';
import { messageErrors } from './message.errors.js';

/** What decides whether anything can be sent into a conversation. */
export interface OpenPlace extends SendingFacts {
  lastInboundAt: string | null;
  channelStatus: string;
  isReachable: boolean;
  /** The business wants nothing to go to the contact. */
  isBlocked: boolean;
}

/**
 * Whether a message can go now; `isThread`: the input named the conversation.
 * @throws DomainError CONTACT_BLOCKED, CHANNEL_DISCONNECTED, CONTACT_UNREACHABLE, SERVICE_WINDOW_CLOSED, CONSENT_REQUIRED,
 * CONSENT_WITHDRAWN, CONTACT_SUPPRESSED
 */
export function assertOpen(
  place: OpenPlace,
  { isThread, isTemplate }: { isThread: boolean; isTemplate: boolean },
  now: Date,
): void {
  if (place.isBlocked) {
    const path = [isThread ? 'conversationId' : 'contactId'];
    throw new DomainError(contactErrors.CONTACT_BLOCKED, 'The contact is blocked; unblock it first.', path);
  }
  if (place.channelStatus === 'DISCONNECTED') {
    const path = [isThread ? 'conversationId' : 'channelId'];
    throw new DomainError(channelErrors.CHANNEL_DISCONNECTED, 'The channel is disconnected; connect it again.', path);
  }
  if (!place.isReachable) {
    const path = [isThread ? 'conversationId' : 'contactId'];
    throw new DomainError(
      messageErrors.CONTACT_UNREACHABLE,
      'The contact has no phone number and no WhatsApp user id.',
      path,
    );
  }
  const lastInboundAt = place.lastInboundAt === null ? null : toDate(place.lastInboundAt);
  if (!isTemplate && !serviceWindow(lastInboundAt, now).isOpen) {
    throw new DomainError(
      messageErrors.SERVICE_WINDOW_CLOSED,
      'The contact has not written within 24 hours; only a template can be sent.',
      ['content'],
    );
  }
  const refusal = refusalOf(place);
  if (refusal) throw new DomainError(refusal.code, refusal.sentence, ['content']);
}
