import type { DomainEvent } from '../../platform/database/scope.js';

/** A contact is no more, nor is anything that was kept of it. */
export const contactErased = (contactId: string, erasureJobId: string): DomainEvent => ({
  type: 'contact.erased',
  entityId: contactId,
  payload: { contactId, erasureJobId },
});
