import { forBusiness, keepWork, userIn, type PersonalData } from '../../platform/personal-data/personal-data.js';

/** Files that were made of contacts and conversations. */
export const exportPersonalData: PersonalData = {
  tables: [
    {
      table: 'data_export',
      about: 'Files that were made of contacts or conversations; each is kept for a day.',
      ...forBusiness('DAY'),
      subjects: [userIn('created_by')],
      erasure: { USER: keepWork },
      columns: {
        kind: 'NONE',
        format: 'NONE',
        state: 'NONE',
        request: 'BUSINESS',
        storage_key: 'NONE',
        sha256: 'NONE',
        failure: 'NONE',
        created_by_kind: 'NONE',
        sight: 'NONE',
        sight_team_ids: 'NONE',
      },
    },
  ],
  stores: [
    {
      kind: 'FILES',
      name: 'exports',
      about: 'Files that were made of contacts or conversations, for a day, below the id of their account.',
      category: 'CONTENT',
      ...forBusiness('DAY'),
      subjects: ['CONTACT'],
      erasure: { strategy: 'ROOM', reason: 'every file that was there is withdrawn, whomever it shows' },
    },
  ],
};
