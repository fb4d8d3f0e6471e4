import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { Presence } from '../../platform/presence/presence.js';
import { ActivityCause } from '../conversations/activity.entity.js';
import { tellOwners } from '../conversations/conversation-owners.service.js';
import { whoIsHere } from '../teams/availability.queries.js';
import {
  batchSize,
  listCandidates,
  listLoads,
  listUnrouted,
  listWaiting,
  lockPolicies,
  lockReturned,
  type AssignmentPolicyRow,
} from './assignment.queries.js';
import { handOut, type Candidate } from './hand-out.js';

/** What those who hand out have just heard of. */
export interface News {
  created?: readonly string[];
  /** Conversations that the contact has reopened, and when. */
  returned?: readonly { id: string; at: string }[];
}

interface Here {
  /** Unknown: those who said that they need no connection are here for new work, and nobody counts as gone. */
  isKnown: boolean;
  available: ReadonlySet<string>;
  present: ReadonlySet<string>;
}

/**
 * Hands conversations to members by the account's policies. Under the lock of the policies only one is at it, so nobody
 * is given more than fits; whoever takes a conversation by hand meanwhile keeps it.
 */
export class AssignmentService {
  constructor(private readonly presence: Presence) {}

  /** Everything that can be handed out now. */
  async run(scope: Scope, { created = [], returned = [] }: News = {}): Promise<void> {
    const policies = await this.begin(scope, created);
    if (policies.length === 0) return;
    const here = await whoIsHere(scope, this.presence);
    if (returned.length > 0 && here.isKnown) await this.releaseReturned(scope, policies, here, returned);
    for (const policy of policies) await this.handOutBy(scope, policy, here);
  }

  /** The same, and what waits for a member who has been away for too long goes back first. */
  async sweep(scope: Scope): Promise<void> {
    const policies = await this.begin(scope);
    if (policies.length === 0) return;
    const here = await whoIsHere(scope, this.presence);
    if (here.isKnown) for (const policy of policies) await this.requeue(scope, policy, here);
    for (const policy of policies) await this.handOutBy(scope, policy, here);
  }

  /** The lock comes first; then what is new finds its team, before anybody else is given it. */
  private async begin(scope: Scope, created: readonly string[] = []): Promise<AssignmentPolicyRow[]> {
    const policies = await lockPolicies(scope);
    await this.route(scope, created);
    if (policies.some(({ teamId }) => teamId === null)) await this.route(scope, await listUnrouted(scope));
    return policies;
  }

  /** New conversations of channels that have a team belong to it. */
  private async route(scope: Scope, conversationIds: readonly string[]): Promise<void> {
    if (conversationIds.length === 0) return;
    const routed = await rows<{ id: string; assigneeId: string | null; teamId: string }>(
      scope.em,
      `/* routeConversations */
       update conversation c set team_id = r.team_id, version = version + 1 from channel_routing r
       where c.account_id = $1 and r.account_id = $1 and r.channel_id = c.channel_id and c.team_id is null
         and c.id = any(array(
           select l.id from conversation l where l.account_id = $1 and l.id = any($2::uuid[]) order by l.id for no key update))
       returning c.id, c.assignee_id as "assigneeId", c.team_id as "teamId"`,
      [scope.accountId, conversationIds],
    );
    const changes = routed.map(({ id, assigneeId, teamId }) => ({
      id,
      former: { assigneeId, teamId: null },
      now: { assigneeId, teamId },
    }));
    await tellOwners(scope, changes, { cause: ActivityCause.RULE });
  }

  private async handOutBy(scope: Scope, policy: AssignmentPolicyRow, here: Here): Promise<void> {
    for (;;) {
      const waiting = await listWaiting(scope, policy);
      if (waiting.length === 0) return;
      const candidates = await listCandidates(scope, policy);
      const free = candidates.filter(({ userId }) => !policy.isOnlyAvailable || here.available.has(userId));
      // What was taken back from who is away does not go there again while somebody else has room.
      const first = policy.requeueAfterMinutes === null ? [] : free.filter((one) => isPresentWithRoom(one, here));
      const lastTurn = Math.max(0, ...candidates.map(({ turn }) => turn));
      const given = handOut(policy.strategy, first.length > 0 ? first : free, waiting, lastTurn);
      if (given.length === 0) return;
      const taken = await rows<{ id: string; userId: string; teamId: string | null }>(
        scope.em,
        // Somebody may have taken, closed or moved it meanwhile: the row that is locked decides.
        `/* handOut */
         update conversation c set assignee_id = g.user_id, version = version + 1
         from jsonb_to_recordset($2::jsonb) as g (id uuid, user_id uuid)
         where c.account_id = $1 and c.id = g.id and c.assignee_id is null and c.status = 'OPEN'
           and c.team_id is not distinct from $3::uuid
           and c.id = any(array(
             select l.id from conversation l where l.account_id = $1 and l.id = any($4::uuid[]) order by l.id for no key update))
         returning c.id, c.assignee_id as "userId", c.team_id as "teamId"`,
        [
          scope.accountId,
          JSON.stringify(given.map(({ id, userId }) => ({ id, user_id: userId }))),
          policy.teamId,
          given.map(({ id }) => id),
        ],
      );
      const isTaken = new Set(taken.map(({ id }) => id));
      const turns = new Map(given.filter(({ id }) => isTaken.has(id)).map(({ userId, turn }) => [userId, turn]));
      await rows(
        scope.em,
        `/* keepTurns */
         insert into assignment_turn (account_id, policy_id, user_id, turn)
         select $1, $2, t.user_id, t.turn from jsonb_to_recordset($3::jsonb) as t (user_id uuid, turn bigint)
         on conflict (account_id, policy_id, user_id) do update set turn = excluded.turn`,
        [scope.accountId, policy.id, JSON.stringify([...turns].map(([userId, turn]) => ({ user_id: userId, turn })))],
      );
      const changes = taken.map(({ id, userId, teamId }) => ({
        id,
        former: { assigneeId: null, teamId },
        now: { assigneeId: userId, teamId },
      }));
      await tellOwners(scope, changes, { cause: ActivityCause.RULE });
      const isRest = given.length < waiting.length && first.length > 0 && first.length < free.length;
      if (!isRest && (waiting.length < batchSize || given.length < waiting.length)) return;
    }
  }

  /**
   * A contact who comes back is not left with somebody who is away, or has too much already: whoever it is, and of what
   * is too much only that.
   */
  private async releaseReturned(
    scope: Scope,
    policies: readonly AssignmentPolicyRow[],
    { available }: Here,
    returned: readonly { id: string; at: string }[],
  ): Promise<void> {
    const held = await lockReturned(scope, returned);
    const ofUsers = Map.groupBy(held, ({ userId }) => userId);
    const ids: string[] = [];
    for (const { userId, load, capacity } of await listLoads(scope, [...ofUsers.keys()])) {
      let now = load;
      for (const { id, teamId } of ofUsers.get(userId)!) {
        const policy = policies.find((one) => one.teamId === teamId);
        const most = capacity ?? policy?.capacity ?? Infinity;
        const isThere = !policy?.isOnlyAvailable || available.has(userId);
        if (!policy || (isThere && now <= most)) continue;
        ids.push(id);
        now--;
      }
    }
    if (ids.length > 0) await this.release(scope, `c.id = any($3::uuid[])`, [ids]);
  }

  private async requeue(scope: Scope, policy: AssignmentPolicyRow, here: Here): Promise<void> {
    if (policy.requeueAfterMinutes === null) return;
    // Where the absent are given work as well, it goes back only to somebody who is here.
    if (!policy.isOnlyAvailable) {
      const candidates = await listCandidates(scope, policy);
      if (!candidates.some((one) => isPresentWithRoom(one, here))) return;
    }
    const before = new Date(scope.clock.now().getTime() - policy.requeueAfterMinutes * 60_000);
    await this.release(
      scope,
      `c.waiting_since is not null and c.team_id is not distinct from $3::uuid and not (c.assignee_id = any($4::uuid[]))
       and not exists (select from member_availability a
         where a.account_id = $1 and a.user_id = c.assignee_id and a.last_seen_at > $5)
       and c.created_at <= $5 and not exists (select from activity a
         where a.account_id = $1 and a.conversation_id = c.id and a.kind = 'ASSIGNEE_CHANGED' and a.occurred_at > $5)`,
      [policy.teamId, [...here.present], before],
    );
  }

  /** Open conversations for which the condition holds are nobody's again. */
  private async release(scope: Scope, condition: string, params: readonly unknown[]): Promise<void> {
    const released = await rows<{ id: string; formerId: string; teamId: string | null }>(
      scope.em,
      `/* releaseToQueue */
       with gone as materialized (
         select c.id, c.assignee_id from conversation c
         where c.account_id = $1 and c.status = $2 and c.assignee_id is not null and ${condition}
         order by c.id for no key update
       )
       update conversation c set assignee_id = null, version = version + 1 from gone
       where c.account_id = $1 and c.id = gone.id
       returning c.id, gone.assignee_id as "formerId", c.team_id as "teamId"`,
      [scope.accountId, 'OPEN', ...params],
    );
    const changes = released.map(({ id, formerId, teamId }) => ({
      id,
      former: { assigneeId: formerId, teamId },
      now: { assigneeId: null, teamId },
    }));
    await tellOwners(scope, changes, { cause: ActivityCause.RULE });
  }
}

const isPresentWithRoom = ({ userId, load, capacity }: Candidate, { present }: Here): boolean =>
  present.has(userId) && (capacity === null || load < capacity);
