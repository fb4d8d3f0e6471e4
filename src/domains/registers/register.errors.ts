import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const registerErrors = declareErrors({
  SUBPROCESSOR_NOTICE_TOO_SHORT: 'Accounts are told thirty days before a sub-processor gets anything.',
});
