import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { notFound } from '../../platform/kernel/errors.js';
import { audit } from '../audit/audit.service.js';
import { channelChanged } from './channel.events.js';

/** Changes what is given. @throws DomainError NOT_FOUND */
export async function updateChannel(
  scope: Scope,
  id: string,
  { sendsReadReceipts }: { sendsReadReceipts?: boolean | null },
): Promise<void> {
  const found = await firstRow<{ before: boolean }>(
    scope.em,
    `/* updateChannel */
     with old as (select id, sends_read_receipts from channel where account_id = $1 and id = $2 for no key update)
     update channel c set sends_read_receipts = coalesce($3, c.sends_read_receipts) from old
     where c.account_id = $1 and c.id = old.id returning old.sends_read_receipts as before`,
    [scope.accountId, id, sendsReadReceipts ?? null],
  );
  if (!found) throw notFound('Channel', ['channelId']);
  const isChanged = sendsReadReceipts != null && sendsReadReceipts !== found.before;
  if (isChanged)
    audit(scope, {
      action: 'channel.changed',
      target: { kind: 'Channel', id },
      changes: { sendsReadReceipts: [found.before, sendsReadReceipts] },
    });
  commit(scope, undefined, isChanged ? [channelChanged(id)] : []);
}
