import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const teamErrors = declareErrors({
  TEAM_NAME_TAKEN: 'A team with this name exists, perhaps in other case.',
  OWNER_SEES_ALL: 'An owner sees every conversation; change the role first.',
  NOT_A_PERSON: 'Only a person can do this, not an API key.',
});
