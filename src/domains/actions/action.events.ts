import type { DomainEvent } from '../../platform/database/scope.js';

/** A bulk action came further. */
export const bulkActionChanged = (id: string): DomainEvent => ({
  type: 'bulk_action.changed',
  entityId: id,
  payload: { bulkActionId: id },
});
