import { type PersonalData, forBusiness, keep, setting, userIn } from '../personal-data/personal-data.js';

/** The log of events: ids and words of the program, never a person’s data. */
export const eventPersonalData: PersonalData = {
  tables: [
    {
      table: 'domain_event',
      about: 'What happened in the account, by ids.',
      ...forBusiness('EVENT_LOG'),
      subjects: [userIn('actor_id')],
      erasure: { USER: keep('ids that lead to nobody, for as long as clients may catch up') },
      columns: { type: 'NONE', payload: 'NONE' },
    },
    setting('event_head', 'Where the log of the account ends.'),
    setting('event_follower', 'How far those who react to the log have come.', { name: 'NONE' }),
    setting('event_follower_start', 'Who has ever reacted to the log.', { name: 'NONE' }),
    setting('event_follower_failure', 'Events that were left behind.', { name: 'NONE', reason: 'NONE' }),
  ],
};
