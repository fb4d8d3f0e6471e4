import {
  contactIn,
  forPlatform,
  keep,
  keepWork,
  setting,
  userIn,
  type PersonalData,
} from '../../platform/personal-data/personal-data.js';

/** What staff of the platform was let to see, and saw. */
export const supportPersonalData: PersonalData = {
  tables: [
    {
      table: 'support_access_grant',
      about: 'What the account let staff of the platform look at, why and until when.',
      ...forPlatform('PROOF', 'LEGITIMATE_INTEREST'),
      subjects: [userIn('granted_by')],
      erasure: { USER: keepWork },
      columns: { reason: 'BUSINESS', scopes: 'NONE' },
    },
    setting('support_session', 'Who of the staff of the platform worked under which grant.', {
      operator: 'IDENTITY',
      token_hash: 'CREDENTIAL',
    }),
    {
      table: 'support_view',
      about: 'What staff of the platform was shown, by ids.',
      ...forPlatform('PROOF', 'LEGITIMATE_INTEREST'),
      subjects: [contactIn('node_id')],
      erasure: { CONTACT: keep('that staff looked stays to be proved, under an id that leads to nobody') },
      columns: { field: 'NONE', node_type: 'NONE' },
    },
  ],
};
