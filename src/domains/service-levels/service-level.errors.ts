import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const serviceLevelErrors = declareErrors({
  SERVICE_LEVEL_NAME_TAKEN: 'A service level with this name exists, perhaps in other case.',
});
