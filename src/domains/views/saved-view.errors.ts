import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const viewErrors = declareErrors({
  TOO_MANY_VIEWS: 'There are as many saved views as there can be.',
  VIEW_NAME_TAKEN: 'A view with this name exists, perhaps in other case.',
});
