import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of imports of archives; the last ones are told as `DataImport.failure`. */
export const dataImportErrors = declareErrors({
  ACCOUNT_NOT_EMPTY:
    'An archive is restored into an account in which nothing is yet: no contacts, channels, labels, views.',
  DATA_IMPORT_UNDER_WAY: 'Another archive is being restored into the account, or waits for its upload.',
  ARCHIVE_UNREADABLE: 'The file is no archive of a copy of data, or larger unpacked than one may be.',
  ARCHIVE_FOREIGN: 'The archive was not written by this installation, or its manifest was changed.',
  ARCHIVE_VERSION_UNKNOWN: 'The archive is of a newer format than this version of the product reads.',
  ARCHIVE_NOT_OF_ACCOUNT: 'The archive is a copy of one person; only that of an account can be restored.',
  ARCHIVE_DAMAGED: 'A file of the archive is not what its manifest says.',
});
