import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const exportErrors = declareErrors({
  TOO_MANY_EXPORTS: 'Two exports of the account are being written, or twenty files are kept; wait for one to end.',
  EXPORT_COLUMN_UNKNOWN: 'The account has no attribute with this key.',
  EXPORT_COLUMN_TWICE: 'A column is asked for twice.',
});
