import { compact, Malformed, objectAt, requiredTimeAt, textAt } from './json-reader.js';
import type { JsonObject } from './json-value.js';
import { waIdOf } from './read-person.js';
import type { AppContactFact } from './webhook-facts.js';

/** One of `state_sync[]`: an entry of the address book in the WhatsApp Business app. Malformed: no number or no time. */
export function readAppContact(sync: JsonObject): AppContactFact {
  const contact = objectAt(sync, 'contact');
  const waId = waIdOf(textAt(contact, 'phone_number')?.replaceAll(/[\s()-]/g, ''));
  if (waId === undefined) throw new Malformed('the entry has no phone number');
  const isRemoved = textAt(sync, 'action')?.toLowerCase() === 'remove';
  return compact({
    kind: 'app_contact' as const,
    at: requiredTimeAt(objectAt(sync, 'metadata'), 'timestamp'),
    waId,
    name: isRemoved ? undefined : (textAt(contact, 'full_name') ?? textAt(contact, 'first_name')),
    isRemoved,
  });
}
