import {
  type PersonalData,
  contactOf,
  deleteRow,
  forPlatform,
  userIn,
} from '../../platform/personal-data/personal-data.js';

/** What members are told, and how they want to be told. */
export const notificationPersonalData: PersonalData = {
  tables: [
    {
      table: 'notification',
      about: 'What a member was told.',
      ...forPlatform('MONTH'),
      subjects: [userIn('user_id'), contactOf('conversation_id', 'conversation')],
      erasure: { USER: deleteRow, CONTACT: deleteRow },
      columns: { kind: 'NONE', group_key: 'NONE', subject_kind: 'NONE' },
    },
    {
      table: 'notification_event',
      about: 'Of which events a member was told.',
      ...forPlatform('MONTH'),
      subjects: [userIn('user_id')],
      erasure: { USER: deleteRow },
      columns: { medium: 'NONE' },
    },
    {
      table: 'notification_mute',
      about: 'Threads of which a member does not want to hear.',
      ...forPlatform('ACCOUNT'),
      subjects: [userIn('user_id'), contactOf('conversation_id', 'conversation')],
      erasure: { USER: deleteRow, CONTACT: deleteRow },
      columns: {},
    },
    {
      table: 'notification_preference',
      about: 'How a member wants to be told.',
      ...forPlatform('ACCOUNT'),
      subjects: [userIn('user_id')],
      erasure: { USER: deleteRow },
      columns: { kind: 'NONE', medium: 'PREFERENCE' },
    },
    {
      table: 'notification_quiet_hours',
      about: 'When a member wants to be left alone.',
      ...forPlatform('ACCOUNT'),
      subjects: [userIn('user_id')],
      erasure: { USER: deleteRow },
      columns: { starts_at: 'PREFERENCE', ends_at: 'PREFERENCE', time_zone: 'PREFERENCE' },
    },
  ],
};
