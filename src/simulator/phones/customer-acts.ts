// What a person does on a phone of the page; everything goes out by the same roads as the control interface uses.
import { notifyNumber } from '../webhooks/callbacks.js';
import { type Customer, derivedUserId } from '../people/customer.js';
import { receiveFromCustomer } from '../messages/inbound-message.js';
import { numericId } from '../identifiers.js';
import { mediaTypeOf } from '../media/media-rules.js';
import { INBOUND_LIFE_MS } from '../media/media-store.js';
import { reportStatus } from '../messages/message-status.js';
import { type Json, asObject } from '../parameters.js';
import { type PhoneNumber, phoneIsShown, threadOf } from '../numbers/phone-number.js';
import type { World } from '../world.js';

/** Adds a person with a phone number, a username or both; everyone has a business-scoped user id. */
export function addCustomer(world: World, wanted: { name: string; waId?: string; username?: string }): Customer {
  const { name, waId, username } = wanted;
  const userId = waId ? derivedUserId(waId) : `US.${numericId()}`;
  const known = waId === undefined ? undefined : world.customers.find({ waId });
  const customer = world.customers.identify({
    name,
    ...(waId ? { waId } : {}),
    ...(username ? { username } : {}),
    ...(known?.userId ? {} : { userId }),
  });
  world.feed.publish({ kind: 'customers', customer: customer.key });
  return customer;
}

/** Sends a message of this person to the number; `replyTo` is the message that is answered or quoted. */
export function writeAs(
  world: World,
  number: PhoneNumber,
  customer: Customer,
  message: Json & { type: string },
  replyTo: string | undefined,
): string {
  const from = shownIdentity(world, number, customer);
  const contents = message['contacts'] === 'self' ? { ...message, contacts: [ownCard(customer)] } : message;
  const quotesBusiness = replyTo !== undefined && world.ledger.byWamid.has(replyTo);
  const { wamid } = receiveFromCustomer(world, {
    phoneNumberId: number.id,
    from,
    message: contents,
    ...(replyTo ? { context: { from: quotesBusiness ? number.digits : (from.waId ?? from.userId), id: replyTo } } : {}),
  });
  return wamid;
}

/** Keeps a file that the person picked; answers its id and the type of message it fits. */
export function attach(
  world: World,
  number: PhoneNumber,
  file: { bytes: Buffer; mimeType: string; filename: string },
): { id: string; type: string } {
  const expiresAt = world.clock.now() + INBOUND_LIFE_MS;
  const { id } = world.media.add({ ...file, numberId: number.id, expiresAt });
  return { id, type: mediaTypeOf(file.mimeType) ?? 'document' };
}

/** The person looks at the chat: everything that was delivered becomes read. */
export function look(world: World, number: PhoneNumber, customer: Customer): void {
  for (const sent of world.ledger.of(customer).slice(-100))
    if (sent.numberId === number.id && sent.status === 'delivered' && !sent.reaction)
      reportStatus(world, number, threadOf(number, customer), sent, 'read');
}

/** The person listens to a voice message for the first time. */
export function listen(world: World, number: PhoneNumber, customer: Customer, wamid: string): void {
  const sent = world.ledger.byWamid.get(wamid);
  if (sent?.customer === customer && asObject(sent.request['audio'])?.['voice'] === true && sent.status === 'read')
    reportStatus(world, number, threadOf(number, customer), sent, 'played');
}

/** The person stops or resumes marketing messages: they fail with 131050 from now on, and the business is told. */
export function chooseMarketing(world: World, number: PhoneNumber, customer: Customer, stopped: boolean): void {
  if (stopped) customer.failWith = 131050;
  else if (customer.failWith === 131050) delete customer.failWith;
  const { waId, userId, parentUserId, username, name } = shownIdentity(world, number, customer);
  const ids = {
    ...(waId ? { wa_id: waId } : {}),
    ...(userId ? { user_id: userId } : {}),
    ...(parentUserId ? { parent_user_id: parentUserId } : {}),
  };
  const detail = `User requested to ${stopped ? 'stop' : 'resume'} marketing messages`;
  const choice = { category: 'marketing_messages', value: stopped ? 'stop' : 'resume', detail };
  void notifyNumber(world, number, 'user_preferences', {
    contacts: [{ profile: { name, ...(username ? { username } : {}) }, ...ids }],
    user_preferences: [{ ...ids, ...choice, timestamp: world.clock.seconds() }],
  });
  world.feed.publish({ kind: 'status', customer: customer.key, number: number.id });
}

/** The person moves to another phone number; the business is told by a system message. */
export function changeNumber(world: World, number: PhoneNumber, customer: Customer, waId: string): void {
  const { name } = customer;
  const body = `User ${name} changed from ${customer.waId ?? 'no number'} to ${waId}`;
  writeAs(
    world,
    number,
    customer,
    { type: 'system', system: { type: 'user_changed_number', body, wa_id: waId } },
    undefined,
  );
}

function shownIdentity(
  world: World,
  number: PhoneNumber,
  customer: Customer,
): { waId?: string; userId?: string; parentUserId?: string; username?: string; name: string } {
  const { waId, userId, parentUserId, username, name } = customer;
  const phone = waId !== undefined && (!userId || phoneIsShown(threadOf(number, customer), world.clock.now()));
  return {
    ...(phone ? { waId } : {}),
    ...(userId ? { userId } : {}),
    ...(parentUserId ? { parentUserId } : {}),
    ...(username ? { username } : {}),
    name,
  };
}

function ownCard(customer: Customer): Json {
  const phones = customer.waId ? [{ phone: `+${customer.waId}`, wa_id: customer.waId, type: 'CELL' }] : [];
  return { name: { formatted_name: customer.name, first_name: customer.name }, phones, origin: 'contact_request' };
}
