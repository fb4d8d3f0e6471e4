import { forPlatform, setting, type PersonalData } from '../../platform/personal-data/personal-data.js';

/** What was reported of security, and breaches. */
export const incidentPersonalData: PersonalData = {
  tables: [
    {
      table: 'security_report',
      about: 'What anybody reported of security, sealed, and from which network.',
      ...forPlatform('PROOF', 'LEGAL_OBLIGATION'),
      subjects: [],
      erasure: {},
      columns: { sealed: 'CONTENT', network: 'TECHNICAL', state: 'NONE', decided_by: 'IDENTITY' },
    },
    setting('personal_data_breach', 'Breaches and their clocks.', {
      role: 'NONE',
      risk: 'NONE',
      summary: 'BUSINESS',
      categories: 'NONE',
      confirmed_by: 'IDENTITY',
    }),
    setting('breach_notification', 'Who was told of a breach, and what was said.', {
      audience: 'NONE',
      content: 'BUSINESS',
      sent_by: 'IDENTITY',
    }),
    setting('breach_alert', 'When somebody was reminded of a deadline.'),
  ],
};
