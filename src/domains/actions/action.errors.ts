import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const actionErrors = declareErrors({
  TOO_MANY_CONVERSATIONS: 'More conversations than one bulk action may take; narrow them down.',
  BULK_ACTION_NOT_UNDOABLE: 'What was done cannot be undone.',
  BULK_ACTION_UNDO_EXPIRED: 'It is too late to undo this, or it was undone already.',
  TOO_MANY_MACROS: 'There are as many macros as there can be.',
});
