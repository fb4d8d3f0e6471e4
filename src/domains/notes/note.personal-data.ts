import {
  type PersonalData,
  contactOf,
  deleteRow,
  forBusiness,
  keepWork,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** Notes that members write into threads. */
export const notePersonalData: PersonalData = {
  tables: [
    {
      table: 'note',
      about: 'Notes of members in a thread.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation'), userIn('author_id')],
      erasure: { CONTACT: deleteRow, USER: keepWork },
      columns: { body: 'CONTENT', mentions: 'NONE' },
    },
    {
      table: 'note_mention',
      about: 'Which members a note speaks to.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('note_id', 'note'), userIn('user_id')],
      erasure: { CONTACT: deleteRow, USER: keepWork },
      columns: {},
    },
    {
      table: 'note_media',
      about: 'Files in notes.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('note_id', 'note')],
      erasure: { CONTACT: deleteRow },
      columns: {},
    },
  ],
};
