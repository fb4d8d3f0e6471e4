import { waIdVariants } from '../../platform/kernel/phone-number.js';
import type { PersonIds } from '../../platform/whatsapp/webhook-facts.js';
import type { Identity, IdentityClaim } from './identity-claim.js';

/** What WhatsApp tells of a person, in a message, a status or a change of identity. */
export type PersonSeen = PersonIds & {
  username?: string;
  profileName?: string;
  /** When the person wrote, or called; not: when the business did. */
  writesAt?: Date | undefined;
};

const longest = { profileName: 200, username: 100 };

/**
 * A phone number as an identity. WhatsApp writes numbers of Brazil, Mexico and Argentina in two ways; all spellings of
 * a number share the match key.
 */
export function phoneIdentity(phone: string): Identity {
  const digits = phone.replaceAll(/\D/g, '');
  return { kind: 'PHONE_NUMBER', value: `+${digits}`, matchKey: [digits, ...waIdVariants(digits)].sort()[0]! };
}

/** The identities by which WhatsApp names a person: the business-scoped id first, the phone number last. */
export function identitiesOf(person: PersonIds): Identity[] {
  const { userId, parentUserId, waId } = person;
  return [
    ...(userId ? [{ kind: 'USER_ID', value: userId, matchKey: userId } as const] : []),
    ...(parentUserId ? [{ kind: 'PARENT_USER_ID', value: parentUserId, matchKey: parentUserId } as const] : []),
    ...(waId && /\d/.test(waId) ? [phoneIdentity(waId)] : []),
  ];
}

/** A person's identities, names included, as one claim. */
export const claimOf = (person: PersonSeen): IdentityClaim => ({
  identities: identitiesOf(person),
  profileName: cut(person.profileName, longest.profileName),
  username: cut(person.username, longest.username),
  writesAt: person.writesAt,
});

/** Cut by length; half of an emoji at the cut would be refused by the database. */
const cut = (text: string | undefined, length: number): string | undefined =>
  text?.slice(0, length).toWellFormed().trim() || undefined;
