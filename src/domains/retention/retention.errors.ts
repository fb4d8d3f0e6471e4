import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const retentionErrors = declareErrors({
  HOLD_BY_LAW: 'The hold stands for a request of an authority; the platform releases it when that is over.',
  RETENTION_FIXED: 'How long this is kept is decided by the platform, not by accounts.',
  RETENTION_OUT_OF_BOUNDS: 'The law or the platform forbids to keep it for so short or so long.',
  RETENTION_NOT_LIMITED: 'Nothing of this is deleted by age; give the category a number of days first.',
});
