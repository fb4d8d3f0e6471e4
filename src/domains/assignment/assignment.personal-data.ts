import {
  type PersonalData,
  deleteRow,
  forPlatform,
  setting,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** How work is handed out to members. */
export const assignmentPersonalData: PersonalData = {
  tables: [
    setting('assignment_policy', 'How work is handed out.', { strategy: 'NONE' }),
    setting('channel_routing', 'Which team a number belongs to.'),
    {
      table: 'assignment_turn',
      about: 'Whose turn it is.',
      ...forPlatform('ACCOUNT'),
      subjects: [userIn('user_id')],
      erasure: { USER: deleteRow },
      columns: {},
    },
    {
      table: 'member_capacity',
      about: 'How much work a member takes at once.',
      ...forPlatform('ACCOUNT'),
      subjects: [userIn('user_id')],
      erasure: { USER: deleteRow },
      columns: {},
    },
  ],
};
