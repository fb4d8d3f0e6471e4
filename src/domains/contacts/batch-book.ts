import { newId } from '../../platform/kernel/ids.js';
import { identityKey, type Identity } from './identity-claim.js';
import { isReachable, type NumberChange } from './identity-guard.policy.js';

/** What to do with people who are known: take everything over, nothing, or only what is missing. */
export type BatchPolicy = 'UPDATE' | 'SKIP' | 'FILL_GAPS';

/** One person as the business names them; what is not said changes nothing. */
export interface NamedPerson {
  /** At most one of each kind, no usernames. */
  identities: readonly Identity[];
  displayName?: string | undefined;
  email?: string | undefined;
  locale?: string | undefined;
  timeZone?: string | undefined;
  attributes: ReadonlyMap<string, string | number | boolean>;
}

/** A contact as it is on record, or will be. */
export interface KnownContact {
  id: string;
  displayName: string | null;
  phoneNumber: string | null;
  email: string | null;
  locale: string | null;
  timeZone: string | null;
  attributes: Record<string, string | number | boolean>;
  attributeTimes: Record<string, string>;
  identities: Identity[];
}

/** What taking a person over came to. */
export type BatchResult = 'CREATED' | 'UPDATED' | 'SKIPPED';

/** What became of one person. */
export type BatchOutcome =
  | { contactId: string; result: BatchResult }
  | { fault: 'IDENTITIES_DIFFER'; identity: Identity }
  /** Erased, and has not written since. */
  | { fault: 'SUPPRESSED'; identity: { kind: string } }
  /** The data of the contact is only kept. */
  | { fault: 'RESTRICTED'; identity: { kind: string } }
  /** Something of the contact would be lost that a legal hold covers. */
  | { fault: 'ON_LEGAL_HOLD'; identity: { kind: string } };

interface Entry {
  contact: KnownContact;
  isNew: boolean;
  isChanged: boolean;
}

const nobody = { restricted: new Set<string>(), held: new Set<string>() };
const textFields = ['displayName', 'email', 'locale', 'timeZone'] as const;

/**
 * The contacts of one batch in memory: people are taken one after the other, as if each were a call of its own, and what
 * is different afterwards is written at once.
 */
export class BatchBook {
  private readonly entries = new Map<string, Entry>();
  private readonly byIdentity = new Map<string, Entry>();
  private readonly byEmail = new Map<string, Entry>();
  /** What stands in the database; differences to it are written. */
  private readonly before = new Map<string, { identity: Identity; contactId: string }>();

  constructor(
    known: readonly KnownContact[],
    private readonly policy: BatchPolicy,
    private readonly now: Date,
    /** Whose data is only kept, and of whom nothing may be lost. */
    private readonly kept: { restricted: ReadonlySet<string>; held: ReadonlySet<string> } = nobody,
  ) {
    for (const contact of [...known].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      this.enter({ contact, isNew: false, isChanged: false });
      for (const identity of contact.identities)
        this.before.set(identityKey(identity), { identity, contactId: contact.id });
    }
  }

  take(person: NamedPerson): BatchOutcome {
    const found = new Set(person.identities.flatMap((one) => this.byIdentity.get(identityKey(one)) ?? []));
    if (found.size > 1) return { fault: 'IDENTITIES_DIFFER', identity: person.identities.at(-1)! };
    const entry = [...found][0] ?? this.findByEmail(person);
    if (!entry) return { contactId: this.create(person), result: 'CREATED' };
    const { contact } = entry;
    const sign = person.identities.at(-1) ?? { kind: 'EMAIL' };
    if (this.kept.restricted.has(contact.id)) return { fault: 'RESTRICTED', identity: sign };
    if (this.policy === 'SKIP') return { contactId: contact.id, result: 'SKIPPED' };
    const stranger = person.identities.find((one) => this.contradicts(contact, one));
    if (stranger) return { fault: 'IDENTITIES_DIFFER', identity: stranger };
    if (this.kept.held.has(contact.id) && this.loses(contact, person))
      return { fault: 'ON_LEGAL_HOLD', identity: sign };
    const isChanged = this.change(entry, person);
    if (isChanged) entry.isChanged = true;
    return { contactId: contact.id, result: isChanged ? 'UPDATED' : 'SKIPPED' };
  }

  /** Contacts to add. */
  created(): KnownContact[] {
    return [...this.entries.values()].filter(({ isNew }) => isNew).map(({ contact }) => contact);
  }

  /** Contacts to write over. */
  changed(): KnownContact[] {
    return [...this.entries.values()].filter((one) => one.isChanged && !one.isNew).map(({ contact }) => contact);
  }

  /** Identities to add. */
  newIdentities(): { contactId: string; identity: Identity }[] {
    return [...this.entries.values()].flatMap(({ contact }) =>
      contact.identities.flatMap((identity) =>
        this.before.get(identityKey(identity))?.contactId === contact.id ? [] : [{ contactId: contact.id, identity }],
      ),
    );
  }

  /** Identities that left the contact that had them; those that passed on inside the batch too. */
  goneIdentities(): Identity[] {
    return [...this.before].flatMap(([key, { identity, contactId }]) =>
      this.byIdentity.get(key)?.contact.id === contactId ? [] : [identity],
    );
  }

  /** Contacts that were reachable, and have another number now. */
  numberChanges(): NumberChange[] {
    const reachedBefore = new Set(
      [...this.before.values()].filter(({ identity }) => isReachable(identity)).map(({ contactId }) => contactId),
    );
    const added = this.newIdentities().filter(
      ({ contactId, identity }) => identity.kind === 'PHONE_NUMBER' && reachedBefore.has(contactId),
    );
    return [...Map.groupBy(added, ({ contactId }) => contactId)].map(([contactId, numbers]) => ({
      contactId,
      added: numbers.map(({ identity }) => identity),
    }));
  }

  private enter(entry: Entry): void {
    const { contact } = entry;
    this.entries.set(contact.id, entry);
    for (const identity of contact.identities) this.byIdentity.set(identityKey(identity), entry);
    if (contact.email && !this.byEmail.has(contact.email)) this.byEmail.set(contact.email, entry);
  }

  /**
   * An address names a person who is known by nothing surer, or brings nothing surer. Families and companies share
   * addresses: two people with different numbers stay two.
   */
  private findByEmail({ email, identities }: NamedPerson): Entry | undefined {
    const entry = email ? this.byEmail.get(email) : undefined;
    if (!entry || entry.contact.email !== email) return undefined;
    return identities.length === 0 || entry.contact.identities.length === 0 ? entry : undefined;
  }

  /** WhatsApp's ids and the business' own are given once; a number may change. */
  private contradicts(contact: KnownContact, { kind, matchKey }: Identity): boolean {
    if (kind === 'PHONE_NUMBER') return false;
    const same = contact.identities.filter((one) => one.kind === kind);
    return same.length > 0 && !same.some((one) => one.matchKey === matchKey);
  }

  private create(person: NamedPerson): string {
    const contact: KnownContact = {
      id: newId(),
      displayName: person.displayName ?? null,
      phoneNumber: person.identities.find(({ kind }) => kind === 'PHONE_NUMBER')?.value ?? null,
      email: person.email ?? null,
      locale: person.locale ?? null,
      timeZone: person.timeZone ?? null,
      attributes: Object.fromEntries(person.attributes),
      attributeTimes: Object.fromEntries([...person.attributes.keys()].map((key) => [key, this.now.toISOString()])),
      identities: [...person.identities],
    };
    this.enter({ contact, isNew: true, isChanged: false });
    return contact.id;
  }

  /** Whether a value that is known would be written over. */
  private loses(contact: KnownContact, person: NamedPerson): boolean {
    if (this.policy !== 'UPDATE') return false;
    const phone = person.identities.find(({ kind }) => kind === 'PHONE_NUMBER');
    const isOther = (was: unknown, now: unknown): boolean => was != null && now !== undefined && now !== was;
    return (
      textFields.some((field) => isOther(contact[field], person[field])) ||
      [...person.attributes].some(([key, value]) => isOther(contact.attributes[key], value)) ||
      (phone !== undefined &&
        contact.phoneNumber !== null &&
        !contact.identities.some((one) => identityKey(one) === identityKey(phone)))
    );
  }

  /** Whether anything is different afterwards. */
  private change(entry: Entry, person: NamedPerson): boolean {
    const { contact } = entry;
    const isOpen = (value: unknown): boolean => this.policy === 'UPDATE' || value === null || value === undefined;
    let isChanged = false;
    for (const field of textFields) {
      const value = person[field];
      if (value === undefined || value === contact[field] || !isOpen(contact[field])) continue;
      contact[field] = value;
      isChanged = true;
      if (field === 'email' && !this.byEmail.has(value)) this.byEmail.set(value, entry);
    }
    for (const [key, value] of person.attributes) {
      if (contact.attributes[key] === value || !isOpen(contact.attributes[key])) continue;
      contact.attributes[key] = value;
      contact.attributeTimes[key] = this.now.toISOString();
      isChanged = true;
    }
    for (const identity of person.identities) {
      if (this.byIdentity.get(identityKey(identity)) === entry) continue;
      if (identity.kind === 'PHONE_NUMBER') {
        if (!isOpen(contact.phoneNumber)) continue;
        this.giveUpShownNumber(contact);
        contact.phoneNumber = identity.value;
      }
      contact.identities.push(identity);
      this.byIdentity.set(identityKey(identity), entry);
      isChanged = true;
    }
    return isChanged;
  }

  /** The number that was shown goes with its identity; others that WhatsApp told of stay. */
  private giveUpShownNumber(contact: KnownContact): void {
    const shown = contact.identities.find((one) => one.kind === 'PHONE_NUMBER' && one.value === contact.phoneNumber);
    if (!shown) return;
    contact.identities = contact.identities.filter((one) => one !== shown);
    this.byIdentity.delete(identityKey(shown));
  }
}
