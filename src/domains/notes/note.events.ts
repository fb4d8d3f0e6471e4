import type { DomainEvent } from '../../platform/database/scope.js';

/** A note was written, changed or deleted. */
export const noteEvent = (
  change: 'created' | 'changed' | 'deleted',
  id: string,
  conversationId: string,
): DomainEvent => ({
  type: `note.${change}`,
  entityId: id,
  payload: { noteId: id, conversationId },
});
