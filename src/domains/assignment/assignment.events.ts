import type { DomainEvent } from '../../platform/database/scope.js';

/** How work is handed out has changed. */
export const assignmentChanged = (accountId: string): DomainEvent => ({
  type: 'assignment.changed',
  entityId: accountId,
  payload: {},
});
