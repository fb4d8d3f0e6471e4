import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const responseErrors = declareErrors({
  SHORT_CODE_TAKEN: 'A response with this short code exists in the same scope, perhaps in other case.',
  TOO_MANY_RESPONSES: 'The account, the team or the member has as many responses as they can have.',
  UNKNOWN_VARIABLE: 'The text names a variable that does not exist; the message says which, and where.',
  UNRESOLVED_VARIABLES:
    'A variable of the text has no value in this conversation and no fallback; the message names them, and nothing was sent.',
});
