import { type PersonalData, contactOf, deleteRow, forBusiness } from '../../platform/personal-data/personal-data.js';

/** Calls between people and the business; nothing that was said. */
export const callPersonalData: PersonalData = {
  tables: [
    {
      table: 'voice_call',
      about: 'Calls: when, how long, and how they ended.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation')],
      erasure: { CONTACT: deleteRow },
      columns: { meta_id: 'CONTACT_DETAIL', direction: 'NONE', status: 'BEHAVIOUR', steps: 'BEHAVIOUR' },
    },
  ],
};
