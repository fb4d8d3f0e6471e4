import type { DomainEvent } from '../../platform/database/scope.js';

/** A consent of a contact stands otherwise than before. */
export const consentChanged = (
  contactId: string,
  { purpose, channel, state }: { purpose: string; channel: string; state: string },
): DomainEvent => ({
  type: 'consent.changed',
  entityId: contactId,
  payload: { contactId, purpose, channel, state },
});
