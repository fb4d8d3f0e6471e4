import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { ConversationWhereInput } from './inbox-filter.inputs.js';
import { inboxCondition } from './inbox-filter.js';

/**
 * How many conversations each filter means, all at one moment; in a reading scope: of those that the viewer sees. Each
 * is a select of its own: one scan for all would read every conversation, where most filters find theirs by an index.
 */
export async function countInbox(scope: Scope, filters: readonly ConversationWhereInput[]): Promise<number[]> {
  if (filters.length === 0) return [];
  const params: unknown[] = [scope.accountId];
  const now = scope.clock.now();
  const columns = filters.map((where, i) => {
    const condition = inboxCondition(where, (value) => `$${params.push(value)}`, now);
    return `(select count(*)::int from conversation c where c.account_id = $1 and ${condition}) as n${i}`;
  });
  const counts = await firstRow<Record<string, number>>(
    scope.em,
    `/* inboxCounts */ select ${columns.join(', ')}`,
    params,
  );
  return filters.map((_, i) => counts![`n${i}`]!);
}

/** Whether the inbox takes the filter. @throws DomainError INVALID_INPUT */
export function assertFilter(scope: Scope, where: ConversationWhereInput): void {
  inboxCondition(where, () => '$1', scope.clock.now());
}
