import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const usageErrors = declareErrors({
  USAGE_EVENT_UNKNOWN: 'No event of this name is counted; the description of the operation names them.',
  USAGE_PROPERTY_REFUSED: 'The event has no such property, or the property takes no such value.',
});
