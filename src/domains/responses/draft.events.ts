import type { DomainEvent } from '../../platform/database/scope.js';

/** Type of the event that a member's draft changed. */
export const draftChangedType = 'conversation_draft.changed';

/** A member's draft in a conversation is another, or gone; for that member's eyes only. */
export const draftChanged = (conversationId: string, userId: string): DomainEvent => ({
  type: draftChangedType,
  entityId: conversationId,
  payload: { conversationId, userId },
});
