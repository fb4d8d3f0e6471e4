import {
  type PersonalData,
  contactIn,
  contactOf,
  deleteRow,
  forBusiness,
  keepWork,
  setting,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** Threads with people, and what happened to them. */
export const conversationPersonalData: PersonalData = {
  tables: [
    {
      table: 'conversation',
      about: 'Threads with people.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('contact_id'), userIn('assignee_id')],
      erasure: { CONTACT: deleteRow, USER: { strategy: 'UNLINK', columns: { assignee_id: 'null' } } },
      columns: { status: 'NONE', priority: 'NONE' },
    },
    {
      table: 'conversation_read',
      about: 'How far a member has read a thread.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation'), userIn('user_id')],
      erasure: { CONTACT: deleteRow, USER: deleteRow },
      columns: {},
    },
    {
      table: 'activity',
      about: 'What happened to a thread, as its readers see it.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation'), userIn('actor_id')],
      erasure: { CONTACT: deleteRow, USER: keepWork },
      columns: { kind: 'NONE', cause: 'NONE', details: 'BEHAVIOUR' },
    },
    {
      table: 'conversation_label',
      about: 'Labels on threads.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation')],
      erasure: { CONTACT: deleteRow },
      columns: {},
    },
    {
      table: 'reply_hold',
      about: 'Who is composing an answer just now.',
      ...forBusiness('MOMENT'),
      subjects: [contactOf('conversation_id', 'conversation'), userIn('user_id')],
      erasure: { CONTACT: deleteRow, USER: deleteRow },
      columns: {},
    },
    setting('label', 'Labels of the business.', { name: 'BUSINESS', color: 'NONE', description: 'BUSINESS' }),
    setting('inbox_settings', 'How the inbox behaves.', { reply_lock: 'NONE' }),
  ],
};
