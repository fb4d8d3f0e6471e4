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
    {
      table: 'suppression',
      about: 'That somebody wants nothing any more, and why; who it is, only keyed hashes tell.',
      ...forBusiness('PROOF'),
      subjects: [],
      erasure: {},
      columns: { reason: 'PREFERENCE', purpose: 'PREFERENCE' },
    },
    {
      table: 'suppression_key',
      about: 'Keyed hashes by which a person is known again who wants nothing any more; they stay after an erasure.',
      ...forBusiness('PROOF'),
      subjects: [],
      erasure: {},
      columns: { hash: 'IDENTITY' },
    },
    {
      table: 'suppression_origin',
      about: 'From which accounts suppressions were taken over, and so under whose names their hashes were made.',
      ...forBusiness('PROOF'),
      subjects: [],
      erasure: {},
      columns: { origin: 'NONE' },
    },
    {
      table: 'contact_restriction',
      about: 'Whose data is only kept and not used, since when, and what asked for it.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('contact_id')],
      erasure: { CONTACT: deleteRow },
      columns: { reason: 'PREFERENCE' },
    },
    setting('opt_out_setting', 'Which words of people say no.', {
      languages: 'NONE',
      extra_stop: 'BUSINESS',
      extra_start: 'BUSINESS',
    }),
    setting('template_category', 'What message templates are for, as Meta says.', {
      waba_id: 'BUSINESS',
      name: 'BUSINESS',
      language: 'NONE',
      category: 'NONE',
    }),
  ],
};
