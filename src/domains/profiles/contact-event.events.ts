import type { DomainEvent } from '../../platform/database/scope.js';

/** A contact did something, as another system tells. */
export const contactEventTracked = (id: string, contactId: string): DomainEvent => ({
  type: 'contact_event.tracked',
  entityId: id,
  payload: { contactEventId: id, contactId },
});
