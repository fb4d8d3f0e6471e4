import { type PersonalData, setting } from '../../platform/personal-data/personal-data.js';

/** When conversations are closed by themselves. */
export const autoClosePersonalData: PersonalData = {
  tables: [
    setting('auto_close_policy', 'When conversations in which nobody writes are closed, and what is said then.', {
      message: 'BUSINESS',
      note: 'BUSINESS',
    }),
  ],
};
