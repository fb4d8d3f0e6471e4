import {
  type PersonalData,
  contactIn,
  deleteRow,
  forBusiness,
  keepWork,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** What a business keeps of its contacts besides their names. */
export const profilePersonalData: PersonalData = {
  tables: [
    {
      table: 'contact_label',
      about: 'Labels on people.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('contact_id')],
      erasure: { CONTACT: deleteRow },
      columns: {},
    },
    {
      table: 'contact_note',
      about: 'Notes about people.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('contact_id'), userIn('author_id')],
      erasure: { CONTACT: deleteRow, USER: keepWork },
      columns: { body: 'CONTENT' },
    },
    {
      table: 'contact_event',
      about: 'What people did elsewhere, as the business tells it.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('contact_id')],
      erasure: { CONTACT: deleteRow },
      columns: { event_id: 'BUSINESS', name: 'BEHAVIOUR', properties: 'BEHAVIOUR' },
    },
  ],
};
