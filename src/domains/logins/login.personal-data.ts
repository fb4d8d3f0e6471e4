import { keep, forPlatform, userIn, type PersonalData } from '../../platform/personal-data/personal-data.js';

/** Who signed in, or tried to. */
export const loginPersonalData: PersonalData = {
  tables: [
    {
      table: 'login_attempt',
      ofPlatform: true,
      about: 'Who signed in or tried to, from which network; forgotten after a year.',
      ...forPlatform('USER', 'LEGITIMATE_INTEREST'),
      subjects: [userIn('user_id')],
      erasure: {
        USER: keep(
          'for the security of all, until its year is over; it names the person by an id that leads to nobody',
        ),
      },
      columns: { outcome: 'NONE', network: 'TECHNICAL', user_agent: 'TECHNICAL' },
    },
  ],
};
