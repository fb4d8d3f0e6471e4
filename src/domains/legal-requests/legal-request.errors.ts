import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const legalRequestErrors = declareErrors({
  SAME_APPROVER: 'You approved this already; somebody else has to as well.',
  LEGAL_REQUEST_STATE: 'The request stands where this cannot be done: it waits for approvals, or is over.',
});
