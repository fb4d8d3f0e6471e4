import {
  type PersonalData,
  contactOf,
  deleteRow,
  forBusiness,
  setting,
} from '../../platform/personal-data/personal-data.js';

/** Words of messages, ready to be searched. */
export const searchPersonalData: PersonalData = {
  tables: [
    {
      table: 'message_search',
      about: 'Words of messages, ready to be searched.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('message_id', 'message'), contactOf('conversation_id', 'conversation')],
      erasure: { CONTACT: deleteRow },
      columns: { words: 'CONTENT' },
    },
    {
      table: 'message_search_revoked',
      about: 'Messages that people took back before they could be searched.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('wamid', 'message', 'wamid')],
      erasure: { CONTACT: deleteRow },
      columns: { wamid: 'CONTACT_DETAIL' },
    },
    setting('message_search_fill', 'How far the search has come.'),
  ],
};
