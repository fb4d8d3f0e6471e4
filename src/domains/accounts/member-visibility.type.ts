import { registerEnumType } from 'type-graphql';
import type { Visibility } from '../../platform/kernel/viewer.js';

/** What a member sees of the inbox. */
export const MemberVisibility = { ALL: 'ALL', TEAM: 'TEAM', OWN: 'OWN' } as const satisfies Record<
  Visibility,
  Visibility
>;
export type MemberVisibility = Visibility;

registerEnumType(MemberVisibility, {
  name: 'MemberVisibility',
  description:
    'Which conversations a member sees, in lists, counts, search, live events, exports and notifications alike. Contacts are for every member to see.',
  valuesConfig: {
    ALL: { description: 'Every conversation of the account.' },
    TEAM: { description: 'Those that are assigned to the member, and those of the teams that the member is in.' },
    OWN: { description: 'Those that are assigned to the member.' },
  },
});
