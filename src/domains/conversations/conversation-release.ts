import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { teamLoader } from '../teams/team.queries.js';
import { ActivityCause } from './activity.entity.js';
import { tellOwners } from './conversation-owners.service.js';
import { ConversationStatus } from './conversation-status.js';
import { releaseConversations } from './conversation.jobs.js';

/** Conversations of one transaction: there may be years of them, and whoever is taken out must be out at once. */
const batchSize = 500;

/** Whose conversations are taken back. */
interface Former {
  from: 'MEMBER' | 'TEAM';
  id: string;
  teamName: string | null;
}

const columns = { MEMBER: 'assignee_id', TEAM: 'team_id' } as const;

/** Conversations of a user who is taken out of the account are nobody's again: some at once, the rest by a job. */
export const followMemberRemoval = (scope: Scope, userId: string): Promise<void> =>
  release(scope, { from: 'MEMBER', id: userId, teamName: null });

/** Conversations of a team that is deleted belong to none; who is assigned stays. */
export const followTeamRemoval = async (scope: Scope, teamId: string): Promise<void> =>
  release(scope, { from: 'TEAM', id: teamId, teamName: (await scope.load(teamLoader, teamId))?.name ?? null });

/** Takes the rest back; again after a crash. Who is a member again meanwhile keeps what is left. */
export async function releaseRest(
  database: Database,
  { accountId, ...former }: Former & { accountId: string },
): Promise<void> {
  for (let isMore = true; isMore;) {
    isMore = await database.write(systemViewer(accountId), async (scope) => {
      const isThere = await firstRow(
        scope.em,
        former.from === 'MEMBER'
          ? `/* isMemberAgain */ select 1 from membership where account_id = $1 and user_id = $2 for key share`
          : `/* isTeamThere */ select 1 from team where account_id = $1 and id = $2 for key share`,
        [scope.accountId, former.id],
      );
      return !isThere && (await releaseBatch(scope, former, '')) === batchSize;
    });
  }
}

async function release(scope: Scope, former: Former): Promise<void> {
  // What somebody else has in hand is left to the job: it may be waiting for the very member or team that goes.
  await releaseBatch(scope, former, 'skip locked');
  const job = jobRequest(releaseConversations, { accountId: scope.accountId, ...former });
  commit(scope, undefined, [], [job]);
}

async function releaseBatch(scope: Scope, former: Former, locked: 'skip locked' | ''): Promise<number> {
  const column = columns[former.from];
  // In the order of the index, which has those that are closed at its end.
  const released = await rows<{
    id: string;
    status: ConversationStatus;
    assigneeId: string | null;
    teamId: string | null;
  }>(
    scope.em,
    `/* releaseConversations */
     update conversation set ${column} = null, version = version + 1
     where account_id = $1 and id = any(array(
       select id from conversation where account_id = $1 and ${column} = $2
       order by status desc, last_activity_at, id limit ${batchSize} for no key update ${locked}))
     returning id, status, assignee_id as "assigneeId", team_id as "teamId"`,
    [scope.accountId, former.id],
  );
  // Of what is over nothing is written or told one by one: that the owner is gone is told anyway.
  const changes = released
    .filter(({ status }) => status !== ConversationStatus.CLOSED)
    .map(({ id, assigneeId, teamId }) => ({
      id,
      former: former.from === 'MEMBER' ? { assigneeId: former.id, teamId } : { assigneeId, teamId: former.id },
      now: { assigneeId, teamId },
    }));
  await tellOwners(scope, changes, { cause: ActivityCause.RULE, goneTeamName: former.teamName });
  return released.length;
}
