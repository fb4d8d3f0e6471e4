import { type PersonalData, setting } from '../../platform/personal-data/personal-data.js';

/** Business hours; they name nobody. */
export const calendarPersonalData: PersonalData = {
  tables: [
    setting('business_hours', 'When the business is open.', {
      name: 'BUSINESS',
      time_zone: 'BUSINESS',
      weekly: 'BUSINESS',
      exceptions: 'BUSINESS',
      override: 'BUSINESS',
      past_overrides: 'BUSINESS',
    }),
    setting('business_hours_channel', 'Which hours a number has.'),
  ],
};
