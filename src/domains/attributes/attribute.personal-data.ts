import { type PersonalData, setting } from '../../platform/personal-data/personal-data.js';

/** The kinds of attributes that contacts may have; their values are with the contacts. */
export const attributePersonalData: PersonalData = {
  tables: [
    setting('contact_attribute', 'What the business keeps of its contacts.', {
      key: 'BUSINESS',
      label: 'BUSINESS',
      description: 'BUSINESS',
      type: 'NONE',
      options: 'BUSINESS',
      pattern: 'BUSINESS',
    }),
  ],
};
