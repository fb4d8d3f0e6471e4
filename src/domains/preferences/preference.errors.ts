import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const preferenceErrors = declareErrors({
  TOPIC_IS_MANDATORY: 'What is said of security and billing cannot be switched off.',
  INVALID_UNSUBSCRIBE_TOKEN: 'The token is none that a mail of ours holds.',
});
