import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const actionErrors = declareErrors({
  TOO_MANY_CONVERSATIONS: 'More conversations than one bulk action may take; narrow them down.',
  BULK_ACTION_NOT_UNDOABLE: 'What was done cannot be undone.',
  BULK_ACTION_UNDO_EXPIRED: 'It is too late to undo this, or it was undone already.',
  MACRO_NOT_FOR_MANY: 'The macro sends, writes a note or blocks: it is run on one conversation at a time.',
  MACRO_STEP_INVALID:
    'A step of the macro cannot be done any more, since what it names is gone; the message names the step, and nothing was done.',
  CLIENT_RUN_ID_REUSED: 'Another macro was run in this conversation with this clientRunId.',
  TOO_MANY_MACROS: 'There are as many macros as there can be.',
});
