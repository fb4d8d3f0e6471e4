import {
  type PersonalData,
  contactIn,
  deleteRow,
  forBusiness,
  keepWork,
  setting,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** Groups of contacts. */
export const segmentPersonalData: PersonalData = {
  tables: [
    {
      table: 'segment',
      about: 'Groups of contacts, by rule or by hand.',
      ...forBusiness('ACCOUNT'),
      subjects: [userIn('created_by')],
      erasure: { USER: keepWork },
      columns: { name: 'BUSINESS', kind: 'NONE', state: 'NONE', rule: 'BUSINESS', watches: 'NONE' },
    },
    {
      table: 'segment_member',
      about: 'Who belongs to a group.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('contact_id')],
      countedIn: { table: 'segment', key: 'id', by: 'segment_id', column: 'member_count' },
      erasure: { CONTACT: deleteRow },
      columns: {},
    },
    setting('segment_reference', 'Which group is made of which others.'),
  ],
};
