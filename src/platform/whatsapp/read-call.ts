import { compact, idAt, Malformed, numberAt, requiredIdAt, requiredTimeAt, textAt, timeAt } from './json-reader.js';
import type { JsonObject, JsonValue } from './json-value.js';
import { readErrors } from './read-errors.js';
import { describePerson, isNobody, personAt } from './read-person.js';
import { statusRecipientOf } from './read-status-person.js';
import type { CallFact, CallStep, OtherFact, PersonIds } from './webhook-facts.js';

const eventSteps: Readonly<Record<string, CallStep>> = { connect: 'CONNECT', terminate: 'TERMINATE' };
const statusSteps: Readonly<Record<string, CallStep>> = {
  ringing: 'RINGING',
  accepted: 'ACCEPTED',
  rejected: 'REJECTED',
};

const isOurs = (call: JsonValue): boolean => textAt(call, 'direction')?.toUpperCase() === 'BUSINESS_INITIATED';

/** The customer, whoever calls. */
export const callPartnerOf = (call: JsonValue): PersonIds =>
  isOurs(call)
    ? personAt(call, { phone: 'to', userId: 'to_user_id', parentUserId: 'to_parent_user_id' })
    : personAt(call, { phone: 'from', userId: 'from_user_id', parentUserId: 'from_parent_user_id' });

/** One of `calls[]`: a call rings, or has ended. Malformed: no id, no usable timestamp, or nobody is named. */
export function readCall(call: JsonObject, contact: JsonObject | undefined): CallFact | OtherFact {
  const step = eventSteps[textAt(call, 'event')?.toLowerCase() ?? ''];
  if (!step) return { kind: 'other', field: 'calls', topic: 'calls', value: call };
  const duration = numberAt(call, 'duration');
  return compact({
    ...seen(call, step, callPartnerOf(call), contact),
    direction: isOurs(call) ? ('OUTBOUND' as const) : ('INBOUND' as const),
    isFailed: textAt(call, 'status')?.toUpperCase() === 'FAILED' || undefined,
    // Times and duration are told only of a call that was picked up.
    startedAt: timeAt(call, 'start_time'),
    endedAt: timeAt(call, 'end_time'),
    durationSeconds: duration !== undefined && duration >= 0 && duration < 1e9 ? Math.round(duration) : undefined,
  });
}

/** One of `statuses[]` of type `call`: how far a call of ours has come. */
export function readCallStatus(status: JsonObject, contact: JsonObject | undefined): CallFact | OtherFact {
  const step = statusSteps[textAt(status, 'status')?.toLowerCase() ?? ''];
  if (!step) return { kind: 'other', field: 'calls', topic: 'call_status', value: status };
  return compact({ ...seen(status, step, statusRecipientOf(status), contact), direction: 'OUTBOUND' as const });
}

function seen(call: JsonObject, step: CallStep, partner: PersonIds, contact: JsonObject | undefined) {
  const { identityKeyHash: _, ...person } = describePerson(partner, contact);
  if (isNobody(person)) throw new Malformed('the call names nobody');
  const errors = readErrors(call);
  return {
    kind: 'call' as const,
    callId: requiredIdAt(call, 'id'),
    step,
    at: requiredTimeAt(call, 'timestamp'),
    person,
    callbackData: idAt(call, 'biz_opaque_callback_data'),
    errors: errors.length > 0 ? errors : undefined,
    value: call,
  };
}
