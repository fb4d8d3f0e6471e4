import { compact, flagAt, idAt, objectAt, requiredIdAt, requiredTimeAt, textAt, timeAt } from './json-reader.js';
import type { JsonObject, JsonValue } from './json-value.js';
import { readErrors } from './read-errors.js';
import { describePerson, personAt } from './read-person.js';
import type { MessageStatus, MessageStatusFact, OtherFact, PersonIds } from './webhook-facts.js';

const known: ReadonlySet<string> = new Set<MessageStatus>(['sent', 'delivered', 'read', 'played', 'failed']);

const isOfGroup = (status: JsonValue): boolean =>
  textAt(status, 'recipient_type') === 'group' || textAt(status, 'recipient_participant_id') !== undefined;

/** To whom the message went, by the status itself; in a group the participant who is reported on. */
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

/** One of `statuses[]`; those of payments and calls are kept whole for their rooms. Malformed: no id or no usable timestamp. */
export function readStatus(status: JsonObject, contact: JsonObject | undefined): MessageStatusFact | OtherFact {
  const type = textAt(status, 'type') ?? 'message';
  if (type !== 'message') return { kind: 'other', field: 'messages', topic: `${type}_status`, value: status };
  const word = (textAt(status, 'status') ?? '').toLowerCase();
  const isKnown = known.has(word);
  const pricing = objectAt(status, 'pricing');
  const conversation = objectAt(status, 'conversation');
  const { identityKeyHash: _, ...recipient } = describePerson(statusRecipientOf(status), contact);
  return compact({
    kind: 'message_status' as const,
    wamid: requiredIdAt(status, 'id'),
    status: isKnown ? (word as MessageStatus) : ('unknown' as const),
    originalStatus: isKnown ? undefined : word,
    at: requiredTimeAt(status, 'timestamp'),
    recipient,
    groupId: isOfGroup(status) ? idAt(status, 'recipient_id') : undefined,
    callbackData: textAt(status, 'biz_opaque_callback_data'),
    pricing:
      pricing &&
      compact({
        billable: flagAt(pricing, 'billable'),
        model: textAt(pricing, 'pricing_model'),
        type: textAt(pricing, 'type'),
        category: textAt(pricing, 'category'),
      }),
    conversation:
      conversation &&
      compact({
        id: idAt(conversation, 'id'),
        expiresAt: timeAt(conversation, 'expiration_timestamp'),
        originType: textAt(objectAt(conversation, 'origin'), 'type'),
      }),
    errors: readErrors(status),
  });
}
