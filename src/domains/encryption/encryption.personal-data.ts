import { setting, type PersonalData } from '../../platform/personal-data/personal-data.js';

/** How far sealing anew has come. */
export const encryptionPersonalData: PersonalData = {
  tables: [
    setting('encryption_rotation', 'How far sealing anew with a new key has come.', {
      key_id: 'NONE',
      state: 'NONE',
      place: 'NONE',
      after: 'NONE',
      requested_by: 'IDENTITY',
    }),
  ],
};
