import type { DomainEvent } from '../../platform/database/scope.js';
import type { MessageStatus } from './status-ladder.js';

/** A contact's message is in the thread. */
export const messageReceived = (id: string, conversationId: string): DomainEvent => ({
  type: 'message.received',
  entityId: id,
  payload: { messageId: id, conversationId },
});

/** A message of the business is in the thread; sent from here, or from the WhatsApp Business app. */
export const messageQueued = (id: string, conversationId: string): DomainEvent => ({
  type: 'message.queued',
  entityId: id,
  payload: { messageId: id, conversationId },
});

/** A message of the business came further, or failed. */
export const messageStatusChanged = (id: string, conversationId: string, status: MessageStatus): DomainEvent => ({
  type: 'message.status_changed',
  entityId: id,
  payload: { messageId: id, conversationId, status },
});
