import {
  forBusiness,
  keepWork,
  setting,
  userIn,
  type PersonalData,
} from '../../platform/personal-data/personal-data.js';

/** Who may bring data from elsewhere. */
export const integrationPersonalData: PersonalData = {
  tables: [
    {
      table: 'integration',
      about: 'Third parties that the business lets bring data, and what kinds of it.',
      ...forBusiness('ACCOUNT'),
      subjects: [userIn('granted_by')],
      erasure: { USER: keepWork },
      columns: { provider: 'BUSINESS', scopes: 'NONE', secret_sealed: 'CREDENTIAL', sync_cursor: 'BUSINESS' },
    },
    {
      ...setting('integration_delivery', 'Which deliveries of third parties were taken in, by digests.', {
        delivery_hash: 'NONE',
        body_sha256: 'NONE',
      }),
      retention: 'MONTH',
    },
  ],
};
