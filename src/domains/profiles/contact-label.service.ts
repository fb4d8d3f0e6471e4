import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { restrictionGuard } from '../consent/restriction.policy.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import { contactChanged } from '../contacts/contact.events.js';
import type { Holding } from '../contacts/holding.policy.js';

const maxLabels = 50;

/** Labels on contacts: the account's labels, which conversations carry as well. */
export class ContactLabels {
  constructor(private readonly holding: Holding) {}

  /** Puts labels on; the same one twice is one. @throws DomainError NOT_FOUND when one of them does not exist, CONTACT_RESTRICTED */
  async add(scope: Scope, contactId: string | undefined, labelIds: readonly (string | undefined)[]): Promise<string> {
    const { id } = await lockContact(scope, contactId, 'key share');
    await restrictionGuard.assertNone(scope, [id]);
    const ids = readLabelIds(labelIds);
    const known = await rows(
      scope.em,
      `/* lockLabels */ select id from label where account_id = $1 and id = any($2::uuid[]) order by id for key share`,
      [scope.accountId, ids],
    );
    if (known.length < ids.length) throw notFound('Label', ['labelIds']);
    const added = await rows(
      scope.em,
      `/* addContactLabels */
       insert into contact_label (account_id, contact_id, label_id, added_at)
       select $1, $2, l.id, $4 from unnest($3::uuid[]) as l (id) order by l.id on conflict do nothing returning label_id`,
      [scope.accountId, id, ids, scope.clock.now()],
    );
    return commit(scope, id, added.length > 0 ? [contactChanged(id, 'LABELS')] : []);
  }

  /** Takes labels off; one that is not there is no error. @throws DomainError NOT_FOUND, CONTACT_RESTRICTED, ON_LEGAL_HOLD */
  async remove(
    scope: Scope,
    contactId: string | undefined,
    labelIds: readonly (string | undefined)[],
  ): Promise<string> {
    const { id } = await lockContact(scope, contactId, 'key share');
    await restrictionGuard.assertNone(scope, [id]);
    await this.holding.assertFree(scope, { contactId: id });
    const removed = await rows(
      scope.em,
      `/* removeContactLabels */
       delete from contact_label where account_id = $1 and contact_id = $2 and label_id = any($3::uuid[]) returning label_id`,
      [scope.accountId, id, readLabelIds(labelIds)],
    );
    return commit(scope, id, removed.length > 0 ? [contactChanged(id, 'LABELS')] : []);
  }
}

function readLabelIds(ids: readonly (string | undefined)[]): string[] {
  if (ids.length < 1 || ids.length > maxLabels) throw invalidInput(`Give 1 to ${maxLabels} labels.`, ['labelIds']);
  if (ids.includes(undefined)) throw notFound('Label', ['labelIds']);
  return [...new Set(ids)] as string[];
}
