import {
  accountIn,
  deleteRow,
  forPlatform,
  keepWork,
  setting,
  userIn,
  type PersonalData,
} from '../../platform/personal-data/personal-data.js';

/** Who processes data for the platform, and what allows a transfer. */
export const registerPersonalData: PersonalData = {
  tables: [
    setting('subprocessor', 'Who processes personal data for the platform.', {
      name: 'BUSINESS',
      purpose: 'BUSINESS',
      categories: 'NONE',
      country: 'NONE',
      hosts: 'NONE',
      added_by: 'IDENTITY',
    }),
    setting('transfer_safeguard', 'What transfers to other countries rest on.', {
      recipient: 'BUSINESS',
      from_region: 'NONE',
      to_country: 'NONE',
      mechanism: 'NONE',
      module: 'NONE',
      reference: 'BUSINESS',
      added_by: 'IDENTITY',
    }),
    setting('transfer_country', 'What a region holds of a country.', {
      region: 'NONE',
      country: 'NONE',
      kind: 'NONE',
      changed_by: 'IDENTITY',
    }),
    {
      table: 'subprocessor_notice',
      about: 'Which accounts were told of a sub-processor.',
      ...forPlatform('PROOF', 'LEGAL_OBLIGATION'),
      subjects: [accountIn('account_id')],
      erasure: { ACCOUNT: deleteRow },
      columns: {},
    },
    {
      table: 'subprocessor_objection',
      about: 'Which accounts object to a sub-processor, and why.',
      ...forPlatform('PROOF', 'LEGAL_OBLIGATION'),
      subjects: [accountIn('account_id'), userIn('user_id')],
      erasure: { ACCOUNT: deleteRow, USER: keepWork },
      columns: { reason: 'CONTENT' },
    },
  ],
};
