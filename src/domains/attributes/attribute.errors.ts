import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const attributeErrors = declareErrors({
  ATTRIBUTE_KEY_TAKEN: 'The account has another attribute with this key.',
  UNKNOWN_ATTRIBUTE: 'The account has no attribute with this key; define it first with `contactAttributeCreate`.',
  INVALID_ATTRIBUTE_VALUE: 'The value does not fit the type, the options or the pattern of its attribute.',
});
