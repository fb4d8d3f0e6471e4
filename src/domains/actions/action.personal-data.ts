import {
  type PersonalData,
  contactOf,
  deleteRow,
  forBusiness,
  keepWork,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** What members did to many threads at once. */
export const actionPersonalData: PersonalData = {
  tables: [
    {
      table: 'bulk_action',
      about: 'What a member did to many threads at once.',
      ...forBusiness('ACCOUNT'),
      subjects: [userIn('actor_id'), userIn('undone_by')],
      erasure: { USER: keepWork },
      columns: { action: 'BUSINESS', state: 'NONE', actor_kind: 'NONE', undone_by_kind: 'NONE' },
    },
    {
      table: 'bulk_action_item',
      about: 'What became of each of these threads.',
      ...forBusiness('ACCOUNT'),
      subjects: [contactOf('conversation_id', 'conversation')],
      erasure: { CONTACT: deleteRow },
      columns: { outcome: 'NONE', error_code: 'NONE', before: 'BEHAVIOUR', after: 'BEHAVIOUR' },
    },
    {
      table: 'macro',
      about: 'Steps that members run together.',
      ...forBusiness('ACCOUNT'),
      subjects: [userIn('owner_id')],
      erasure: { USER: deleteRow },
      columns: { name: 'BUSINESS', actions: 'BUSINESS' },
    },
    {
      table: 'macro_run',
      about: 'Which steps were run in which thread, by whom.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactOf('conversation_id', 'conversation'), userIn('actor_id')],
      erasure: { CONTACT: deleteRow, USER: keepWork },
      columns: { client_run_id: 'NONE', results: 'BEHAVIOUR' },
    },
  ],
};
