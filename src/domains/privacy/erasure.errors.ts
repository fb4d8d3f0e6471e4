import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const erasureErrors = declareErrors({
  ERASURE_NOT_CANCELLABLE: 'Erasing has begun, or is over; what is erased does not come back.',
});
