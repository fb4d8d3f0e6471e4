import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { fenceKey } from '../consent/consent-lock.queries.js';
import { callLifeMs } from './delivery-rules.js';

/** Fences the consents of the people whom these messages go to; gives the people. */
export async function fenceConsents(scope: Scope, messageIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rows<{ contactId: string }>(
    scope.em,
    `/* fenceConsents */
     select k.contact_id as "contactId", pg_advisory_xact_lock_shared(k.key) from (
       select distinct c.contact_id, ${fenceKey('c.contact_id')} as key from unnest($2::uuid[]) as wanted (id)
       join message m on m.account_id = $1::uuid and m.id = wanted.id
       join conversation c on c.account_id = $1::uuid and c.id = m.conversation_id order by key) k`,
    [scope.accountId, messageIds],
  );
  return new Set(found.map(({ contactId }) => contactId));
}

/** Calls to WhatsApp that are under way to a contact, by their messages; those of workers that died are no longer. */
export const callsUnderWay = (scope: Scope, contactId: string): Promise<{ messageId: string }[]> =>
  rows(
    scope.em,
    `/* callsUnderWay */
     select m.id as "messageId" from conversation c
     join message m on m.account_id = $1 and m.conversation_id = c.id and m.status = 'SENDING'
     join send_attempt a on a.account_id = $1 and a.message_id = m.id and a.outcome is null and a.started_at > $3
     where c.account_id = $1 and c.contact_id = $2 order by m.id`,
    [scope.accountId, contactId, new Date(scope.clock.now().getTime() - callLifeMs)],
  );
