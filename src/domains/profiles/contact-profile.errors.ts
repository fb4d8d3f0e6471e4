import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const profileErrors = declareErrors({
  NOT_NOTE_AUTHOR: 'Only the author of a note changes it; it can be deleted by the author and by who manages contacts.',
  EVENT_ID_REUSED: 'Another event of the account has this `eventId`, with another contact or name.',
});
