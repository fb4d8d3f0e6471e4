import {
  accountIn,
  contactIn,
  forBusiness,
  forPlatform,
  keep,
  setting,
  userIn,
  type PersonalData,
} from '../../platform/personal-data/personal-data.js';

const nobody = keep(
  'proof that the person was erased, and the means to recognise who must not come back; it leads to nobody',
);

/** What stays of those who were erased. */
export const privacyPersonalData: PersonalData = {
  tables: [
    {
      table: 'erasure_job',
      about: 'Who was erased, by ids that lead to nobody, with the signed certificate.',
      ...forBusiness('PROOF'),
      subjects: [contactIn('contact_id')],
      erasure: { CONTACT: nobody },
      columns: {
        contact_ids: 'NONE',
        state: 'NONE',
        task: 'NONE',
        counts: 'NONE',
        signs_sealed: 'IDENTITY',
        failure: 'NONE',
        certificate: 'NONE',
      },
    },
    setting(
      'erasure_vault',
      'What was kept of somebody who is erased while a legal hold stands: sealed, read by no part of the product, and destroyed when the last hold is released.',
      { store: 'NONE', sealed: 'CONTENT', storage_key: 'NONE' },
    ),
    {
      table: 'deletion_job',
      about: 'Users and accounts that were deleted, by ids that lead to nobody, with the signed certificate.',
      ofPlatform: true,
      ...forPlatform('PROOF', 'LEGAL_OBLIGATION'),
      subjects: [userIn('subject_id'), accountIn('subject_id')],
      erasure: {
        USER: keep('proof that the user was erased; it leads to nobody'),
        ACCOUNT: keep('proof that the account was erased; it leads to nobody'),
      },
      columns: {
        subject_kind: 'NONE',
        state: 'NONE',
        receipt_hash: 'CREDENTIAL',
        account_ids: 'NONE',
        user_ids: 'NONE',
        task: 'NONE',
        counts: 'NONE',
        signs_sealed: 'IDENTITY',
        failure: 'NONE',
        certificate: 'NONE',
      },
    },
    setting(
      'erased_channel',
      'Keyed hashes of the numbers of erased accounts: what Meta delivers for them late is not stored.',
      {
        hash: 'NONE',
      },
    ),
    setting('erasure_item', 'What has to be erased later than what pointed to it; empty once it is.', {
      kind: 'NONE',
      store: 'NONE',
      key: 'NONE',
    }),
    setting(
      'erased_person',
      'Keyed hashes by which people who were erased are recognised when something old comes late.',
      {
        hash: 'IDENTITY',
      },
    ),
  ],
  stores: [
    {
      kind: 'FILES',
      name: 'privacy',
      about: 'The erasure ledger: ids that lead to nobody and keyed hashes, for when a backup is restored.',
      category: 'IDENTITY',
      ...forBusiness('PROOF'),
      subjects: ['CONTACT'],
      erasure: nobody,
    },
    {
      kind: 'FILES',
      name: 'vault',
      about: 'Files of people who are erased while a legal hold stands, below the id of their account.',
      category: 'CONTENT',
      ...forBusiness('LEGAL_HOLD'),
      subjects: ['CONTACT'],
      erasure: { strategy: 'ROOM', reason: 'destroyed when the last legal hold is released' },
    },
    {
      kind: 'EXTERNAL',
      name: 'backups',
      about: 'Copies of the database and of the files that the operator of the installation makes.',
      category: 'CONTENT',
      ...forBusiness('MONTH'),
      subjects: ['CONTACT', 'USER', 'ACCOUNT'],
      erasure: keep(
        'until they lapse; whom a restored one brings back is erased again before anybody reads it. Files in them are unreadable from the moment that no copy of their keys is left: those are destroyed here already, and copies of the key store lapse within 7 days',
      ),
    },
  ],
};
