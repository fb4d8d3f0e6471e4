import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const integrationErrors = declareErrors({
  TOO_MANY_INTEGRATIONS: 'The account has as many live integrations as it may; revoke one first.',
});
