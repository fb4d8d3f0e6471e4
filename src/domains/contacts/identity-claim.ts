import type { ContactMerge } from './contact.events.js';

/** How a person can be recognised. USERNAME is kept to be shown and searched, but recognises nobody: names change hands. */
export type IdentityKind = 'USER_ID' | 'PARENT_USER_ID' | 'PHONE_NUMBER' | 'USERNAME' | 'EXTERNAL_ID';

/** One sign by which a person was seen. */
export interface Identity {
  kind: IdentityKind;
  /** As WhatsApp wrote it; a phone number in E.164. */
  value: string;
  /** Equal for spellings of one identity; unique per account and kind. */
  matchKey: string;
}

/** What one delivery says of one person: these identities are the same human being. */
export interface IdentityClaim {
  identities: readonly Identity[];
  profileName?: string | undefined;
  username?: string | undefined;
  /** When the person wrote, where it is known by that. */
  writesAt?: Date | undefined;
}

/** What has to be written so that every claim has exactly one contact. */
export interface IdentityPlan {
  /** Contact of each claim, in the order of the claims. */
  contactIds: string[];
  /** Contacts to make. */
  newIds: string[];
  /** Identities to add. */
  links: { contactId: string; identity: Identity }[];
  merges: ContactMerge[];
}

/** Names an identity within an account. */
export const identityKey = (identity: Pick<Identity, 'kind' | 'matchKey'>): string =>
  `${identity.kind} ${identity.matchKey}`;

/**
 * Decides which contact each claim belongs to. Claims that share an identity are one person; a person who is known
 * under several contacts makes them one, and the contact that was made first stays (ids are ordered by time).
 */
export function planIdentities(
  claims: readonly IdentityClaim[],
  known: ReadonlyMap<string, string>,
  newId: () => string,
): IdentityPlan {
  const people = new DisjointSets();
  const matching = claims.map((claim) => claim.identities.filter((i) => i.kind !== 'USERNAME'));
  for (const identities of matching) {
    for (const identity of identities) {
      const key = identityKey(identity);
      people.join(identityKey(identities[0]!), key);
      const contactId = known.get(key);
      if (contactId) people.join(key, contactId);
    }
  }
  const plan: IdentityPlan = { contactIds: [], newIds: [], links: [], merges: [] };
  const contactOf = new Map<string, string>();
  const found = Map.groupBy(new Set(known.values()), (contactId) => people.find(contactId));
  const linked = new Set<string>();
  for (const identities of matching) {
    const person = people.find(identities[0] ? identityKey(identities[0]) : newId());
    let contactId = contactOf.get(person);
    if (!contactId) {
      const [keptId, ...others] = (found.get(person) ?? []).sort();
      contactId = keptId ?? newId();
      if (!keptId) plan.newIds.push(contactId);
      for (const goneId of others) plan.merges.push({ keptId: contactId, goneId });
      contactOf.set(person, contactId);
    }
    plan.contactIds.push(contactId);
    for (const identity of identities) {
      const key = identityKey(identity);
      if (known.has(key) || linked.has(key)) continue;
      linked.add(key);
      plan.links.push({ contactId, identity });
    }
  }
  return plan;
}

/** Sets that only ever grow together (union-find with path halving). */
class DisjointSets {
  private readonly parents = new Map<string, string>();

  find(item: string): string {
    let at = item;
    for (let up = this.parents.get(at); up !== undefined; up = this.parents.get(at)) {
      const above = this.parents.get(up);
      if (above !== undefined) this.parents.set(at, above);
      at = up;
    }
    return at;
  }

  join(a: string, b: string): void {
    const [from, to] = [this.find(a), this.find(b)];
    if (from !== to) this.parents.set(from, to);
  }
}
