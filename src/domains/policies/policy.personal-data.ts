import {
  accountIn,
  deleteRow,
  forPlatform,
  setting,
  userIn,
  type PersonalData,
} from '../../platform/personal-data/personal-data.js';

/** The platform’s own policy, and who was told of it. */
export const policyPersonalData: PersonalData = {
  tables: [
    setting('policy_version', 'Versions of the platform’s own policy.', {
      version: 'NONE',
      summary: 'BUSINESS',
      published_by: 'IDENTITY',
    }),
    setting('policy_text', 'The words of every version.', {
      version: 'NONE',
      locale: 'NONE',
      title: 'BUSINESS',
      body: 'BUSINESS',
      body_sha256: 'NONE',
    }),
    setting('policy_release', 'When a version came into force.', { version: 'NONE' }),
    {
      table: 'policy_notice',
      ofPlatform: true,
      about: 'Who was told of a version, and when.',
      ...forPlatform('PROOF', 'LEGAL_OBLIGATION'),
      subjects: [userIn('user_id')],
      erasure: { USER: deleteRow },
      columns: { version: 'NONE' },
    },
    {
      table: 'policy_account_notice',
      about: 'Which accounts were told of a version.',
      ...forPlatform('PROOF', 'LEGAL_OBLIGATION'),
      subjects: [accountIn('account_id')],
      erasure: { ACCOUNT: deleteRow },
      columns: { version: 'NONE' },
    },
  ],
};
