import { compact, idAt, listAt, objectAt, textAt } from './json-reader.js';
import type { JsonObject, JsonValue } from './json-value.js';
import { isJsonObject } from './json-value.js';
import type { PersonIds, Sender } from './webhook-facts.js';

/** `<ISO country>.<alphanumerics>`, with `ENT.` in a parent id. */
const bsuid = /^[A-Z]{2}\.(?:ENT\.)?[0-9A-Za-z]{1,128}$/;
const digits = /^\+?(\d{5,20})$/;

/** The digits of a WhatsApp id; undefined for anything that is no phone number. */
export const waIdOf = (value: string | undefined): string | undefined => digits.exec(value ?? '')?.[1];

/**
 * A person's names from three members. Some relays put the BSUID where the phone number was ("from"), so a BSUID there is
 * taken as such when the proper member is missing.
 */
export function personAt(parent: JsonValue, keys: { phone: string; userId: string; parentUserId: string }): PersonIds {
  const phone = idAt(parent, keys.phone);
  return compact({
    userId: idAt(parent, keys.userId) ?? (phone && bsuid.test(phone) ? phone : undefined),
    parentUserId: idAt(parent, keys.parentUserId),
    waId: waIdOf(phone),
  });
}

/** True when nothing names the person. */
export const isNobody = (person: PersonIds): boolean => !person.userId && !person.waId && !person.parentUserId;

const idsOf = (contact: JsonValue): PersonIds =>
  personAt(contact, { phone: 'wa_id', userId: 'user_id', parentUserId: 'parent_user_id' });

function isSamePerson(left: PersonIds, right: PersonIds): boolean {
  if (left.userId && right.userId) return left.userId === right.userId;
  if (left.waId && right.waId) return left.waId === right.waId;
  return Boolean(left.parentUserId) && left.parentUserId === right.parentUserId;
}

interface Entry {
  position: number;
  ids: PersonIds;
  contact: JsonObject;
}

/** The `contacts` of one value, found by any of their ids: a batch names up to a thousand people. */
export class ContactBook {
  private readonly contacts: JsonObject[];
  private readonly entries = new Map<string, Entry[]>();

  constructor(value: JsonObject) {
    this.contacts = listAt(value, 'contacts').filter(isJsonObject);
    this.contacts.forEach((contact, position) => this.add(contact, position));
  }

  /** The first entry that speaks of this person; with nobody to look for, a contact that stands alone. */
  of(person: PersonIds): JsonObject | undefined {
    if (isNobody(person)) return this.contacts.length === 1 ? this.contacts[0] : undefined;
    // Meta may repeat a person's card for each of their messages: one is enough, all of them would grow with the square.
    let first: Entry | undefined;
    for (const key of keysOf(person)) {
      const entry = this.entries.get(key)?.find(({ ids }) => isSamePerson(ids, person));
      if (entry && (!first || entry.position < first.position)) first = entry;
    }
    return first?.contact;
  }

  private add(contact: JsonObject, position: number): void {
    const ids = idsOrNone(contact);
    for (const key of keysOf(ids)) {
      const entries = this.entries.get(key);
      if (entries) entries.push({ position, ids, contact });
      else this.entries.set(key, [{ position, ids, contact }]);
    }
  }
}

const keysOf = ({ userId, waId, parentUserId }: PersonIds): string[] => [
  ...(userId ? [`user ${userId}`] : []),
  ...(waId ? [`phone ${waId}`] : []),
  ...(parentUserId ? [`parent ${parentUserId}`] : []),
];

/** An id too long to be one makes a card nobody's. */
function idsOrNone(contact: JsonObject): PersonIds {
  try {
    return idsOf(contact);
  } catch {
    return {};
  }
}

/** The person completed from their card: ids that the message itself lacks, user name and profile name. */
export function describePerson(person: PersonIds, contact: JsonObject | undefined): Sender {
  if (contact === undefined) return person;
  return compact({
    ...idsOf(contact),
    ...person,
    username: textAt(objectAt(contact, 'profile'), 'username'),
    profileName: textAt(objectAt(contact, 'profile'), 'name'),
    identityKeyHash: textAt(contact, 'identity_key_hash'),
  });
}
