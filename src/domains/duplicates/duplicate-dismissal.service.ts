import { firstRow } from '../../platform/database/rows.js';
import type { DomainEvent, Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { audit } from '../audit/audit.service.js';
import { lockContact, type LockedContact } from '../contacts/contact-lock.queries.js';
import { contactChanged } from '../contacts/contact.events.js';

/** Remembers who was said to be two people. */
export class DuplicateDismissal {
  /**
   * The two are not suggested again, in whatever order; the id of the first. Whoever was said so before changes nothing.
   * @throws DomainError NOT_FOUND, INVALID_INPUT
   */
  async dismiss(scope: Scope, contactId: string | undefined, otherId: string | undefined): Promise<string> {
    const [contact, other] = await lockPair(scope, contactId, otherId);
    const dismissed = await firstRow(
      scope.em,
      `/* dismissDuplicate */
       insert into contact_duplicate_dismissal (account_id, older_id, newer_id, dismissed_by, dismissed_at)
       values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4, $5) on conflict do nothing returning 1`,
      [scope.accountId, contact.id, other.id, scope.viewer.actorId ?? null, scope.clock.now()],
    );
    if (dismissed)
      audit(scope, {
        action: 'contact_duplicate.dismissed',
        target: { kind: 'Contact', id: contact.id },
        changes: { otherContactId: [null, other.id] },
      });
    return commit(scope, contact.id, dismissed ? changed(contact, other) : []);
  }
  /**
   * Takes it back: the two may be suggested again. The id of the first; whoever was not said to be two changes nothing.
   * @throws DomainError NOT_FOUND, INVALID_INPUT
   */
  async restore(scope: Scope, contactId: string | undefined, otherId: string | undefined): Promise<string> {
    const [contact, other] = await lockPair(scope, contactId, otherId);
    const restored = await firstRow(
      scope.em,
      `/* restoreDuplicate */
       delete from contact_duplicate_dismissal
       where account_id = $1 and older_id = least($2::uuid, $3::uuid) and newer_id = greatest($2::uuid, $3::uuid) returning 1`,
      [scope.accountId, contact.id, other.id],
    );
    if (restored)
      audit(scope, {
        action: 'contact_duplicate.restored',
        target: { kind: 'Contact', id: contact.id },
        changes: { otherContactId: [other.id, null] },
      });
    return commit(scope, contact.id, restored ? changed(contact, other) : []);
  }
}

/** Both of them, locked in one order for everybody who locks two. @throws DomainError NOT_FOUND, INVALID_INPUT */
async function lockPair(
  scope: Scope,
  contactId: string | undefined,
  otherId: string | undefined,
): Promise<[LockedContact, LockedContact]> {
  const isTurned = contactId !== undefined && otherId !== undefined && otherId < contactId;
  const second = isTurned ? await lockContact(scope, otherId, 'key share', ['otherId']) : undefined;
  const contact = await lockContact(scope, contactId, 'key share', ['contactId']);
  const other = second ?? (await lockContact(scope, otherId, 'key share', ['otherId']));
  if (contact.id === other.id) throw invalidInput('Give two contacts.', ['otherId']);
  return [contact, other];
}

const changed = (...both: readonly LockedContact[]): DomainEvent[] =>
  both.map(({ id }) => contactChanged(id, 'DUPLICATES'));
