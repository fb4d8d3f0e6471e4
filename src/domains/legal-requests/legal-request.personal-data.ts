import { forBusiness, keep, setting, type PersonalData } from '../../platform/personal-data/personal-data.js';

/** What authorities asked for, and what was handed over. */
export const legalRequestPersonalData: PersonalData = {
  tables: [
    setting(
      'legal_request',
      'What authorities asked for, who approved it, and what was handed over: people by ids alone.',
      {
        authority: 'BUSINESS',
        reference: 'BUSINESS',
        basis: 'BUSINESS',
        person_ids: 'NONE',
        state: 'NONE',
        approvers: 'IDENTITY',
        created_by: 'IDENTITY',
        storage_key: 'NONE',
        sha256: 'NONE',
        executed_by: 'IDENTITY',
      },
    ),
  ],
  stores: [
    {
      kind: 'FILES',
      name: 'disclosures',
      about: 'Files for authorities, until their request is closed, below the id of their account.',
      category: 'CONTENT',
      ...forBusiness('LEGAL_HOLD'),
      subjects: ['CONTACT'],
      erasure: keep('what the law asks for is kept until the request is closed'),
    },
  ],
};
