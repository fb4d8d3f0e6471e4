import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { notFound } from '../../platform/kernel/errors.js';

/** A contact under a lock, as much of it as verbs decide by. */
export interface LockedContact {
  id: string;
  displayName: string | null;
  phoneNumber: string | null;
  email: string | null;
  locale: string | null;
  timeZone: string | null;
  ownerId: string | null;
  isBlocked: boolean;
  attributes: Record<string, string | number | boolean>;
  attributeTimes: Record<string, string>;
  version: number;
}

/** How often a contact may have gone into another one between two looks. */
const maxSteps = 8;

/**
 * Locks the contact until the end of the transaction: to change it, or, with `key share`, so that it stays while rows are
 * hung on it. The id of a contact that went into another one leads to that one. @throws DomainError NOT_FOUND
 */
export async function lockContact(
  scope: Scope,
  id: string | undefined,
  strength: 'no key update' | 'key share' = 'no key update',
  path: readonly string[] = ['contactId'],
): Promise<LockedContact> {
  let at = id;
  for (let step = 0; at && step < maxSteps; step++) {
    const contact = await firstRow<LockedContact>(
      scope.em,
      `/* lockContact */
       select id, display_name as "displayName", phone_number as "phoneNumber", email, locale, time_zone as "timeZone",
         owner_id as "ownerId", blocked_at is not null as "isBlocked", attributes, attribute_times as "attributeTimes", version
       from contact where account_id = $1 and id = $2 and erasing_at is null for ${strength}`,
      [scope.accountId, at],
    );
    if (contact) return contact;
    const alias = await firstRow<{ contactId: string }>(
      scope.em,
      `/* contactAlias */ select contact_id as "contactId" from contact_alias where account_id = $1 and gone_id = $2`,
      [scope.accountId, at],
    );
    at = alias?.contactId;
  }
  throw notFound('Contact', path);
}
