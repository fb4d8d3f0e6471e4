import {
  accountIn,
  contactIn,
  deleteRow,
  forBusiness,
  keep,
  keepWork,
  userIn,
  type PersonalData,
} from '../../platform/personal-data/personal-data.js';

/** Copies of data, made for those whose data it is. */
export const portabilityPersonalData: PersonalData = {
  tables: [
    {
      table: 'data_archive',
      about:
        'That a copy of the data of a contact, a user or the account was asked for, and fetched; the file is kept for a week.',
      ...forBusiness('PROOF'),
      subjects: [contactIn('subject_id'), userIn('requested_by'), accountIn('account_id')],
      erasure: {
        CONTACT: keep('proof that a copy was given, under an id that leads to nobody; its file is withdrawn'),
        USER: keepWork,
        ACCOUNT: deleteRow,
      },
      columns: {
        subject_kind: 'NONE',
        contact_ids: 'NONE',
        state: 'NONE',
        storage_key: 'NONE',
        sha256: 'NONE',
        parts: 'NONE',
        missing_media: 'NONE',
        failure: 'NONE',
        requested_by_kind: 'NONE',
      },
    },
    {
      table: 'data_import',
      about: 'That an archive was restored into the account, and how much of it.',
      ...forBusiness('ACCOUNT'),
      subjects: [userIn('created_by')],
      erasure: { USER: keepWork },
      columns: { state: 'NONE', storage_key: 'NONE', sha256: 'NONE', counts: 'NONE', failure: 'NONE' },
    },
  ],
  stores: [
    {
      kind: 'FILES',
      name: 'archives',
      about: 'Copies of the data of contacts, users and accounts, for a week, below the id of their account.',
      category: 'CONTENT',
      ...forBusiness('WEEK'),
      subjects: ['CONTACT', 'USER'],
      erasure: { strategy: 'ROOM', reason: 'every copy that names the person is withdrawn' },
    },
  ],
};
