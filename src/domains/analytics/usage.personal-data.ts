import { forPlatform, setting, type PersonalData } from '../../platform/personal-data/personal-data.js';

/** How the product is used. */
export const usagePersonalData: PersonalData = {
  tables: [
    {
      table: 'usage_event',
      about: 'What members do in the product, under a pseudonym of a month; objected to with `usagePreferenceSet`.',
      ...forPlatform('MONTH', 'LEGITIMATE_INTEREST'),
      subjects: [{ by: 'VALUE', subject: 'USER', column: 'actor' }],
      erasure: {
        USER: { strategy: 'ROOM', reason: 'pseudonyms are made anew to find them, when the membership ends' },
      },
      columns: { actor: 'BEHAVIOUR', name: 'NONE', properties: 'BEHAVIOUR' },
    },
    {
      ...setting('usage_seen', 'Who was counted already in a day, by pseudonyms of that day; gone when it is over.', {
        event: 'NONE',
        property: 'NONE',
        actor: 'BEHAVIOUR',
      }),
      retention: 'DAY',
    },
    setting('usage_rollup', 'How often something was done in a day: numbers alone.', {
      event: 'NONE',
      property: 'NONE',
    }),
  ],
};
