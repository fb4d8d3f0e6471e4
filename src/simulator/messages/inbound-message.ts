// A message of a customer on its way to the business.
import { z } from 'zod';
import { notifyNumber } from '../webhooks/callbacks.js';
import { derivedUserId } from '../people/customer.js';
import { newWamid } from '../identifiers.js';
import { INBOUND_LIFE_MS } from '../media/media-store.js';
import { type MediaType, isMediaType } from '../media/media-rules.js';
import { type Json, asObject } from '../parameters.js';
import { type PhoneNumber, threadOf } from '../numbers/phone-number.js';
import { sampleMedia } from '../media/sample-media.js';
import { mediaUrl } from '../media/media-url.js';
import { failure } from './message-status.js';
import { takeThroughput } from './send-limits.js';
import type { Delivery } from '../webhooks/webhook-delivery.js';
import type { World } from '../world.js';

/** What may be asked of `POST /_control/inbound`. */
export const inboundSchema = z.strictObject({
  phoneNumberId: z.union([z.string(), z.number()]).transform(String).describe('the business number that is written to'),
  wabaId: z.union([z.string(), z.number()]).transform(String).optional().describe('its account, if not said before'),
  from: z
    .strictObject({
      waId: z
        .string()
        .regex(/^\d{5,15}$/)
        .optional(),
      userId: z
        .string()
        .regex(/^[A-Z]{2}\./)
        .optional(),
      parentUserId: z
        .string()
        .regex(/^[A-Z]{2}\.ENT\./)
        .optional(),
      username: z.string().min(1).optional(),
      name: z.string().optional(),
    })
    .refine((from) => from.waId !== undefined || from.userId !== undefined, 'waId or userId is needed')
    .describe('exactly the identities that the webhook shows'),
  message: z.looseObject({
    type: z.string(),
    id: z.string().optional(),
    timestamp: z.union([z.string(), z.number()]).optional(),
  }),
  context: z.looseObject({}).optional(),
  referral: z.looseObject({}).optional(),
});

/** The request as it was checked. */
export type InboundRequest = z.infer<typeof inboundSchema>;

/** Lets a customer write to a business number: opens the window and sends the webhook. */
export function receiveFromCustomer(
  world: World,
  request: InboundRequest,
): { wamid: string; message: Json; customerKey: string; delivery: Promise<Delivery> | undefined } {
  const number = world.number(request.phoneNumberId);
  if (request.wabaId) {
    world.waba(request.wabaId);
    if (number.wabaId !== request.wabaId) world.moveNumber(number, request.wabaId);
  }
  const from = { ...request.from };
  if (number.bsuids === 'always' && from.waId && !from.userId) from.userId = derivedUserId(from.waId);
  const known = world.customers.find(from) !== undefined;
  const customer = world.customers.identify(from);
  if (!known) world.feed.publish({ kind: 'customers', customer: customer.key });
  const now = world.clock.now();
  const { type, id, timestamp, ...rest } = request.message;
  const wamid = id ?? newWamid(from.waId ?? from.userId ?? '');
  const message: Json = {
    ...(request.context ? { context: request.context } : {}),
    ...(request.referral ? { referral: request.referral } : {}),
    ...(from.waId ? { from: from.waId } : {}),
    ...(from.userId ? { from_user_id: from.userId } : {}),
    ...(from.parentUserId ? { from_parent_user_id: from.parentUserId } : {}),
    id: wamid,
    timestamp: timestamp === undefined ? String(Math.floor(now / 1000)) : String(timestamp),
    type,
    ...rest,
  };
  if (type === 'unsupported' && !message['errors']) message['errors'] = [failure(131051)];
  if (isMediaType(type)) message[type] = withMedia(world, number, type, asObject(rest[type]) ?? {});
  if (type === 'system') rename(world, from, asObject(rest['system']));
  else {
    const thread = threadOf(number, customer);
    thread.inboundAt = now;
    if (from.waId) thread.phoneSeenAt = now;
    if (message['referral']) thread.referralAt = now;
    world.inboundThreads.set(wamid, thread);
    world.chats.add(number, customer, { wamid, at: now, order: world.nextOrder(), message });
  }
  takeThroughput(number, world.clock.elapsed());
  world.feed.publish({ kind: 'message', customer: customer.key, number: number.id });
  const profile = { name: customer.name, ...(from.username ? { username: from.username } : {}) };
  const contact = {
    profile,
    ...(from.waId ? { wa_id: from.waId } : {}),
    ...(from.userId ? { user_id: from.userId } : {}),
    ...(from.parentUserId ? { parent_user_id: from.parentUserId } : {}),
    ...(customer.identityKeyHash ? { identity_key_hash: customer.identityKeyHash } : {}),
  };
  const value: Json = { ...(type === 'system' ? {} : { contacts: [contact] }), messages: [message] };
  // Nothing of a blocked person reaches the business.
  const delivery = number.blocked.has(customer) ? undefined : notifyNumber(world, number, 'messages', value);
  return { wamid, message, customerKey: customer.key, delivery };
}

function withMedia(world: World, number: PhoneNumber, type: MediaType, content: Json): Json {
  const { id } = content;
  const now = world.clock.now();
  if (typeof id === 'string') {
    const stored = world.media.find(id, now);
    // A file that the phone page or a test uploaded is shown as it is; an id nobody knows is passed on to provoke a failing download.
    if (!stored) return { mime_type: 'application/octet-stream', ...content };
    return {
      ...(stored.filename && type === 'document' ? { filename: stored.filename } : {}),
      mime_type: stored.mimeType,
      sha256: base64Digest(stored.sha256),
      url: mediaUrl(world, stored),
      ...content,
    };
  }
  const sample = sampleMedia(type);
  const mimeType = typeof content['mime_type'] === 'string' ? content['mime_type'] : sample.mimeType;
  const stored = world.media.add({
    bytes: sample.bytes,
    mimeType,
    numberId: number.id,
    expiresAt: now + INBOUND_LIFE_MS,
    ...(typeof content['filename'] === 'string'
      ? { filename: content['filename'] }
      : sample.filename
        ? { filename: sample.filename }
        : {}),
  });
  return {
    ...(type === 'audio' ? { voice: true } : {}),
    ...(type === 'sticker' ? { animated: false } : {}),
    ...(type === 'document' ? { filename: stored.filename } : {}),
    ...content,
    id: stored.id,
    mime_type: mimeType,
    sha256: base64Digest(stored.sha256),
    url: mediaUrl(world, stored),
  };
}

function base64Digest(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}

function rename(world: World, from: InboundRequest['from'], system: Json | undefined): void {
  const customer = world.customers.find(from);
  const { type, wa_id: waId, user_id: userId } = system ?? {};
  if (!customer) return;
  if (type === 'user_changed_number' && typeof waId === 'string') world.customers.change(customer, { waId });
  if (type === 'user_changed_user_id' && typeof userId === 'string') world.customers.change(customer, { userId });
  world.feed.publish({ kind: 'customers', customer: customer.key });
}
