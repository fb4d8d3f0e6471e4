import {
  type PersonalData,
  contactOf,
  deleteRow,
  forBusiness,
  keepWork,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** What people and the business wrote to each other. */
export const messagePersonalData: PersonalData = {
  tables: [
    {
      table: 'message',
      about: 'What people and the business wrote to each other.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation'), userIn('author_id')],
      erasure: { CONTACT: deleteRow, USER: keepWork },
      columns: {
        direction: 'NONE',
        status: 'NONE',
        wamid: 'CONTACT_DETAIL',
        client_message_id: 'NONE',
        content: 'CONTENT',
        preview: 'CONTENT',
        reply_to_wamid: 'CONTACT_DETAIL',
        failure: 'TECHNICAL',
        referral: 'BEHAVIOUR',
        raw: 'CONTENT',
      },
    },
    {
      table: 'message_status',
      about: 'What became of a message, as Meta told it.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [
        contactOf('message_id', 'message'),
        contactOf(['channel_id', 'wamid'], 'message', ['channel_id', 'wamid']),
      ],
      erasure: { CONTACT: deleteRow },
      columns: {
        wamid: 'CONTACT_DETAIL',
        status: 'BEHAVIOUR',
        callback_data: 'NONE',
        pricing: 'NONE',
        errors: 'TECHNICAL',
      },
    },
    {
      table: 'send_attempt',
      about: 'Each try to hand a message to Meta.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('message_id', 'message')],
      erasure: { CONTACT: deleteRow },
      columns: { outcome: 'NONE', detail: 'TECHNICAL' },
    },
  ],
};
