import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const supportErrors = declareErrors({
  SUPPORT_GRANT_OVER: 'The grant is over: its time is up, or it was taken back. Only the account can give another one.',
  TOO_MANY_SUPPORT_GRANTS: 'The account has as many live grants as it may; take one back first.',
});
