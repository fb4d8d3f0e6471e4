import type { DomainEvent } from '../../platform/database/scope.js';

/** Type of the event that a response came, changed or went. */
export const responseChangedType = 'canned_response.changed';

/** A response was made, changed or deleted; `ownerId`: it concerns that member alone. */
export const responseChanged = (
  { id, ownerId }: { id: string; ownerId: string | null },
  change: 'CREATED' | 'CHANGED' | 'DELETED',
): DomainEvent => ({
  type: responseChangedType,
  entityId: id,
  payload: { cannedResponseId: id, change, ownerId },
});
