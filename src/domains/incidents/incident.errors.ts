import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const incidentErrors = declareErrors({
  AUTHORITY_NOT_TOLD: 'A breach with a risk is not closed before the authority, or the businesses, were told.',
});
