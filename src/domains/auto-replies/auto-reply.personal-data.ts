import {
  type PersonalData,
  contactOf,
  deleteRow,
  forBusiness,
  setting,
} from '../../platform/personal-data/personal-data.js';

/** Answers that go out by themselves. */
export const autoReplyPersonalData: PersonalData = {
  tables: [
    setting('auto_reply', 'What goes out by itself, and when.', { kind: 'NONE', text: 'BUSINESS' }),
    {
      table: 'auto_reply_sent',
      about: 'Which automatic answer went into which thread.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation')],
      erasure: { CONTACT: deleteRow },
      columns: { kind: 'NONE', period: 'NONE' },
    },
  ],
};
