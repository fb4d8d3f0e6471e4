import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** Who a conversation belongs to. */
export interface ConversationOwners {
  assigneeId: string | null;
  teamId: string | null;
}

/**
 * Whether the viewer sees a conversation of these owners. Reading scopes need not ask, the database hides what is not
 * seen (policies `own_only` and `team_only`); a verb, which sees every row, asks here. Both say the same.
 */
export async function seesConversation(scope: Scope, { assigneeId, teamId }: ConversationOwners): Promise<boolean> {
  const { visibility, actorId } = scope.viewer;
  if (visibility === 'ALL') return true;
  if (assigneeId !== null && assigneeId === actorId) return true;
  if (visibility === 'OWN' || teamId === null) return false;
  const membership = await firstRow(
    scope.em,
    `/* isInTeam */ select 1 from team_member where account_id = $1 and team_id = $2 and user_id = $3`,
    [scope.accountId, teamId, actorId ?? null],
  );
  return membership !== undefined;
}
