import {
  type PersonalData,
  accountIn,
  contactIn,
  contactOf,
  deleteRow,
  forPlatform,
  userIn,
} from '../personal-data/personal-data.js';

/** Mails to those who work with the product. */
export const mailPersonalData: PersonalData = {
  tables: [
    {
      table: 'mail',
      ofPlatform: true,
      about: 'Mails to users: sealed until they are sent, empty afterwards.',
      ...forPlatform('MONTH'),
      subjects: [
        accountIn('account_id'),
        userIn('user_id'),
        contactOf('about_id', 'conversation'),
        contactIn('about_id'),
      ],
      erasure: { ACCOUNT: deleteRow, USER: deleteRow, CONTACT: deleteRow },
      columns: { kind: 'NONE', state: 'NONE', sealed: 'CONTENT', last_reason: 'TECHNICAL', topic: 'NONE' },
    },
  ],
};
