import { deleteRow, forPlatform, type PersonalData } from '../../platform/personal-data/personal-data.js';

/** What visitors allow. */
export const cookiePersonalData: PersonalData = {
  tables: [
    {
      table: 'visitor_choice',
      ofPlatform: true,
      about: 'What a device or a user allows, and who opted out of sale and sharing; devices by a keyed hash.',
      ...forPlatform('USER', 'LEGAL_OBLIGATION'),
      subjects: [{ by: 'VALUE', subject: 'USER', column: 'subject_key' }],
      erasure: { USER: deleteRow },
      columns: {
        subject_kind: 'NONE',
        subject_key: 'IDENTITY',
        allowed: 'PREFERENCE',
        notice_version: 'NONE',
        sale_opt_out_source: 'NONE',
      },
    },
  ],
};
