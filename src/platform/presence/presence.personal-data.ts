import { type PersonalData, forPlatform, keep } from '../personal-data/personal-data.js';

/** Who is there just now. */
export const presencePersonalData: PersonalData = {
  tables: [],
  stores: [
    {
      kind: 'REDIS',
      name: 'presence:*',
      about: 'Which members are there just now, by ids.',
      category: 'BEHAVIOUR',
      ...forPlatform('MOMENT'),
      subjects: ['USER'],
      erasure: keep('ids alone, and over within seconds'),
    },
  ],
};
