import { compact, flagAt, idAt, objectAt, requiredIdAt, requiredTimeAt, textAt, timeAt } from './json-reader.js';
import type { JsonObject } from './json-value.js';
import { readErrors } from './read-errors.js';
import { readCallStatus } from './read-call.js';
import { describePerson } from './read-person.js';
import { isOfGroup, statusRecipientOf } from './read-status-person.js';
import type { CallFact, MessageStatus, MessageStatusFact, OtherFact } from './webhook-facts.js';

const known: ReadonlySet<string> = new Set<MessageStatus>(['sent', 'delivered', 'read', 'played', 'failed']);

/** One of `statuses[]`; those of payments are kept whole for their room. Malformed: no id or no usable timestamp. */
export function readStatus(
  status: JsonObject,
  contact: JsonObject | undefined,
): MessageStatusFact | CallFact | OtherFact {
  const type = textAt(status, 'type') ?? 'message';
  if (type === 'call') return readCallStatus(status, contact);
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
