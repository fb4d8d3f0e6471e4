import { toDate } from '../../platform/database/rows.js';
import { DomainError, invalidInput } from '../../platform/kernel/errors.js';
import { accountErrors } from '../accounts/account.errors.js';
import { channelErrors } from '../channels/channel.errors.js';
import { refusalOf, type SendingFacts } from '../consent/sending.policy.js';
import { contactErrors } from '../contacts/contact.errors.js';
import { serviceWindow } from '../conversations/service-window.js';
import { messageErrors } from './message.errors.js';
import type { AnsweredMessage } from './outbound.queries.js';

/** What decides whether anything can be sent into a conversation. */
export interface OpenPlace extends SendingFacts {
  lastInboundAt: string | null;
  channelStatus: string;
  /** The account is about to be deleted. */
  isAccountLeaving: boolean;
  isReachable: boolean;
  /** The business wants nothing to go to the contact. */
  isBlocked: boolean;
}

/**
 * Whether a message can go now; `isThread`: the input named the conversation.
 * @throws DomainError CONTACT_BLOCKED, ACCOUNT_DELETION_PENDING, CHANNEL_DISCONNECTED, CONTACT_UNREACHABLE, SERVICE_WINDOW_CLOSED, CONSENT_REQUIRED,
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
  if (place.isAccountLeaving)
    throw new DomainError(
      accountErrors.ACCOUNT_DELETION_PENDING,
      'The account is about to be deleted; nothing is sent.',
    );
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

/** Reactions reach messages of the last 30 days; for anything else WhatsApp would report error 131009 afterwards. */
const reactableMs = 30 * 86_400_000;

/** Whether WhatsApp takes a reaction to it. @throws DomainError MESSAGE_NOT_AT_WHATSAPP, INVALID_INPUT */
export function assertReactable({ wamid, kind, sentAt }: AnsweredMessage, path: string[], now: Date): void {
  if (!wamid) {
    throw new DomainError(messageErrors.MESSAGE_NOT_AT_WHATSAPP, 'WhatsApp does not know this message (yet).', path);
  }
  if (kind === 'reaction') throw invalidInput('A reaction cannot be reacted to.', path);
  if (now.getTime() - toDate(sentAt).getTime() > reactableMs)
    throw invalidInput('WhatsApp takes no reaction to a message of more than 30 days ago.', path);
}
