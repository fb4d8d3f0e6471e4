import type { DomainEvent } from '../../platform/database/scope.js';

/** An automatic answer was made, changed or deleted. */
export const autoReplyChanged = (id: string): DomainEvent => ({
  type: 'auto_reply.changed',
  entityId: id,
  payload: { autoReplyId: id },
});
