import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { AssignmentStrategy, Candidate, Waiting } from './hand-out.js';

/** A policy as the API shows it. */
export interface AssignmentPolicyRow {
  id: string;
  teamId: string | null;
  strategy: AssignmentStrategy;
  isEnabled: boolean;
  isSticky: boolean;
  isOnlyAvailable: boolean;
  capacity: number | null;
  requeueAfterMinutes: number | null;
  createdAt: string;
}

/** SQL text of an AssignmentPolicyRow's columns. */
export const policyColumns = `id, team_id as "teamId", strategy, is_enabled as "isEnabled", is_sticky as "isSticky",
  is_only_available as "isOnlyAvailable", capacity, requeue_after_minutes as "requeueAfterMinutes", created_at as "createdAt"`;

/** The place in the log of those who hand out is kept under this name. */
export const assignmentFollowerName = 'assignment';

/** Conversations that are handed out by one statement. */
export const batchSize = 100;

/** The policies of the account, in the order of making; there are no more than teams and one. */
export const listPolicies = (scope: Scope): Promise<AssignmentPolicyRow[]> =>
  rows(
    scope.em,
    `/* assignmentPolicies */ select ${policyColumns} from assignment_policy where account_id = $1 order by id limit 201`,
    [scope.accountId],
  );

/** Policies by id. */
export const policyLoader: LoaderDefinition<string, AssignmentPolicyRow> = {
  name: 'assignmentPolicies',
  async batch(scope, ids) {
    const found = await rows<AssignmentPolicyRow>(
      scope.em,
      `/* assignmentPoliciesById */ select ${policyColumns} from assignment_policy where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((policy) => [policy.id, policy]));
  },
};

/** Locks the account's policies: work is handed out by one at a time. Only those in force are given. */
export async function lockPolicies(scope: Scope): Promise<AssignmentPolicyRow[]> {
  const found = await rows<AssignmentPolicyRow>(
    scope.em,
    `/* lockAssignmentPolicies */ select ${policyColumns} from assignment_policy where account_id = $1 order by id for update`,
    [scope.accountId],
  );
  return found.filter(({ isEnabled }) => isEnabled);
}

/** Takes the policies' lock in front of the conversations', as handing out does: for verbs that go on to both. */
export const holdPolicies = async (scope: Scope): Promise<void> => void (await lockPolicies(scope));

/**
 * Conversations of channels that have a team, waiting for anybody, whose creation the follower has not come to: it is
 * behind, and knows by the log alone that they are new. Without such conversations the log is not looked at.
 */
export async function listUnrouted(scope: Scope): Promise<string[]> {
  const found = await rows<{ id: string }>(
    scope.em,
    `/* unroutedConversations */
     with waiting as materialized (
       select c.id from conversation c join channel_routing r on r.account_id = $1 and r.channel_id = c.channel_id
       where c.account_id = $1 and c.assignee_id is null and c.status = 'OPEN' and c.team_id is null
     )
     select e.entity_id as id from domain_event e
     where e.account_id = $1 and (select count(*) from waiting) > 0
       and e.seq > (select seq from event_follower where account_id = $1 and name = $2)
       and e.type = 'conversation.changed' and e.payload ->> 'change' = 'CREATED'
       and e.entity_id in (select id from waiting)`,
    [scope.accountId, assignmentFollowerName],
  );
  return found.map(({ id }) => id);
}

/** Who may be given something by a policy: the team, or all agents of the account. */
export const listCandidates = (scope: Scope, policy: AssignmentPolicyRow): Promise<Candidate[]> =>
  rows(
    scope.em,
    `/* assignmentCandidates */
     select m.user_id as "userId", coalesce(k.capacity, $3::int) as capacity, coalesce(t.turn, 0) as turn,
       (select count(*)::int from conversation c
        where c.account_id = $1 and c.assignee_id = m.user_id and c.status = 'OPEN') as load
     from membership m
     left join member_capacity k on k.account_id = $1 and k.user_id = m.user_id
     left join assignment_turn t on t.account_id = $1 and t.policy_id = $2 and t.user_id = m.user_id
     where m.account_id = $1 and case when $4::uuid is null then m.role = 'AGENT'
       else exists (select from team_member x where x.account_id = $1 and x.team_id = $4 and x.user_id = m.user_id) end
     order by m.user_id`,
    [scope.accountId, policy.id, policy.capacity, policy.teamId],
  );

/** A conversation that its contact reopened, and whose it still is. */
export interface ReturnedConversation {
  id: string;
  userId: string;
  teamId: string | null;
}

/** Locks those of the reopened conversations that belong to somebody, and were given to nobody since. */
export const lockReturned = (
  scope: Scope,
  returned: readonly { id: string; at: string }[],
): Promise<ReturnedConversation[]> =>
  rows(
    scope.em,
    `/* returnedConversations */
     select c.id, c.assignee_id as "userId", c.team_id as "teamId"
     from jsonb_to_recordset($2::jsonb) as r (id uuid, at timestamptz) join conversation c on c.account_id = $1 and c.id = r.id
     where c.status = 'OPEN' and c.assignee_id is not null and not exists (
       select from activity a where a.account_id = $1 and a.conversation_id = c.id and a.kind = 'ASSIGNEE_CHANGED'
         and a.occurred_at >= r.at)
     order by c.id for no key update of c`,
    [scope.accountId, JSON.stringify(returned)],
  );

/** Open conversations of users, whoever they are, and how many they take themselves. */
export const listLoads = (
  scope: Scope,
  userIds: readonly string[],
): Promise<{ userId: string; load: number; capacity: number | null }[]> =>
  rows(
    scope.em,
    `/* assigneeLoads */
     select u.id as "userId", k.capacity, (select count(*)::int from conversation c
       where c.account_id = $1 and c.assignee_id = u.id and c.status = 'OPEN') as load
     from unnest($2::uuid[]) as u (id) left join member_capacity k on k.account_id = $1 and k.user_id = u.id`,
    [scope.accountId, userIds],
  );

/** What waits under a policy: the most urgent first, then who has waited longest. */
export const listWaiting = (scope: Scope, policy: AssignmentPolicyRow): Promise<Waiting[]> =>
  rows(
    scope.em,
    `/* waitingConversations */
     select c.id, case when $3 then (
       select p.assignee_id from conversation p
       where p.account_id = $1 and p.contact_id = c.contact_id and p.id <> c.id and p.assignee_id is not null
       order by p.last_activity_at desc, p.id desc limit 1) end as favourite
     from conversation c
     where c.account_id = $1 and c.assignee_id is null and c.status = 'OPEN' and c.team_id is not distinct from $2::uuid
     order by case c.priority when 'URGENT' then 0 when 'HIGH' then 1 when 'MEDIUM' then 2 when 'LOW' then 4 else 3 end,
       coalesce(c.waiting_since, c.created_at), c.id
     limit ${batchSize}`,
    [scope.accountId, policy.teamId, policy.isSticky],
  );
