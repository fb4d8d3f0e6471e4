import {
  type PersonalData,
  contactOf,
  deleteRow,
  forBusiness,
  keepWork,
  setting,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** How content people were. */
export const surveyPersonalData: PersonalData = {
  tables: [
    setting('survey_settings', 'What people are asked, and when.', {
      question: 'BUSINESS',
      button: 'BUSINESS',
      thanks: 'BUSINESS',
      template_name: 'BUSINESS',
      template_language: 'NONE',
    }),
    {
      table: 'survey',
      about: 'What people were asked, and what they answered.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation'), contactOf('message_id', 'message'), userIn('agent_id')],
      erasure: { CONTACT: deleteRow, USER: keepWork },
      columns: { state: 'NONE', skip_reason: 'NONE', token: 'CREDENTIAL' },
    },
  ],
};
