import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const policyErrors = declareErrors({
  POLICY_VERSION_TAKEN: 'A policy version of this name is published already.',
  POLICY_HAS_PLACEHOLDERS: 'The text holds a place that was never filled in, like `[Insert` or `TODO`.',
  POLICY_NOT_IN_FUTURE: 'A policy takes effect at a time to come, behind every version that is published already.',
  POLICY_VERSION_NOT_CURRENT: 'The accepted policy version is not the one in force.',
});
