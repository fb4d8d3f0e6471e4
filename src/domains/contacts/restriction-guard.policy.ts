import type { Scope } from '../../platform/database/scope.js';

/**
 * Asked by whoever would use a contact's data rather than keep it: whose data is restricted (GDPR art. 18) is stored, and
 * nothing else. It stands in the room of consent, to the right, and is lent to this one.
 */
export interface RestrictionGuard {
  /** Those of these contacts whose data is only kept. */
  among(scope: Scope, contactIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** @throws DomainError CONTACT_RESTRICTED */
  assertNone(scope: Scope, contactIds: readonly string[], path?: readonly string[]): Promise<void>;
}
