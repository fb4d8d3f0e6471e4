import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const importErrors = declareErrors({
  IMPORT_NOT_UPLOADED: 'The file of the import has not arrived yet.',
  IMPORT_ALREADY_STARTED: 'The import was started, cancelled or finished before.',
  IMPORT_COLUMN_UNKNOWN: 'The file has no such column.',
  IMPORT_COLUMN_TWICE: 'Two columns are mapped to one field that holds a single value.',
  IMPORT_IDENTITY_MISSING: 'No column says who a row is: map a phone number, user id, external id or e-mail address.',
  IMPORT_CONSENT_REQUIRED: 'Say where the consent of these people comes from, and how that can be shown.',
  IMPORT_FILE_UNREADABLE: 'The file is not a table of text with a header that this import can read.',
});
