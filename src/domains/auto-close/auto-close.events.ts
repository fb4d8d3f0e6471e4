import type { DomainEvent } from '../../platform/database/scope.js';

/** When idle conversations are closed was said anew, for the account or for one team. */
export const autoClosePolicyChanged = (accountId: string, teamId: string | null): DomainEvent => ({
  type: 'auto_close_policy.changed',
  entityId: teamId ?? accountId,
  payload: { teamId },
});
