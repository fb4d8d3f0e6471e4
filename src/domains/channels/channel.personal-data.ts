import {
  type PersonalData,
  accountIn,
  contactSpelledIn,
  deleteRow,
  forBusiness,
  forPlatform,
} from '../../platform/personal-data/personal-data.js';

/** What is kept of the numbers of the business, and what Meta tells of them. */
export const channelPersonalData: PersonalData = {
  tables: [
    {
      table: 'channel',
      about: 'The WhatsApp numbers of the business.',
      ...forPlatform('ACCOUNT'),
      subjects: [accountIn('account_id')],
      erasure: { ACCOUNT: deleteRow },
      columns: {
        kind: 'NONE',
        status: 'NONE',
        waba_id: 'BUSINESS',
        phone_number_id: 'BUSINESS',
        display_phone_number: 'BUSINESS',
        verified_name: 'BUSINESS',
        quality_rating: 'NONE',
        messaging_limit: 'NONE',
        token_sealed: 'CREDENTIAL',
        health: 'BUSINESS',
        local_storage_region: 'NONE',
      },
    },
    {
      table: 'channel_event',
      about: 'What Meta told of a number; some of it names a person who chose something there.',
      ...forBusiness('CHANNEL_EVENT'),
      subjects: [contactSpelledIn('value')],
      erasure: { CONTACT: deleteRow },
      columns: { waba_id: 'BUSINESS', field: 'NONE', value: 'CONTACT_DETAIL', kind: 'NONE' },
    },
  ],
};
