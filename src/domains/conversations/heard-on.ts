import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** Those of these contacts who wrote on the channel at least once. */
export async function heardOn(
  scope: Scope,
  channelId: string,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ contactId: string }>(
    scope.em,
    `/* heardOn */
     select distinct contact_id as "contactId" from conversation
     where account_id = $1 and channel_id = $2 and contact_id = any($3::uuid[]) and last_inbound_at is not null`,
    [scope.accountId, channelId, contactIds],
  );
  return new Set(found.map((row) => row.contactId));
}
