import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const businessHoursErrors = declareErrors({
  BUSINESS_HOURS_NAME_TAKEN: 'Business hours with this name exist, perhaps in other case.',
});
