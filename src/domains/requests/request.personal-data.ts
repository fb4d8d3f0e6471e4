import {
  contactIn,
  deleteRow,
  forBusiness,
  keep,
  type PersonalData,
} from '../../platform/personal-data/personal-data.js';

const kept = keep('that a request was made and answered must be shown for 24 months; who asked is taken out of it');

/** What people asked about their data. */
export const requestPersonalData: PersonalData = {
  tables: [
    {
      table: 'data_subject_request',
      about: 'What people asked about their data and what was answered, sealed; who asked is gone with the answer.',
      ...forBusiness('REQUEST'),
      subjects: [contactIn('contact_id')],
      erasure: { CONTACT: kept },
      columns: {
        role: 'NONE',
        kind: 'NONE',
        intake: 'NONE',
        jurisdiction: 'NONE',
        time_zone: 'NONE',
        state: 'NONE',
        subject_key: 'IDENTITY',
        identity_sealed: 'IDENTITY',
        record_sealed: 'CONTENT',
        confirmation_hash: 'CREDENTIAL',
        verified_by: 'NONE',
        accepted_by: 'IDENTITY',
        code_hash: 'CREDENTIAL',
      },
    },
    {
      table: 'privacy_inquiry',
      about: 'Questions and complaints about data, with how their authors can be reached, sealed.',
      ...forBusiness('REQUEST'),
      subjects: [contactIn('contact_id')],
      erasure: { CONTACT: deleteRow },
      columns: {
        kind: 'NONE',
        state: 'NONE',
        sealed: 'CONTENT',
        jurisdiction: 'NONE',
        time_zone: 'NONE',
        closed_by: 'IDENTITY',
      },
    },
    {
      table: 'minor_report',
      about: 'That somebody may be too young, sealed, and what was decided.',
      ...forBusiness('REQUEST'),
      subjects: [contactIn('contact_id')],
      erasure: {
        CONTACT: keep('that a report was decided must be shown for 24 months; what was written is taken out of it'),
      },
      columns: { state: 'NONE', sealed: 'CONTENT' },
    },
  ],
};
