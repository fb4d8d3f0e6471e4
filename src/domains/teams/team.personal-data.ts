import {
  type PersonalData,
  deleteRow,
  forPlatform,
  setting,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** What is kept of members in their teams. */
export const teamPersonalData: PersonalData = {
  tables: [
    setting('team', 'Teams of the business.', { name: 'BUSINESS', description: 'BUSINESS' }),
    {
      table: 'team_member',
      about: 'Who is in which team.',
      ...forPlatform('ACCOUNT'),
      subjects: [userIn('user_id')],
      erasure: { USER: deleteRow },
      columns: {},
    },
    {
      table: 'member_availability',
      about: 'Whether a member is there for work.',
      ...forPlatform('ACCOUNT'),
      subjects: [userIn('user_id')],
      erasure: { USER: deleteRow },
      columns: { choice: 'BEHAVIOUR' },
    },
  ],
};
