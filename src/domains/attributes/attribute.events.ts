import type { DomainEvent } from '../../platform/database/scope.js';

/** The definition of an attribute was made, changed or deleted; values of contacts stay as they are. */
export const attributeChanged = (id: string): DomainEvent => ({
  type: 'contact_attribute.changed',
  entityId: id,
  payload: { attributeId: id },
});
