import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { inboxCondition, type ConversationWhere } from './inbox-filter.js';

/** Ids of conversations that the filter means, at most so many; in a reading scope: of those that the viewer sees. */
export async function conversationIds(scope: Scope, where: ConversationWhere, limit: number): Promise<string[]> {
  const params: unknown[] = [scope.accountId];
  const condition = inboxCondition(where, (value) => `$${params.push(value)}`, scope.clock.now());
  const found = await rows<{ id: string }>(
    scope.em,
    `/* conversationIds */ select c.id from conversation c where c.account_id = $1 and ${condition} limit ${limit}`,
    params,
  );
  return found.map(({ id }) => id);
}
