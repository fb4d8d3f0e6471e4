import type { DomainEvent } from '../../platform/database/scope.js';

/** Type of the event that a new policy was announced to the account. */
export const policyAnnouncedType = 'policy.announced';

/** The members of the account are told that a new policy will be in force. */
export const policyAnnounced = (accountId: string, version: string): DomainEvent => ({
  type: policyAnnouncedType,
  entityId: accountId,
  payload: { version },
});
