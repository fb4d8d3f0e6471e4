import type { DomainEvent } from '../../platform/database/scope.js';

/** What the event is called in the log. */
export const savedViewChangedType = 'saved_view.changed';

/** A view was made, changed or deleted; `ownerIds` of it before and after: null is the account. */
export const savedViewChanged = (
  id: string,
  change: 'CREATED' | 'CHANGED' | 'DELETED',
  owners: { before: string | null; after: string | null },
): DomainEvent => ({
  type: savedViewChangedType,
  entityId: id,
  payload: { savedViewId: id, change, ownerId: owners.after, formerOwnerId: owners.before },
});
