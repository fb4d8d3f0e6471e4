// A call between a customer and the business, told step by step as Meta tells it; no sound is carried.
import { z } from 'zod';
import { derivedUserId } from '../people/customer.js';
import { newWamid } from '../identifiers.js';
import { threadOf } from '../numbers/phone-number.js';
import type { Json } from '../parameters.js';
import { notifyNumber } from '../webhooks/callbacks.js';
import type { Delivery } from '../webhooks/webhook-delivery.js';
import type { World } from '../world.js';
import { inboundSchema } from './inbound-message.js';

/** What may be asked of `POST /_control/calls`. */
export const callSchema = z.strictObject({
  phoneNumberId: inboundSchema.shape.phoneNumberId,
  wabaId: inboundSchema.shape.wabaId,
  from: inboundSchema.shape.from.describe('the customer, whoever calls'),
  isOurs: z.boolean().default(false).describe('whether the business calls'),
  outcome: z.enum(['ringing', 'missed', 'rejected', 'completed']).default('missed'),
  durationSeconds: z.number().int().min(1).max(86_400).default(60).describe('of a completed call'),
  callId: z.string().min(1).max(200).optional().describe('to go on with a call that rings'),
});

/** The steps of the call, oldest first, each as the value of a webhook; a call that is named again is only ended. */
export function callSteps(world: World, request: z.output<typeof callSchema>): { callId: string; values: Json[] } {
  const { isOurs, outcome, durationSeconds } = request;
  const number = world.number(request.phoneNumberId);
  const from = { ...request.from };
  if (number.bsuids === 'always' && from.waId && !from.userId) from.userId = derivedUserId(from.waId);
  const customer = world.customers.identify(from);
  const end = world.clock.seconds();
  const talked = outcome === 'completed' ? durationSeconds : 0;
  const begin = end - talked - (outcome === 'ringing' ? 0 : 5);
  const callId = request.callId ?? newWamid(from.waId ?? from.userId ?? '').replace('wamid.', 'wacid.');
  // A call of a customer opens the window like a message.
  if (!isOurs) threadOf(number, customer).inboundAt = world.clock.now();
  const contact = {
    profile: { name: customer.name, ...(from.username ? { username: from.username } : {}) },
    ...(from.waId ? { wa_id: from.waId } : {}),
    ...(from.userId ? { user_id: from.userId } : {}),
  };
  const parties = isOurs
    ? {
        from: number.digits,
        ...(from.waId ? { to: from.waId } : {}),
        ...(from.userId ? { to_user_id: from.userId } : {}),
      }
    : {
        ...(from.waId ? { from: from.waId } : {}),
        ...(from.userId ? { from_user_id: from.userId } : {}),
        to: number.digits,
      };
  const event = (name: string, at: number, more: Json): Json => ({
    contacts: [contact],
    calls: [
      {
        ...{ id: callId, ...parties, event: name, timestamp: String(at) },
        ...{ direction: isOurs ? 'BUSINESS_INITIATED' : 'USER_INITIATED', ...more },
      },
    ],
  });
  const status = (word: string, at: number): Json => ({
    statuses: [
      {
        ...{ id: callId, type: 'call', status: word, timestamp: String(at) },
        ...(from.waId ? { recipient_id: from.waId } : {}),
        ...(from.userId ? { recipient_user_id: from.userId } : {}),
      },
    ],
  });
  const values: Json[] = [];
  if (request.callId === undefined) {
    const session = { sdp_type: isOurs ? 'answer' : 'offer', sdp: 'v=0\r\n' };
    values.push(isOurs ? status('RINGING', begin) : event('connect', begin, { session }));
  }
  if (outcome === 'ringing') return { callId, values };
  if (isOurs && outcome === 'completed') values.push(status('ACCEPTED', end - talked));
  if (isOurs && outcome === 'rejected') values.push(status('REJECTED', end));
  const times = { start_time: String(end - talked), end_time: String(end), duration: talked };
  values.push(
    event('terminate', end, outcome === 'completed' ? { status: 'COMPLETED', ...times } : { status: 'FAILED' }),
  );
  return { callId, values };
}

/** Tells the callback of the steps, one after the other; gives the deliveries. */
export function tellCall(
  world: World,
  request: z.output<typeof callSchema>,
): { callId: string; deliveries: (Promise<Delivery> | undefined)[] } {
  const number = world.number(request.phoneNumberId);
  if (request.wabaId) {
    world.waba(request.wabaId);
    if (number.wabaId !== request.wabaId) world.moveNumber(number, request.wabaId);
  }
  const { callId, values } = callSteps(world, request);
  return { callId, deliveries: values.map((value) => notifyNumber(world, number, 'calls', value)) };
}
