import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const accountErrors = declareErrors({
  EMAIL_TAKEN: 'A user with this e-mail address exists already; sign in instead.',
  WEAK_PASSWORD: 'The password is shorter than 8 characters, longer than 200, or the e-mail address itself.',
  POLICY_VERSION_NOT_CURRENT: 'The accepted policy version is not the one in force.',
  TOO_YOUNG:
    'Only people of sixteen and older may sign up; after a no, another answer for the same address from the same network is not taken for 24 hours.',
  INVALID_CREDENTIALS: 'E-mail address and password do not belong together.',
  TOO_MANY_ATTEMPTS: 'Too many attempts; wait as long as the message says.',
  INVALID_REFRESH_TOKEN: 'The refresh token is unknown, expired, revoked, or was used before.',
  SCOPE_NOT_HELD: 'An API key cannot hold a permission that its creator lacks.',
  LAST_OWNER: 'An account keeps at least one owner.',
  ALREADY_MEMBER: 'A member or an open invitation with this e-mail address exists.',
  TWO_FACTOR_REQUIRED: 'The user has a second factor: ask for a code, and sign in again with it.',
  TWO_FACTOR_WRONG: 'The code of the second factor is wrong, over, or was used before.',
  TWO_FACTOR_ALREADY_ON: 'A second factor is in force already.',
  TWO_FACTOR_NOT_STARTED: 'No secret waits to be confirmed.',
  TWO_FACTOR_NOT_ON: 'No second factor is in force.',
  INVALID_EMAIL_CHANGE_TOKEN: 'The token of the mail is unknown, over, was used before, or its request was ended.',
  INVALID_HAND_OVER_TOKEN:
    'The token is unknown, over, was used before, its request was ended, or it went to the address of somebody else.',
  INVALID_SIGN_UP_TOKEN: 'The token of the mail is unknown, over, or was used before.',
  INVALID_RESET_TOKEN: 'The token of the mail is unknown, over, or was used before.',
  STEP_UP_REQUIRED:
    'This cannot be undone: prove who you are with `sessionStepUp` first; a proof is good for ten minutes.',
  DELETION_PENDING: 'The user is about to be deleted; take that back with `userDeletionCancel` to sign in again.',
  ACCOUNT_DELETION_PENDING:
    'The account is about to be deleted, and nothing is sent any more; take that back with `accountDeletionCancel`.',
  INVALID_INVITATION: 'The invitation is unknown, expired, or was used before.',
});
