import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const noteErrors = declareErrors({
  NOTE_NOT_YOURS: 'Only the author changes a note; the author and who manages the inbox delete it.',
  MENTION_NOT_VISIBLE: 'Somebody who is mentioned cannot see the conversation; the message names whom.',
});
