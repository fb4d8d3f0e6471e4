import { countryOf } from '../countries.js';
import { type Customer, USER_ID, derivedUserId } from './customer.js';
import { GraphError } from '../graph/graph-error.js';
import { type Json, invalid, missing } from '../parameters.js';
import type { PhoneNumber } from '../numbers/phone-number.js';
import type { World } from '../world.js';

/** Who a message goes to, and in which words the answer names him or her. */
export interface Recipient {
  customer: Customer;
  toPhone: boolean;
  contact: Json;
}

/** Finds or makes the person that `to` (a phone number) or `recipient` (a business-scoped user id) names; `to` wins. */
export function recipientOf(world: World, number: PhoneNumber, body: Json): Recipient {
  const { to, recipient } = body;
  if (body['recipient_type'] === 'group') throw new GraphError(131041, 'The simulator has no groups.');
  if (body['recipient_type'] !== undefined && body['recipient_type'] !== 'individual')
    throw invalid('recipient_type must be one of {individual, group}.');
  if (to !== undefined && to !== null && to !== '') {
    if (typeof to !== 'string' && typeof to !== 'number') throw invalid('to must be a phone number.');
    const waId = knownVariant(world, waIdOf(number, String(to)));
    if (waId === number.digits) throw new GraphError(131021, 'The sender and the recipient are the same phone number.');
    const known = world.customers.find({ waId });
    const customer =
      known ??
      world.customers.identify({ waId, ...(number.bsuids === 'always' ? { userId: derivedUserId(waId) } : {}) });
    if (!known) world.feed.publish({ kind: 'customers', customer: customer.key });
    return { customer, toPhone: true, contact: { input: String(to), wa_id: waId } };
  }
  if (recipient === undefined || recipient === null || recipient === '') throw missing('to');
  if (typeof recipient !== 'string' || !USER_ID.test(recipient))
    throw invalid('recipient must be a business-scoped user ID.');
  const customer = world.customers.find({ userId: recipient }) ?? world.customers.identify({ userId: recipient });
  return { customer, toPhone: false, contact: { input: recipient, user_id: recipient } };
}

/** The digits WhatsApp knows a dialled number by; a short one without "+" gets the calling code of the business. */
export function waIdOf(number: PhoneNumber, dialled: string): string {
  if (!/^[+]?[0-9\s()-]+$/.test(dialled.trim())) throw invalid(`to: '${dialled}' is not a phone number.`);
  const digits = dialled.replace(/\D/g, '');
  // Read literally the page would prepend the code to every number without "+"; complete numbers of 11 digits and more are
  // sent bare by most clients, and arrive.
  const full =
    dialled.trim().startsWith('+') || digits.length >= 11 ? digits : countryOf(number.digits).callingCode + digits;
  if (full.length < 7 || full.length > 15) throw invalid(`to: '${dialled}' is not a phone number.`);
  return full;
}

/** The same line as WhatsApp knows it already: Brazil, Mexico and Argentina have a mobile digit that it may leave out or add. */
function knownVariant(world: World, digits: string): string {
  const variants = [
    digits.replace(/^(55\d\d)9(\d{8})$/, '$1$2'),
    digits.replace(/^(55\d\d)(\d{8})$/, '$19$2'),
    digits.replace(/^521(\d{10})$/, '52$1'),
    digits.replace(/^52(\d{10})$/, '521$1'),
    digits.replace(/^549(\d{10})$/, '54$1'),
    digits.replace(/^54(\d{10})$/, '549$1'),
  ];
  return [digits, ...variants].find((waId) => world.customers.find({ waId })) ?? digits;
}
