import { type PersonalData, deleteRow, forBusiness, userIn } from '../../platform/personal-data/personal-data.js';

/** Views of the inbox that members saved. */
export const viewPersonalData: PersonalData = {
  tables: [
    {
      table: 'saved_view',
      about: 'Views of the inbox.',
      ...forBusiness('ACCOUNT'),
      subjects: [userIn('owner_id')],
      erasure: { USER: deleteRow },
      columns: { name: 'BUSINESS', filter: 'BUSINESS', sort_order: 'NONE' },
    },
  ],
};
