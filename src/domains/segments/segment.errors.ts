import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const segmentErrors = declareErrors({
  SEGMENT_NAME_TAKEN: 'Another segment of the account has this name.',
  SEGMENT_CYCLE: 'A segment cannot depend on itself, directly or through others.',
  SEGMENT_IN_USE: 'Another segment depends on this one.',
  SEGMENT_KIND: 'This can be done with segments of the other kind only: rules make dynamic ones, hands static ones.',
  SEGMENT_RULE_TOO_LARGE: 'The rule is nested too deeply, or has too many conditions.',
});
