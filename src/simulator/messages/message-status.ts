import { ERROR_HREF, titleOf } from '../graph/graph-error.js';
import { notifyNumber } from '../webhooks/callbacks.js';
import type { Sent } from './ledger.js';
import type { Json } from '../parameters.js';
import { type PhoneNumber, type Thread, phoneIsShown } from '../numbers/phone-number.js';
import type { World } from '../world.js';

const RANK = ['accepted', 'sent', 'delivered', 'read', 'played', 'failed'];
const held = new WeakMap<World, (() => void)[]>();

/** Lets an accepted message go its way: sent, delivered and read after the delays in force, or failed. */
export function beginLife(world: World, number: PhoneNumber, thread: Thread, sent: Sent): void {
  const { statusDelaysMs: delays, reads } = world.settings;
  const ledger = world.ledger;
  const later = (ms: number, status: Sent['status']): void =>
    world.clock.schedule(ms, () => {
      if (world.ledger === ledger) reportStatus(world, number, thread, sent, status);
    });
  if (sent.errorCode !== undefined) return later(delays.sent, 'failed');
  later(delays.sent, 'sent');
  // Meta reports nothing after "sent" for reactions of a business.
  if (sent.reaction) return;
  later(delays.delivered, 'delivered');
  if (reads) later(delays.read, 'read');
}

/** Reports one status by webhook and remembers it; `extra` is merged into the status object. */
export function reportStatus(
  world: World,
  number: PhoneNumber,
  thread: Thread,
  sent: Sent,
  status: string,
  extra: Json = {},
  forced = false,
): void {
  // A status that was forced meanwhile is not taken back by the ordinary course.
  if (!forced && RANK.indexOf(status) <= RANK.indexOf(sent.status)) return;
  const at = world.clock.now();
  sent.status = status as Sent['status'];
  sent.history.push({ status, at });
  world.feed.publish({ kind: 'status', customer: sent.customer.key, number: number.id });
  if (world.faults.drops(status)) return;
  const value = statusValue(number, thread, sent, status, at, extra);
  const send = (): void => void notifyNumber(world, number, 'messages', value);
  if (!world.faults.holdStatuses) return send();
  const waiting = held.get(world);
  if (waiting) waiting.push(send);
  else held.set(world, [send]);
}

/** Sends every status that was held; answers how many. */
export function releaseStatuses(world: World): number {
  const waiting = held.get(world) ?? [];
  held.delete(world);
  for (const send of waiting) send();
  return waiting.length;
}

/** Forgets every status that was held. */
export function forgetHeldStatuses(world: World): void {
  held.delete(world);
}

function statusValue(number: PhoneNumber, thread: Thread, sent: Sent, status: string, at: number, extra: Json): Json {
  const { customer } = sent;
  const failed = status === 'failed';
  const showsPhone = customer.waId !== undefined && (sent.toPhone || phoneIsShown(thread, at));
  const showsUser = customer.userId !== undefined && !(failed && sent.toPhone);
  const callback = sent.request['biz_opaque_callback_data'];
  const object: Json = {
    id: sent.wamid,
    status,
    timestamp: String(Math.floor(at / 1000)),
    ...(showsPhone ? { recipient_id: customer.waId } : {}),
    ...(showsUser ? { recipient_user_id: customer.userId } : {}),
    ...(showsUser && customer.parentUserId ? { recipient_parent_user_id: customer.parentUserId } : {}),
    ...(callback === undefined ? {} : { biz_opaque_callback_data: callback }),
  };
  if (failed) object['errors'] = [failure(sent.errorCode ?? 131000)];
  // The price is on "sent" and on exactly one of "delivered" and "read": on the later one only when the earlier never came.
  const priced =
    status === 'sent' ||
    status === 'delivered' ||
    (status === 'read' && !sent.history.some((h) => h.status === 'delivered'));
  if (sent.pricing && priced) object['pricing'] = sent.pricing;
  // From v24.0 on a conversation is only named while the free entry point is open.
  if (sent.freeEntry && status === 'sent')
    object['conversation'] = {
      id: `fep.${sent.wamid.slice(-24)}`,
      expiration_timestamp: String(Math.floor((thread.freeEntryUntil ?? at) / 1000)),
      origin: { type: 'referral_conversion' },
    };
  Object.assign(object, extra);
  const value: Json = {};
  if (!failed)
    value['contacts'] = [
      {
        profile: {
          name: customer.name,
          ...(customer.username && status !== 'sent' ? { username: customer.username } : {}),
        },
        ...(showsPhone ? { wa_id: customer.waId } : {}),
        ...(customer.userId ? { user_id: customer.userId } : {}),
        ...(customer.parentUserId ? { parent_user_id: customer.parentUserId } : {}),
      },
    ];
  value['statuses'] = [object];
  return value;
}

/** One entry of `statuses[].errors`. */
export function failure(code: number): Json {
  const title = titleOf(code);
  return { code, title, message: title, error_data: { details: FAILURE_DETAILS[code] ?? title }, href: ERROR_HREF };
}

const FAILURE_DETAILS: Record<number, string> = {
  131026: 'Message undeliverable: the recipient is not on WhatsApp, has an old version or has not accepted the terms.',
  131047:
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  131049: 'This message was not delivered to maintain healthy ecosystem engagement.',
  131050: 'The recipient has chosen to stop receiving marketing messages from your business.',
  131053: 'The media could not be downloaded from the link or is not of a supported type.',
};
