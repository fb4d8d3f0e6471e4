import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { ActivityCause } from './activity.entity.js';
import { tellOwners } from './conversation-owners.service.js';

/** Conversations of a team that is deleted belong to none; who is assigned stays. */
export async function followTeamRemoval(scope: Scope, teamId: string): Promise<void> {
  const released = await rows<{ id: string; assigneeId: string | null }>(
    scope.em,
    `/* releaseTeam */
     update conversation c set team_id = null, version = version + 1
     where account_id = $1 and id = any(array(
       select id from conversation where account_id = $1 and team_id = $2 order by id for no key update))
     returning id, assignee_id as "assigneeId"`,
    [scope.accountId, teamId],
  );
  const changes = released.map(({ id, assigneeId }) => ({
    id,
    former: { assigneeId, teamId },
    now: { assigneeId, teamId: null },
  }));
  await tellOwners(scope, changes, ActivityCause.RULE);
}

/** Conversations of a user who is taken out of the account are nobody's again. */
export async function followMemberRemoval(scope: Scope, userId: string): Promise<void> {
  const released = await rows<{ id: string; teamId: string | null }>(
    scope.em,
    `/* releaseConversations */
     update conversation set assignee_id = null, version = version + 1
     where account_id = $1 and id = any(array(
       select id from conversation where account_id = $1 and assignee_id = $2 order by id for no key update))
     returning id, team_id as "teamId"`,
    [scope.accountId, userId],
  );
  const changes = released.map(({ id, teamId }) => ({
    id,
    former: { assigneeId: userId, teamId },
    now: { assigneeId: null, teamId },
  }));
  await tellOwners(scope, changes, ActivityCause.RULE);
}
