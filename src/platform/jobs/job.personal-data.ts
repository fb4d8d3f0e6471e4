import { type PersonalData, forPlatform, keep } from '../personal-data/personal-data.js';

/** Work that waits. */
export const jobPersonalData: PersonalData = {
  tables: [],
  stores: [
    {
      kind: 'QUEUE',
      name: 'pgboss',
      about: 'Work that waits; it names what is to be done by ids alone.',
      category: 'NONE',
      ...forPlatform('JOB'),
      subjects: ['USER', 'CONTACT'],
      erasure: keep('ids that lead to nobody; work that finds nothing ends'),
    },
  ],
};
