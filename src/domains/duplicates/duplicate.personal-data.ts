import {
  type PersonalData,
  contactIn,
  deleteRow,
  forBusiness,
  keepWork,
  setting,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** What tells that two contacts may be one person. */
export const duplicatePersonalData: PersonalData = {
  tables: [
    {
      table: 'contact_duplicate',
      about: 'Pairs of contacts that may be one person.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('older_id'), contactIn('newer_id')],
      erasure: { CONTACT: deleteRow },
      columns: { reasons: 'NONE' },
    },
    {
      table: 'contact_duplicate_dismissal',
      about: 'Pairs of which a member said that they are two.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('older_id'), contactIn('newer_id'), userIn('dismissed_by')],
      erasure: { CONTACT: deleteRow, USER: keepWork },
      columns: {},
    },
    {
      table: 'contact_likeness',
      about: 'Spellings of names, numbers and addresses by which duplicates are found.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('contact_id')],
      erasure: { CONTACT: deleteRow },
      columns: { kind: 'NONE', key: 'CONTACT_DETAIL' },
    },
    setting('contact_likeness_fill', 'How far the search for duplicates has come.'),
  ],
};
