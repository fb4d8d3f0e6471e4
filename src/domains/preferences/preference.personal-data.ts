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
    {
      table: 'usage_objection',
      ofPlatform: true,
      about: 'Who does not want their use of the product to be counted.',
      ...forPlatform('USER', 'LEGAL_OBLIGATION'),
      subjects: [userIn('user_id')],
      erasure: { USER: deleteRow },
      columns: {},
    },
    {
      table: 'user_mailing',
      about: 'What the platform wrote to those who want to hear of a topic, and how far it came.',
      ...forPlatform('USER', 'LEGITIMATE_INTEREST'),
      subjects: [],
      erasure: {},
      columns: { topic: 'NONE', subject: 'NONE', paragraphs: 'NONE', created_by: 'IDENTITY' },
    },
  ],
};
