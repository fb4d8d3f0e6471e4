// A message of the business: checks in Meta's order, the ledger, then its statuses.
import { request } from 'undici';
import { isLoopback } from '../webhooks/callbacks.js';
import { GraphError, isAsynchronous } from '../graph/graph-error.js';
import { newWamid } from '../identifiers.js';
import type { Sent } from './ledger.js';
import { MEDIA_LIMITS, isMediaType, mediaTypeOf, type MediaLookup } from '../media/media-rules.js';
import { fateOf } from './message-fate.js';
import { beginLife } from './message-status.js';
import { checkContent } from './message-rules.js';
import { type Json, asObject, invalid, objectAt, oneOf, optionalText, textAt } from '../parameters.js';
import { type PhoneNumber, threadOf, type Thread, windowIsOpen } from '../numbers/phone-number.js';
import { type Recipient, recipientOf } from '../people/recipient.js';
import { takePair, takeThroughput, takeTier } from './send-limits.js';
import { type Template, buttonsOf } from '../templates/template.js';
import { checkTemplateMessage } from '../templates/template-send-rules.js';
import type { World } from '../world.js';

/** Accepts or refuses one message; the answer is Meta's body for `POST /{phone_number_id}/messages`. */
export function sendMessage(world: World, number: PhoneNumber, body: Json, marketingApi = false): Json {
  if (body['messaging_product'] !== 'whatsapp')
    throw new GraphError(100, 'The parameter messaging_product is required and must be "whatsapp".');
  const now = world.clock.now();
  const recipient = recipientOf(world, number, body);
  const { customer, toPhone } = recipient;
  const type = body['type'] === undefined || body['type'] === null ? 'text' : String(body['type']);
  checkFrame(body, type);
  checkSender(number, world.clock.elapsed());
  const template = checkedContent(world, number, body, type);
  if (template || marketingApi) checkMarketing(world, number, template, marketingApi);
  checkRecipient(number, recipient, body, template);
  const thread = threadOf(number, customer);
  const failure = takeLimits(world, number, thread, { type, content: asObject(body[type]) ?? {}, template, toPhone });

  openFreeEntry(thread, now);
  const freeEntry = thread.freeEntryUntil !== undefined && now < thread.freeEntryUntil;
  const sent: Sent = {
    wamid: newWamid(toPhone ? (customer.waId ?? '') : (customer.userId ?? '')),
    numberId: number.id,
    wabaId: number.wabaId,
    customer,
    toPhone,
    at: now,
    order: world.nextOrder(),
    request: body,
    status: 'accepted',
    history: [],
    reaction: type === 'reaction',
    freeEntry,
    ...(template ? { template } : {}),
    ...(failure === undefined ? {} : { errorCode: failure }),
    ...(type === 'reaction'
      ? {}
      : { pricing: pricingOf(template, freeEntry, windowIsOpen(thread, now), marketingApi) }),
  };
  world.ledger.add(sent);
  thread.typingUntil = undefined;
  if (toPhone) thread.phoneSeenAt = now;
  world.feed.publish({ kind: 'message', customer: customer.key, number: number.id });
  const start = (errorCode?: number): void => {
    if (errorCode !== undefined) sent.errorCode = errorCode;
    begin(world, number, thread, sent, type);
  };
  if (template?.held) template.held.push(start);
  else start();
  const status = template?.held ? 'held_for_quality_assessment' : 'accepted';
  return {
    messaging_product: 'whatsapp',
    contacts: [recipient.contact],
    messages: [{ id: sent.wamid, ...(template ? { message_status: status } : {}) }],
  };
}

/** Marks a message of a person read, with or without a typing bubble. */
export function markRead(world: World, number: PhoneNumber, body: Json): Json {
  if (body['messaging_product'] !== 'whatsapp')
    throw new GraphError(100, 'The parameter messaging_product is required and must be "whatsapp".');
  oneOf(body['status'], 'status', ['read']);
  const wamid = textAt(body['message_id'], 'message_id', 1000);
  const thread = world.inboundThreads.get(wamid);
  if (!thread || number.threads.get(thread.customer) !== thread)
    throw invalid(`message_id: ${wamid} is not a message to this number.`);
  if (body['typing_indicator'] !== undefined) {
    oneOf(objectAt(body['typing_indicator'], 'typing_indicator')['type'], "typing_indicator['type']", ['text']);
    thread.typingUntil = world.clock.now() + 25_000;
  }
  thread.readUpTo = wamid;
  world.feed.publish({ kind: 'typing', customer: thread.customer.key, number: number.id });
  return { success: true };
}

function checkFrame(body: Json, type: string): void {
  optionalText(body['biz_opaque_callback_data'], 'biz_opaque_callback_data', 512);
  if (body['context'] === undefined) return;
  if (type === 'reaction') throw invalid('context is not allowed for reactions.');
  textAt(objectAt(body['context'], 'context')['message_id'], "context['message_id']", 1000);
}

function checkSender(number: PhoneNumber, elapsed: number): void {
  if (number.failWith !== undefined && !isAsynchronous(number.failWith))
    throw new GraphError(number.failWith, 'This phone number was told to fail.');
  if (!number.registered)
    throw new GraphError(133010, 'The phone number is not registered on the WhatsApp Business Platform.');
  if (number.status === 'BANNED' || number.status === 'RESTRICTED')
    throw new GraphError(131031, `The account is locked: the phone number is ${number.status}.`);
  if (elapsed < number.maintenanceUntil)
    throw new GraphError(131057, 'The throughput of this number is being changed; this takes about a minute.');
  if (!number.displayNameApproved) throw new GraphError(131037, 'The display name of this number needs approval.');
}

/** Checks what is sent; answers the template when it is one. */
function checkedContent(world: World, number: PhoneNumber, body: Json, type: string): Template | undefined {
  const lookup: MediaLookup = (id) => {
    const stored = world.media.find(id, world.clock.now());
    return stored && stored.numberId === number.id
      ? { mimeType: stored.mimeType, size: stored.bytes.length }
      : undefined;
  };
  if (type === 'template') return checkTemplateMessage(world.waba(number.wabaId), body['template'], lookup);
  checkContent(type, body[type], lookup);
  return undefined;
}

function checkMarketing(
  world: World,
  number: PhoneNumber,
  template: Template | undefined,
  marketingApi: boolean,
): void {
  const isMarketing = template?.category === 'MARKETING';
  if (marketingApi && !isMarketing)
    throw new GraphError(131055, 'Only marketing templates can be sent by this endpoint.');
  if (!marketingApi && isMarketing && !number.marketingOnCloudApi)
    throw new GraphError(
      131063,
      'Marketing templates are disabled on Cloud API for this number; use marketing_messages.',
    );
  if (marketingApi && template && world.clock.now() - template.createdAt < world.settings.templateSyncMs)
    throw new GraphError(134101, 'The template is still syncing; this takes up to 10 minutes.');
}

function checkRecipient(
  number: PhoneNumber,
  { customer, toPhone }: Recipient,
  body: Json,
  template: Template | undefined,
): void {
  const keyHash = body['recipient_identity_key_hash'];
  if (keyHash !== undefined && customer.identityKeyHash !== undefined && keyHash !== customer.identityKeyHash)
    throw new GraphError(137000, 'The identity key hash of the recipient is another one.');
  if (template && !toPhone && buttonsOf(template.components).some((button) => button['type'] === 'OTP'))
    throw new GraphError(
      131062,
      'Authentication templates with a code button cannot be sent to a business-scoped user ID.',
    );
  if (number.allowList && !(customer.waId && number.allowList.has(customer.waId)))
    throw new GraphError(131030, 'The recipient phone number is not in the allowed list of this number.');
}

/** Refuses what comes too fast or reaches too many; answers the code that the message will fail with later, if any. */
function takeLimits(
  world: World,
  number: PhoneNumber,
  thread: Thread,
  message: Parameters<typeof fateOf>[3],
): number | undefined {
  const elapsed = world.clock.elapsed();
  if (!takeThroughput(number, elapsed))
    throw new GraphError(
      130429,
      `Message failed to send because there were more than ${number.messagesPerSecond} messages per second.`,
    );
  const failure = fateOf(world, number, thread, message);
  takePair(number, thread, elapsed);
  if (message.template) takeTier(world.waba(number.wabaId), number, thread, world.clock.now());
  return failure;
}

function openFreeEntry(thread: Thread, now: number): void {
  if (thread.referralAt === undefined) return;
  if (now - thread.referralAt < 86_400_000) thread.freeEntryUntil = now + 3 * 86_400_000;
  thread.referralAt = undefined;
}

function pricingOf(
  template: Template | undefined,
  freeEntry: boolean,
  windowOpen: boolean,
  marketingApi: boolean,
): Json {
  const category = template ? (marketingApi ? 'marketing_lite' : template.category.toLowerCase()) : 'service';
  // Charging for service messages began on 1 October 2026, but nothing public shows its webhooks: the old values stay.
  const free = category === 'service' || (category === 'utility' && windowOpen);
  const type = freeEntry ? 'free_entry_point' : free ? 'free_customer_service' : 'regular';
  return { billable: type === 'regular', pricing_model: 'PMP', type, category };
}

function begin(world: World, number: PhoneNumber, thread: Thread, sent: Sent, type: string): void {
  const content = asObject(sent.request[type]);
  const link = content?.['link'];
  // Meta fetches the link before it reports anything, and fails with 131053 later; only links to this machine are fetched here.
  if (sent.errorCode !== undefined || !isMediaType(type) || typeof link !== 'string' || !isLoopback(link))
    return beginLife(world, number, thread, sent);
  void linkIsGood(link, type).then((good) => {
    if (!good) sent.errorCode = 131053;
    beginLife(world, number, thread, sent);
  });
}

async function linkIsGood(link: string, type: keyof typeof MEDIA_LIMITS): Promise<boolean> {
  try {
    const answer = await request(link, { signal: AbortSignal.timeout(5000) });
    const bytes = await answer.body.arrayBuffer();
    const mimeType = String(answer.headers['content-type'] ?? '');
    return (
      answer.statusCode === 200 && mediaTypeOf(mimeType) === type && bytes.byteLength <= MEDIA_LIMITS[type].maxBytes
    );
  } catch {
    return false;
  }
}
