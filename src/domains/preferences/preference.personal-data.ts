import { deleteRow, forPlatform, userIn, type PersonalData } from '../../platform/personal-data/personal-data.js';

/** What people are told beside what they must be. */
export const preferencePersonalData: PersonalData = {
  tables: [
    {
      table: 'communication_preference',
      ofPlatform: true,
      about: 'What a user wants to be told, by topic and channel.',
      ...forPlatform('USER', 'CONSENT'),
      subjects: [userIn('user_id')],
      erasure: { USER: deleteRow },
      columns: { topic: 'NONE', channel: 'NONE', source: 'NONE' },
    },
  ],
};
