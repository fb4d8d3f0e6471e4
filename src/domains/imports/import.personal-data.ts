import {
  type PersonalData,
  contactIn,
  contactOf,
  deleteRow,
  forBusiness,
  keep,
  keepWork,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** Tables of contacts that came in. */
export const importPersonalData: PersonalData = {
  tables: [
    {
      table: 'contact_import',
      about: 'Tables of contacts that were taken in, with what was declared of their consent.',
      ...forBusiness('ACCOUNT'),
      subjects: [userIn('created_by')],
      erasure: { USER: keepWork },
      columns: {
        state: 'NONE',
        filename: 'BUSINESS',
        storage_key: 'NONE',
        sha256: 'NONE',
        encoding: 'NONE',
        delimiter: 'NONE',
        columns: 'BUSINESS',
        policy: 'NONE',
        default_country: 'NONE',
        label_ids: 'NONE',
        consent_source: 'BUSINESS',
        consent_evidence: 'BUSINESS',
        failure: 'NONE',
      },
    },
    {
      table: 'contact_import_contact',
      about: 'From which table, and which row of it, a person came.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [contactIn('contact_id')],
      erasure: { CONTACT: deleteRow },
      columns: {},
    },
    {
      table: 'contact_import_error',
      about: 'What could not be read in a row.',
      ...forBusiness('ACCOUNT'),
      subjects: [contactOf(['import_id', 'row_number'], 'contact_import_contact', ['import_id', 'row_number'])],
      erasure: { CONTACT: deleteRow },
      columns: { column_name: 'BUSINESS', code: 'NONE', message: 'CONTENT' },
    },
  ],
  stores: [
    {
      kind: 'FILES',
      name: 'tables',
      about: 'Tables that came in, until they are read, below the id of their account.',
      category: 'CONTACT_DETAIL',
      ...forBusiness('DAY'),
      subjects: ['CONTACT'],
      erasure: keep('a table is deleted when it has been read, and unread after a day'),
    },
  ],
};
