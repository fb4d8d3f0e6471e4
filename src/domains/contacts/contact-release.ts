import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { contactChanged } from './contact.events.js';

/** Contacts of a user who is taken out of the account have no owner again. */
export async function releaseContacts(scope: Scope, userId: string): Promise<void> {
  const released = await rows<{ id: string }>(
    scope.em,
    `/* releaseContacts */
     update contact set owner_id = null, version = version + 1 where account_id = $1 and owner_id = $2 returning id`,
    [scope.accountId, userId],
  );
  commit(
    scope,
    undefined,
    released.map(({ id }) => contactChanged(id, 'OWNER')),
  );
}
