import type { Scope } from '../../platform/database/scope.js';

/** A sign by which a person can be found again; EMAIL is none of WhatsApp's, and finds people who are imported. */
export interface GuardedIdentity {
  kind: string;
  matchKey: string;
}

/** Since when an identity may not come back. */
export interface Refusal {
  identity: GuardedIdentity;
  since: Date;
}

/**
 * Asked by whoever makes contacts, before it does: people who were erased do not come back by a file, a call or a
 * synchronisation. It stands in the room of consent, to the right, and is lent to this one; the database asks again.
 */
export interface IdentityGuard {
  /** How the keyed hashes are made that are kept with an identity of this account. */
  keysFor(scope: Scope): Promise<(identity: GuardedIdentity) => string[]>;
  /** Those that may not be added. */
  refused(scope: Scope, identities: readonly GuardedIdentity[]): Promise<Refusal[]>;
  /** The person wrote anew: answers may go out again, and the contact may be there. */
  wroteAnew(scope: Scope, identities: readonly GuardedIdentity[], at: Date): Promise<void>;
  /** @throws DomainError CONTACT_SUPPRESSED */
  assertMayExist(scope: Scope, identities: readonly GuardedIdentity[]): Promise<void>;
}

/** A contact that messages reach at another place from now on. */
export interface NumberChange {
  contactId: string;
  /** What is about to be theirs and is not yet, where somebody of the business says so; none: WhatsApp did, and it is. */
  added: readonly GuardedIdentity[];
}

/** Told, under the contacts' locks, that people changed their numbers; the ones of before are still theirs at that moment. */
export type NumberChangeFollower = (scope: Scope, changes: readonly NumberChange[]) => Promise<void>;

/** Signs that WhatsApp finds a person by. */
const reachable: ReadonlySet<string> = new Set(['PHONE_NUMBER', 'USER_ID', 'PARENT_USER_ID']);
/** Whether WhatsApp finds a person by it: who was nowhere to be reached before has changed no number. */
export const isReachable = ({ kind }: { kind: string }): boolean => reachable.has(kind);
