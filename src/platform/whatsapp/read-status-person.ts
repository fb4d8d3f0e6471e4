import { textAt } from './json-reader.js';
import type { JsonValue } from './json-value.js';
import { personAt } from './read-person.js';
import type { PersonIds } from './webhook-facts.js';

/** Whether a report is on one participant of a group. */
export const isOfGroup = (status: JsonValue): boolean =>
  textAt(status, 'recipient_type') === 'group' || textAt(status, 'recipient_participant_id') !== undefined;

/** To whom it went, by the status itself; in a group the participant who is reported on. */
export const statusRecipientOf = (status: JsonValue): PersonIds =>
  isOfGroup(status)
    ? personAt(status, {
        phone: 'recipient_participant_id',
        userId: 'recipient_participant_user_id',
        parentUserId: 'recipient_participant_parent_user_id',
      })
    : personAt(status, {
        phone: 'recipient_id',
        userId: 'recipient_user_id',
        parentUserId: 'recipient_parent_user_id',
      });
