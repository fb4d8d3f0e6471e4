import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { ActivityCause } from './activity.entity.js';
import { tellOwners } from './conversation-owners.service.js';
import { ConversationStatus } from './conversation-status.js';

interface Released {
  id: string;
  status: ConversationStatus;
}

/** Of what is over nothing is written or told one by one, there may be years of it: that the owner is gone is told anyway. */
const isUnderWay = ({ status }: Released): boolean => status !== ConversationStatus.CLOSED;

/** Conversations of a team that is deleted belong to none; who is assigned stays. */
export async function followTeamRemoval(scope: Scope, teamId: string): Promise<void> {
  const released = await rows<Released & { assigneeId: string | null }>(
    scope.em,
    `/* releaseTeam */
     update conversation c set team_id = null, version = version + 1
     where account_id = $1 and id = any(array(
       select id from conversation where account_id = $1 and team_id = $2 order by id for no key update))
     returning id, status, assignee_id as "assigneeId"`,
    [scope.accountId, teamId],
  );
  const changes = released.filter(isUnderWay).map(({ id, assigneeId }) => ({
    id,
    former: { assigneeId, teamId },
    now: { assigneeId, teamId: null },
  }));
  await tellOwners(scope, changes, ActivityCause.RULE);
}

/** Conversations of a user who is taken out of the account are nobody's again. */
export async function followMemberRemoval(scope: Scope, userId: string): Promise<void> {
  const released = await rows<Released & { teamId: string | null }>(
    scope.em,
    `/* releaseConversations */
     update conversation set assignee_id = null, version = version + 1
     where account_id = $1 and id = any(array(
       select id from conversation where account_id = $1 and assignee_id = $2 order by id for no key update))
     returning id, status, team_id as "teamId"`,
    [scope.accountId, userId],
  );
  const changes = released.filter(isUnderWay).map(({ id, teamId }) => ({
    id,
    former: { assigneeId: userId, teamId },
    now: { assigneeId: null, teamId },
  }));
  await tellOwners(scope, changes, ActivityCause.RULE);
}
