import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { audit } from '../audit/audit.service.js';
import { assignmentChanged } from './assignment.events.js';
import { policyColumns, type AssignmentPolicyRow } from './assignment.queries.js';
import type { AssignmentStrategy } from './hand-out.js';

/** What a policy says; what is left out stays, or is the default of a new one. */
export interface PolicyText {
  strategy?: AssignmentStrategy | null;
  isEnabled?: boolean | null;
  isSticky?: boolean | null;
  isOnlyAvailable?: boolean | null;
  capacity?: number | null;
  requeueAfterMinutes?: number | null;
}

/** How work is handed out: policies, how much a member takes, where channels' conversations go. */
export class AssignmentRules {
  /** The policy of a team, or of what belongs to no team. @throws DomainError NOT_FOUND, INVALID_INPUT */
  async set(scope: Scope, teamId: string | null, text: PolicyText): Promise<AssignmentPolicyRow> {
    assertBetween(text.capacity, 1, 1_000, 'capacity');
    assertBetween(text.requeueAfterMinutes, 1, 10_080, 'requeueAfterMinutes');
    if (teamId) await this.keepTeam(scope, teamId);
    const policy = await firstRow<AssignmentPolicyRow>(
      scope.em,
      `/* setAssignmentPolicy */
       insert into assignment_policy as p (account_id, id, team_id, strategy, is_enabled, is_sticky, is_only_available,
         capacity, requeue_after_minutes, created_at)
       values ($1, $2, $3, coalesce($4, 'ROUND_ROBIN'), coalesce($5, true), coalesce($6, false), coalesce($7, true), $8, $9, $12)
       on conflict (account_id, coalesce(team_id, account_id)) do update set strategy = coalesce($4, p.strategy),
         is_enabled = coalesce($5, p.is_enabled), is_sticky = coalesce($6, p.is_sticky),
         is_only_available = coalesce($7, p.is_only_available), capacity = case when $10 then $8 else p.capacity end,
         requeue_after_minutes = case when $11 then $9 else p.requeue_after_minutes end
       returning ${policyColumns}`,
      [
        scope.accountId,
        newId(),
        teamId,
        text.strategy ?? null,
        text.isEnabled ?? null,
        text.isSticky ?? null,
        text.isOnlyAvailable ?? null,
        text.capacity ?? null,
        text.requeueAfterMinutes ?? null,
        text.capacity !== undefined,
        text.requeueAfterMinutes !== undefined,
        scope.clock.now(),
      ],
    );
    audit(scope, { action: 'assignment_policy.set', target: { kind: 'AssignmentPolicy', id: policy!.id } });
    return commit(scope, policy!, [assignmentChanged(scope.accountId)]);
  }

  /** @throws DomainError NOT_FOUND */
  async remove(scope: Scope, id: string): Promise<AssignmentPolicyRow> {
    const policy = await firstRow<AssignmentPolicyRow>(
      scope.em,
      `/* removeAssignmentPolicy */ delete from assignment_policy where account_id = $1 and id = $2 returning ${policyColumns}`,
      [scope.accountId, id],
    );
    if (!policy) throw notFound('AssignmentPolicy', ['policyId']);
    audit(scope, { action: 'assignment_policy.deleted', target: { kind: 'AssignmentPolicy', id: id } });
    return commit(scope, policy, [assignmentChanged(scope.accountId)]);
  }

  /** How many open conversations a member takes; null: what the policy says. @throws DomainError NOT_FOUND, INVALID_INPUT */
  async setCapacity(scope: Scope, memberId: string, capacity: number | null): Promise<void> {
    assertBetween(capacity, 0, 1_000, 'capacity');
    const member = await firstRow<{ userId: string; before: number | null }>(
      scope.em,
      `/* memberToLoad */ select user_id as "userId", (
         select k.capacity from member_capacity k where k.account_id = $1 and k.user_id = m.user_id) as before
       from membership m where account_id = $1 and id = $2 for key share`,
      [scope.accountId, memberId],
    );
    if (!member) throw notFound('Member', ['memberId']);
    audit(scope, {
      action: 'member.capacity_set',
      target: { kind: 'Member', id: memberId },
      changes: { capacity: [member.before, capacity] },
    });
    if (capacity === null)
      await rows(scope.em, `/* dropCapacity */ delete from member_capacity where account_id = $1 and user_id = $2`, [
        scope.accountId,
        member.userId,
      ]);
    else
      await rows(
        scope.em,
        `/* setCapacity */ insert into member_capacity (account_id, user_id, capacity) values ($1, $2, $3)
         on conflict (account_id, user_id) do update set capacity = excluded.capacity`,
        [scope.accountId, member.userId, capacity],
      );
    commit(scope, undefined, [assignmentChanged(scope.accountId)]);
  }

  /** The team that new conversations of the channel belong to; null: none. @throws DomainError NOT_FOUND */
  async routeChannel(scope: Scope, channelId: string, teamId: string | null): Promise<void> {
    const channel = await firstRow<{ before: string | null }>(
      scope.em,
      `/* channelToRoute */ select (
         select r.team_id from channel_routing r where r.account_id = $1 and r.channel_id = c.id) as before
       from channel c where account_id = $1 and id = $2 for key share`,
      [scope.accountId, channelId],
    );
    if (!channel) throw notFound('Channel', ['channelId']);
    audit(scope, {
      action: 'channel.default_team_set',
      target: { kind: 'Channel', id: channelId },
      changes: { teamId: [channel.before, teamId] },
    });
    if (teamId) {
      await this.keepTeam(scope, teamId);
      await rows(
        scope.em,
        `/* routeChannel */ insert into channel_routing (account_id, channel_id, team_id) values ($1, $2, $3)
         on conflict (account_id, channel_id) do update set team_id = excluded.team_id`,
        [scope.accountId, channelId, teamId],
      );
    } else {
      await rows(
        scope.em,
        `/* unrouteChannel */ delete from channel_routing where account_id = $1 and channel_id = $2`,
        [scope.accountId, channelId],
      );
    }
    commit(scope, undefined, [assignmentChanged(scope.accountId)]);
  }

  private async keepTeam(scope: Scope, teamId: string): Promise<void> {
    const team = await firstRow(
      scope.em,
      `/* teamToServe */ select 1 from team where account_id = $1 and id = $2 for key share`,
      [scope.accountId, teamId],
    );
    if (!team) throw notFound('Team', ['teamId']);
  }
}

function assertBetween(value: number | null | undefined, least: number, most: number, member: string): void {
  if (value != null && (value < least || value > most))
    throw invalidInput(`Give ${least} to ${most}, or null.`, [member]);
}
