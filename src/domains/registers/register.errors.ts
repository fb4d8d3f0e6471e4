import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const registerErrors = declareErrors({
  DATA_REGION_MISMATCH: 'The account is pinned to a country, and this would be kept in another one.',
  SUBPROCESSOR_NOTICE_TOO_SHORT: 'Accounts are told thirty days before a sub-processor gets anything.',
});
