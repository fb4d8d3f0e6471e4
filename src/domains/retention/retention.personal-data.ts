import { setting, type PersonalData } from '../../platform/personal-data/personal-data.js';

/** How long what is kept, and what must not be destroyed. */
export const retentionPersonalData: PersonalData = {
  tables: [
    setting('retention_policy', 'How long the business keeps what.', { category: 'NONE', jurisdiction: 'NONE' }),
    setting('retention_run', 'What was deleted by age: numbers.', { category: 'NONE', state: 'NONE' }),
    setting('legal_hold', 'What must not be destroyed, by ids, and why.', { subject_kind: 'NONE', reason: 'BUSINESS' }),
  ],
};
