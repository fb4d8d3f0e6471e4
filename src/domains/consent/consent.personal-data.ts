import {
  contactIn,
  deleteRow,
  forBusiness,
  keepWork,
  setting,
  userIn,
  type PersonalData,
} from '../../platform/personal-data/personal-data.js';

/** What people agreed to, and took back. */
export const consentPersonalData: PersonalData = {
  tables: [
    setting('consent_notice', 'What people are told before they agree.', { language: 'NONE', body: 'BUSINESS' }),
    {
      table: 'consent_event',
      about: 'What people agreed to and took back, word by word, never changed.',
      ...forBusiness('PROOF'),
      subjects: [contactIn('contact_id'), userIn('actor_id')],
      erasure: {
        CONTACT: {
          strategy: 'ROOM',
          reason: 'the proof stays under a keyed name that leads to nobody; words that were kept as evidence go',
        },
        USER: keepWork,
      },
      columns: {
        subject_key: 'IDENTITY',
        purpose: 'PREFERENCE',
        channel: 'NONE',
        state: 'PREFERENCE',
        source: 'NONE',
        evidence: 'CONTENT',
        notice_language: 'NONE',
        actor_kind: 'NONE',
      },
    },
    {
      table: 'contact_consent',
      about: 'Where each consent of a person stands.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('contact_id')],
      erasure: { CONTACT: deleteRow },
      columns: { purpose: 'PREFERENCE', channel: 'NONE', state: 'PREFERENCE' },
    },
  ],
};
