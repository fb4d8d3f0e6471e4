import {
  type PersonalData,
  contactOf,
  deleteRow,
  forBusiness,
  setting,
} from '../../platform/personal-data/personal-data.js';

/** How long people waited. */
export const serviceLevelPersonalData: PersonalData = {
  tables: [
    setting('service_level', 'What the business promises.', {
      name: 'BUSINESS',
      channel_ids: 'NONE',
      team_ids: 'NONE',
      priorities: 'NONE',
    }),
    {
      table: 'service_clock',
      about: 'How long somebody waited, against what was promised.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation')],
      erasure: { CONTACT: deleteRow },
      columns: { metric: 'NONE', state: 'NONE' },
    },
  ],
};
