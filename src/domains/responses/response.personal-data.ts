import {
  type PersonalData,
  contactOf,
  deleteRow,
  forBusiness,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** Texts that members keep ready, and what they have not sent yet. */
export const responsePersonalData: PersonalData = {
  tables: [
    {
      table: 'canned_response',
      about: 'Texts that are kept ready.',
      ...forBusiness('ACCOUNT'),
      subjects: [userIn('owner_id')],
      erasure: { USER: deleteRow },
      columns: { scope: 'NONE', short_code: 'BUSINESS', code_key: 'BUSINESS', body: 'BUSINESS', media_kind: 'NONE' },
    },
    {
      table: 'conversation_draft',
      about: 'Answers that are not sent yet.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation'), userIn('user_id')],
      erasure: { CONTACT: deleteRow, USER: deleteRow },
      columns: { body: 'CONTENT' },
    },
  ],
};
