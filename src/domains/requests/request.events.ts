import type { DomainEvent } from '../../platform/database/scope.js';

/** A request of a person came, or is otherwise than before. `what`: CREATED, STATE, DEADLINE, CODE, RESTRICTION or REMINDER. */
export const requestChanged = (requestId: string, what: string, state: string): DomainEvent => ({
  type: 'data_subject_request.changed',
  entityId: requestId,
  payload: { requestId, what, state },
});
