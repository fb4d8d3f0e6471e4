import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError } from '../../platform/kernel/errors.js';
import type { RestrictionGuard } from '../contacts/restriction-guard.policy.js';
import { consentErrors } from './consent.errors.js';

/** SQL condition, with `$1` the account: the data of this contact is only kept. */
export const isRestricted = (contact: string): string =>
  `exists (select from contact_restriction r where r.account_id = $1 and r.contact_id = ${contact} and r.lifted_at is null)`;

/** Who asks before the data of contacts is used. */
export const restrictionGuard: RestrictionGuard = {
  async among(scope: Scope, contactIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (contactIds.length === 0) return new Set();
    const found = await rows<{ id: string }>(
      scope.em,
      `/* restrictedAmong */ select distinct contact_id as id from contact_restriction
       where account_id = $1 and contact_id = any($2::uuid[]) and lifted_at is null`,
      [scope.accountId, contactIds],
    );
    return new Set(found.map(({ id }) => id));
  },
  async assertNone(scope: Scope, contactIds: readonly string[], path: readonly string[] = []): Promise<void> {
    if ((await restrictionGuard.among(scope, contactIds)).size > 0) throw contactRestricted(path);
  },
};

/** The data of a contact may not be used for this. */
export const contactRestricted = (path: readonly string[]): DomainError =>
  new DomainError(
    consentErrors.CONTACT_RESTRICTED,
    'The data of this contact is only kept, and not used; see its requests.',
    path,
  );
