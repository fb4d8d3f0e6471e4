import type { DomainEvent } from '../../platform/database/scope.js';

/** A call began, came further or ended; `before`: where it stood, if it was known. */
export const callChanged = (
  { id, conversationId, status }: { id: string; conversationId: string; status: string },
  before: string | undefined,
): DomainEvent => ({
  type: 'call.changed',
  entityId: id,
  payload: { callId: id, conversationId, status, formerStatus: before ?? null },
});
