import type { DomainEvent } from '../../platform/database/scope.js';

/** A call began, came further or ended. */
export const callChanged = (id: string, conversationId: string, status: string): DomainEvent => ({
  type: 'call.changed',
  entityId: id,
  payload: { callId: id, conversationId, status },
});
