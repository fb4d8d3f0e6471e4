import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const requestErrors = declareErrors({
  REQUEST_STATE: 'The request is not where this can be done; read its `state` anew.',
  REQUEST_NOT_FINISHED: 'What was asked for is not done yet; an erasure is over only when nothing is found any more.',
  EXTENSION_NOT_POSSIBLE: 'The deadline was put off before, is over, or cannot be put off where the person lives.',
  WRONG_CODE: 'The code is wrong, too old, or was tried too often.',
  CODE_NOT_SENT: 'No code can be sent there; verify the person otherwise, and say how.',
});
