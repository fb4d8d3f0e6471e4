import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const dataExportErrors = declareErrors({
  TOO_MANY_DATA_EXPORTS:
    'Three copies of data are being written for the account, or a hundred are kept; wait for one to end.',
  DATA_EXPORT_NOT_CANCELLABLE: 'The copy was withdrawn or has expired: there is nothing left to take back.',
});
