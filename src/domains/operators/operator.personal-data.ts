import { setting, type PersonalData } from '../../platform/personal-data/personal-data.js';

/** What those did who run the installation. */
export const operatorPersonalData: PersonalData = {
  tables: [
    setting('operator_act', 'What those did who run the installation.', {
      operator: 'IDENTITY',
      action: 'NONE',
      target_kind: 'NONE',
      target_id: 'NONE',
      detail: 'NONE',
      ip: 'TECHNICAL',
    }),
  ],
};
