import {
  type PersonalData,
  contactSpelledIn,
  deleteRow,
  forBusiness,
} from '../../platform/personal-data/personal-data.js';

/** What Meta delivered, as it came. */
export const webhookPersonalData: PersonalData = {
  tables: [
    {
      table: 'webhook_delivery',
      about: 'Deliveries of Meta, byte by byte, until everything in them is certain to be understood.',
      ...forBusiness('RAW_WEBHOOK'),
      subjects: [contactSpelledIn('body')],
      erasure: {
        CONTACT: { strategy: 'CLEAR', columns: { body: `''::bytea` }, when: 'processed_at is not null' },
      },
      columns: { digest: 'NONE', body: 'CONTENT' },
    },
    {
      table: 'webhook_dead_letter',
      about: 'Parts of deliveries that could not be taken anywhere.',
      ...forBusiness('DEAD_LETTER'),
      subjects: [contactSpelledIn('item')],
      erasure: { CONTACT: deleteRow },
      columns: {
        waba_id: 'BUSINESS',
        phone_number_id: 'BUSINESS',
        field: 'NONE',
        item: 'CONTENT',
        reason: 'NONE',
      },
    },
  ],
};
