import { type PersonalData, accountIn, deleteRow, forPlatform } from '../personal-data/personal-data.js';

/** Answers that are kept so that a call repeated by its key happens once. */
export const idempotencyPersonalData: PersonalData = {
  tables: [
    {
      table: 'idempotency_key',
      about: 'Results of calls that came with a key: sealed, and forgotten after a day.',
      ...forPlatform('DAY'),
      subjects: [accountIn('account_id')],
      erasure: { ACCOUNT: deleteRow },
      columns: { actor: 'NONE', key: 'NONE', request_hash: 'NONE', response: 'CONTENT' },
    },
  ],
};
