import {
  compact,
  flagAt,
  idAt,
  Malformed,
  objectAt,
  requiredIdAt,
  requiredTimeAt,
  textAt,
  timeAt,
} from './json-reader.js';
import type { JsonObject, JsonValue } from './json-value.js';
import { readContent } from './read-content.js';
import { readErrors } from './read-errors.js';
import { describePerson, isNobody, personAt, waIdOf } from './read-person.js';
import type {
  EchoFact,
  IdentityChangedFact,
  InboundMessageFact,
  MessageContext,
  OtherFact,
  PersonIds,
  Referral,
} from './webhook-facts.js';

/** Who sent the message, by the message itself. */
export const senderOf = (message: JsonValue): PersonIds =>
  personAt(message, { phone: 'from', userId: 'from_user_id', parentUserId: 'from_parent_user_id' });

/** To whom the business wrote from its app. */
export const echoRecipientOf = (echo: JsonValue): PersonIds =>
  personAt(echo, { phone: 'to', userId: 'to_user_id', parentUserId: 'to_parent_user_id' });

/** One of `messages[]`. Malformed: no id, no usable timestamp, or nothing that names the sender. */
export function readMessage(
  message: JsonObject,
  contact: JsonObject | undefined,
): InboundMessageFact | IdentityChangedFact | OtherFact {
  const wamid = requiredIdAt(message, 'id');
  const sentAt = requiredTimeAt(message, 'timestamp');
  // Meta withdrew this type on 27 March 2026; it says that a chat was opened, not that somebody wrote.
  if (message['type'] === 'request_welcome') {
    return { kind: 'other', field: 'messages', topic: 'request_welcome', value: message };
  }
  const sender = describePerson(senderOf(message), contact);
  if (isNobody(sender)) throw new Malformed('the message names no sender');
  const content = readContent(message);
  const changed = content.kind === 'system' ? readNewIdentity(message) : undefined;
  if (changed && content.kind === 'system') {
    const { userId, parentUserId, waId } = sender;
    const previous = compact({ userId, parentUserId, waId });
    return {
      kind: 'identity_changed',
      source: 'system_message',
      at: sentAt,
      previous,
      current: changed,
      wamid,
      content,
    };
  }
  const errors = readErrors(message);
  const identity = objectAt(message, 'identity');
  return compact({
    kind: 'inbound_message' as const,
    wamid,
    sentAt,
    sender,
    groupId: idAt(message, 'group_id'),
    content,
    context: readContext(message),
    referral: readReferral(message),
    errors: errors.length > 0 ? errors : undefined,
    identityChange:
      identity &&
      compact({
        acknowledged: flagAt(identity, 'acknowledged'),
        createdAt: timeAt(identity, 'created_timestamp'),
        hash: textAt(identity, 'hash'),
      }),
  });
}

/** One of `message_echoes[]`. Malformed: no id, no usable timestamp, or nothing that names the recipient. */
export function readEcho(echo: JsonObject, contact: JsonObject | undefined): EchoFact {
  const { identityKeyHash: _, ...recipient } = describePerson(echoRecipientOf(echo), contact);
  if (isNobody(recipient)) throw new Malformed('the echo names no recipient');
  return {
    kind: 'echo',
    wamid: requiredIdAt(echo, 'id'),
    sentAt: requiredTimeAt(echo, 'timestamp'),
    recipient,
    content: readContent(echo),
    context: readContext(echo),
  };
}

/** The names a system message gives a person from now on; undefined for notices about anything else. */
function readNewIdentity(message: JsonObject): PersonIds | undefined {
  const system = objectAt(message, 'system');
  // `customer_changed_number` and `new_wa_id` are the names of older API versions.
  if (!/changed_(?:number|user_id)$/.test(textAt(system, 'type') ?? '')) return undefined;
  const current = compact({
    userId: idAt(system, 'user_id'),
    parentUserId: idAt(system, 'parent_user_id'),
    waId: waIdOf(textAt(system, 'wa_id') ?? textAt(system, 'new_wa_id')),
  });
  return isNobody(current) ? undefined : current;
}

function readContext(message: JsonObject): MessageContext {
  const context = objectAt(message, 'context');
  const product = objectAt(context, 'referred_product');
  return compact({
    wamid: idAt(context, 'id'),
    forwarded: flagAt(context, 'forwarded'),
    frequentlyForwarded: flagAt(context, 'frequently_forwarded'),
    referredProduct:
      product &&
      compact({ catalogId: idAt(product, 'catalog_id'), productRetailerId: idAt(product, 'product_retailer_id') }),
  });
}

function readReferral(message: JsonObject): Referral | undefined {
  const referral = objectAt(message, 'referral');
  return (
    referral &&
    compact({
      sourceUrl: textAt(referral, 'source_url'),
      sourceId: textAt(referral, 'source_id'),
      sourceType: textAt(referral, 'source_type'),
      headline: textAt(referral, 'headline'),
      body: textAt(referral, 'body'),
      mediaType: textAt(referral, 'media_type'),
      imageUrl: textAt(referral, 'image_url'),
      videoUrl: textAt(referral, 'video_url'),
      thumbnailUrl: textAt(referral, 'thumbnail_url'),
      ctwaClid: textAt(referral, 'ctwa_clid'),
      welcomeMessage: textAt(objectAt(referral, 'welcome_message'), 'text'),
    })
  );
}
