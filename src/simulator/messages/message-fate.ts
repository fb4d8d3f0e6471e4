// What becomes of a message that was accepted, or is refused for reasons that Meta reports either way.
import { GraphError, isAsynchronous } from '../graph/graph-error.js';
import { type Json, asObject } from '../parameters.js';
import { type PhoneNumber, type Thread, windowIsOpen } from '../numbers/phone-number.js';
import type { Template } from '../templates/template.js';
import type { World } from '../world.js';

const MONTH = 30 * 86_400_000;

/** The code that the message will fail with later, or undefined; throws when the code comes with the answer. */
export function fateOf(
  world: World,
  number: PhoneNumber,
  thread: Thread,
  message: { type: string; content: Json; template: Template | undefined; toPhone: boolean },
): number | undefined {
  const fault = world.faults.errorCode();
  if (fault) {
    if (!(fault.async ?? isAsynchronous(fault.code)))
      throw new GraphError(fault.code, 'The simulator was told to fail.', { subcode: fault.subcode });
    return fault.code;
  }
  if (number.failWith !== undefined) return number.failWith;
  const { type, content, template, toPhone } = message;
  const { customer } = thread;
  const isMarketing = template?.category === 'MARKETING';
  if (customer.failWith !== undefined && (isMarketing || ![131049, 131050].includes(customer.failWith)))
    return customer.failWith;
  // No marketing templates to numbers of the United States since April 2025.
  if (isMarketing && world.settings.usMarketingBlocked && toPhone && /^1\d{10}$/.test(customer.waId ?? ''))
    return 131049;
  if (type === 'reaction') return reactionFate(world, number, thread, content);
  if (!template && number.windowMode !== 'off' && !windowIsOpen(thread, world.clock.now())) {
    if (number.windowMode === 'sync')
      throw new GraphError(
        131047,
        'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
      );
    return 131047;
  }
  return type === 'interactive' ? orderFate(thread, content) : undefined;
}

/** Reactions to reactions and to messages of more than 30 days fail; a message that the simulator does not know is believed. */
function reactionFate(world: World, number: PhoneNumber, thread: Thread, reaction: Json): number | undefined {
  const target = reaction['message_id'];
  const sent = world.ledger.byWamid.get(String(target));
  const written = world.chats.of(number, thread.customer).find((each) => each.wamid === target);
  const at = sent?.at ?? written?.at;
  if (at === undefined) return undefined;
  const isReaction = sent?.reaction ?? written?.message['type'] === 'reaction';
  return isReaction || world.clock.now() - at > MONTH ? 131009 : undefined;
}

/** An order that is completed or canceled stays so (2046), and one that was paid is not canceled (2047). */
function orderFate(thread: Thread, interactive: Json): number | undefined {
  const parameters = asObject(asObject(interactive['action'])?.['parameters']);
  const reference = String(parameters?.['reference_id']);
  if (interactive['type'] === 'order_details') thread.orders.set(reference, { status: 'pending', isPaid: false });
  if (interactive['type'] !== 'order_status') return undefined;
  const order = thread.orders.get(reference);
  if (!order || order.status === 'completed' || order.status === 'canceled') return 2046;
  const status = String(asObject(parameters?.['order'])?.['status']);
  if (status === 'canceled' && order.isPaid) return 2047;
  order.status = status;
  order.isPaid ||= asObject(parameters?.['payment'])?.['status'] === 'captured';
  return undefined;
}
