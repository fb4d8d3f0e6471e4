import {
  type PersonalData,
  contactOf,
  forBusiness,
  keep,
  keepWork,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** Files that people sent or were sent. */
export const mediaPersonalData: PersonalData = {
  tables: [
    {
      table: 'media',
      about: 'Files that people sent, were sent, or that stand in notes about them.',
      ...forBusiness('RELATIONSHIP'),
      subjects: [
        contactOf('id', 'message', 'media_id'),
        contactOf('id', 'note_media', 'media_id'),
        userIn('created_by'),
      ],
      erasure: {
        CONTACT: { strategy: 'FILE', reason: 'a file goes with the last message or note that shows it' },
        USER: keepWork,
      },
      columns: {
        origin: 'NONE',
        state: 'NONE',
        mime_type: 'NONE',
        sha256: 'CONTENT',
        filename: 'CONTENT',
        storage_key: 'NONE',
        meta_media_id: 'NONE',
        failure: 'NONE',
        scan_state: 'NONE',
        threat: 'NONE',
      },
    },
    {
      table: 'media_part',
      about: 'Pieces of files that are being uploaded, which no message shows before they are whole.',
      ...forBusiness('MONTH'),
      subjects: [contactOf('media_id', 'media')],
      erasure: { CONTACT: { strategy: 'FILE', reason: 'goes with its file; pieces that nothing knows are swept' } },
      columns: { storage_key: 'NONE' },
    },
    {
      table: 'media_at_meta',
      about: 'Under which ids a file lies at Meta.',
      ...forBusiness('MONTH'),
      subjects: [contactOf('media_id', 'media')],
      erasure: { CONTACT: { strategy: 'FILE', reason: 'goes with its file' } },
      columns: { meta_media_id: 'NONE' },
    },
  ],
  stores: [
    {
      kind: 'FILES',
      name: 'media',
      about: 'The files themselves, below the id of their account.',
      category: 'CONTENT',
      ...forBusiness('RELATIONSHIP'),
      subjects: ['CONTACT'],
      erasure: { strategy: 'FILE', reason: 'a file goes with its row' },
    },
    {
      kind: 'EXTERNAL',
      name: 'WhatsApp (Meta)',
      about: 'Messages and files as Meta carries and keeps them by its own terms.',
      category: 'CONTENT',
      ...forBusiness('MONTH'),
      subjects: ['CONTACT'],
      erasure: keep('Meta deletes files after 30 days; what the person has on the own phone is theirs'),
    },
  ],
};
