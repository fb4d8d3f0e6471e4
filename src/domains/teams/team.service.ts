import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import type { Visibility } from '../../platform/kernel/viewer.js';
import { audit } from '../audit/audit.service.js';
import { signalChanged } from '../accounts/access.events.js';
import { lockAccount, memberColumns, type MemberRow } from '../accounts/account.queries.js';
import { readName } from '../accounts/account.service.js';
import { sightChanged } from '../accounts/member.events.js';
import { mayGrant, Role } from '../accounts/permissions.js';
import { teamErrors } from './team.errors.js';
import { teamChanged, type TeamRemovalFollower } from './team.events.js';
import { mostMembersAtOnce, mostTeams, teamColumns, type TeamRow } from './team.queries.js';

/** What a team is called, and what it is for. */
export interface TeamText {
  name: string;
  description?: string | null;
}

/** Teams, who is in them, and what members see by that. Running subscriptions follow every change at once. */
export class TeamService {
  constructor(private readonly removalFollowers: readonly TeamRemovalFollower[]) {}

  /** @throws DomainError TEAM_NAME_TAKEN, INVALID_INPUT */
  async create(scope: Scope, input: TeamText): Promise<TeamRow> {
    const name = readName(input.name, ['name'], 60);
    const description = readDescription(input.description);
    // Two of them at once would not count each other.
    await lockAccount(scope);
    const team = await firstRow<TeamRow>(
      scope.em,
      `/* addTeam */
       insert into team (account_id, id, name, description, created_at) values ($1, $2, $3, $4, $5)
       on conflict (account_id, lower(name)) do nothing returning ${teamColumns}`,
      [scope.accountId, newId(), name, description, scope.clock.now()],
    );
    if (!team) throw nameTaken();
    const teams = await firstRow<{ count: number }>(
      scope.em,
      `/* countTeams */ select count(*)::int as count from team where account_id = $1`,
      [scope.accountId],
    );
    if (teams!.count > mostTeams) throw invalidInput(`An account has at most ${mostTeams} teams.`, ['name']);
    audit(scope, { action: 'team.created', target: { kind: 'Team', id: team.id } });
    return commit(scope, team, [teamChanged(team.id, 'CREATED')]);
  }

  /** What is left out stays. @throws DomainError NOT_FOUND, TEAM_NAME_TAKEN, INVALID_INPUT */
  async update(scope: Scope, id: string, input: Partial<TeamText>): Promise<TeamRow> {
    const name = input.name == null ? null : readName(input.name, ['name'], 60);
    const description = readDescription(input.description);
    await this.lock(scope, id);
    const taken =
      name !== null &&
      (await firstRow(
        scope.em,
        `/* teamNameTaken */ select 1 from team where account_id = $1 and lower(name) = lower($3) and id <> $2`,
        [scope.accountId, id, name],
      ));
    if (taken) throw nameTaken();
    const team = await firstRow<TeamRow>(
      scope.em,
      `/* changeTeam */
       update team set name = coalesce($3, name), description = case when $4 then $5 else description end
       where account_id = $1 and id = $2 returning ${teamColumns}`,
      [scope.accountId, id, name, input.description !== undefined, description],
    ).catch((error: unknown) => {
      // Somebody took the name at this very moment.
      throw (error as { code?: string }).code === '23505' ? nameTaken() : error;
    });
    audit(scope, { action: 'team.changed', target: { kind: 'Team', id: id } });
    return commit(scope, team!, [teamChanged(id, 'CHANGED')]);
  }

  /** Its conversations belong to no team from then on; its members stay in the account. @throws DomainError NOT_FOUND */
  async remove(scope: Scope, id: string): Promise<TeamRow> {
    const team = await this.lock(scope, id);
    for (const follow of this.removalFollowers) await follow(scope, id);
    const affected = await this.restrictedIn(scope, id);
    await rows(scope.em, `/* removeTeam */ delete from team where account_id = $1 and id = $2`, [scope.accountId, id]);
    announceSight(scope, affected);
    audit(scope, { action: 'team.deleted', target: { kind: 'Team', id: id } });
    return commit(scope, team, [teamChanged(id, 'DELETED')]);
  }

  /** Those who are in it already stay. @throws DomainError NOT_FOUND */
  async addMembers(scope: Scope, id: string, memberIds: readonly (string | undefined)[]): Promise<TeamRow> {
    return this.changeMembers(scope, id, memberIds, 'team.members_added', (userIds) =>
      rows<{ userId: string }>(
        scope.em,
        `/* addTeamMembers */
         insert into team_member (account_id, team_id, user_id, added_at)
         select $1, $2, u.id, $4 from unnest($3::uuid[]) as u (id) order by u.id
         on conflict do nothing returning user_id as "userId"`,
        [scope.accountId, id, userIds, scope.clock.now()],
      ),
    );
  }

  /** Those who are not in it are no error. @throws DomainError NOT_FOUND */
  async removeMembers(scope: Scope, id: string, memberIds: readonly (string | undefined)[]): Promise<TeamRow> {
    return this.changeMembers(scope, id, memberIds, 'team.members_removed', (userIds) =>
      rows<{ userId: string }>(
        scope.em,
        `/* removeTeamMembers */
         delete from team_member where account_id = $1 and team_id = $2 and user_id = any($3::uuid[])
         returning user_id as "userId"`,
        [scope.accountId, id, userIds],
      ),
    );
  }

  /** Says what a member sees of the inbox. @throws DomainError NOT_FOUND, FORBIDDEN, OWNER_SEES_ALL */
  async setVisibility(scope: Scope, memberId: string, visibility: Visibility): Promise<MemberRow> {
    const member = await firstRow<MemberRow>(
      scope.em,
      `/* memberForWrite */ select ${memberColumns} from membership where account_id = $1 and id = $2 for update`,
      [scope.accountId, memberId],
    );
    if (!member) throw notFound('Member', ['memberId']);
    if (!mayGrant(scope.viewer.permissions, member.role))
      throw new DomainError(kernelErrors.FORBIDDEN, 'Nobody decides about members who may do more.', ['memberId']);
    if (member.role === Role.OWNER && visibility !== 'ALL')
      throw new DomainError(teamErrors.OWNER_SEES_ALL, 'An owner sees every conversation.', ['visibility']);
    if (member.visibility === visibility) return member;
    await rows(
      scope.em,
      `/* setVisibility */ update membership set visibility = $3 where account_id = $1 and id = $2`,
      [scope.accountId, memberId, visibility],
    );
    audit(scope, {
      action: 'member.visibility_changed',
      target: { kind: 'Member', id: memberId },
      changes: { visibility: [member.visibility, visibility] },
    });
    announceSight(scope, [member.userId]);
    return commit(scope, { ...member, visibility }, []);
  }

  private async changeMembers(
    scope: Scope,
    id: string,
    memberIds: readonly (string | undefined)[],
    action: 'team.members_added' | 'team.members_removed',
    change: (userIds: readonly string[]) => Promise<{ userId: string }[]>,
  ): Promise<TeamRow> {
    const ids = [...new Set(memberIds)].filter((memberId) => memberId !== undefined);
    if (memberIds.length < 1 || memberIds.length > mostMembersAtOnce)
      throw invalidInput(`Give 1 to ${mostMembersAtOnce} members.`, ['memberIds']);
    const team = await this.lock(scope, id);
    const members = await rows<{ userId: string }>(
      scope.em,
      `/* membersToMove */
       select user_id as "userId" from membership where account_id = $1 and id = any($2::uuid[]) order by id for key share`,
      [scope.accountId, ids],
    );
    if (members.length < ids.length || memberIds.includes(undefined)) throw notFound('Member', ['memberIds']);
    const changed = await change(members.map(({ userId }) => userId));
    if (changed.length === 0) return team;
    // One act for each person: who was let see what is asked by person.
    const teamId = action === 'team.members_added' ? ([null, id] as const) : ([id, null] as const);
    for (const { userId } of changed)
      audit(scope, { action, target: { kind: 'User', id: userId }, changes: { teamId } });
    announceSight(
      scope,
      await this.restricted(
        scope,
        changed.map(({ userId }) => userId),
      ),
    );
    return commit(scope, team, [teamChanged(id, 'MEMBERS')]);
  }

  private async lock(scope: Scope, id: string): Promise<TeamRow> {
    const team = await firstRow<TeamRow>(
      scope.em,
      `/* teamForWrite */ select ${teamColumns} from team where account_id = $1 and id = $2 for update`,
      [scope.accountId, id],
    );
    if (!team) throw notFound('Team', ['teamId']);
    return team;
  }

  /** Whose sight of the inbox depends on their teams, among the members of this one. */
  private async restrictedIn(scope: Scope, teamId: string): Promise<string[]> {
    const members = await rows<{ userId: string }>(
      scope.em,
      `/* teamUsers */ select user_id as "userId" from team_member where account_id = $1 and team_id = $2`,
      [scope.accountId, teamId],
    );
    return this.restricted(
      scope,
      members.map(({ userId }) => userId),
    );
  }

  private async restricted(scope: Scope, userIds: readonly string[]): Promise<string[]> {
    const found = await rows<{ userId: string }>(
      scope.em,
      `/* restrictedByTeam */
       select user_id as "userId" from membership
       where account_id = $1 and user_id = any($2::uuid[]) and visibility = 'TEAM' order by user_id`,
      [scope.accountId, userIds],
    );
    return found.map(({ userId }) => userId);
  }
}

/** Whoever sees something else from now on fetches anew, and is shown nothing by the old sight. */
function announceSight(scope: Scope, userIds: readonly string[]): void {
  if (userIds.length === 0) return;
  signalChanged(scope);
  commit(scope, undefined, userIds.map(sightChanged));
}

function readDescription(description: string | null | undefined): string | null {
  const text = description?.trim() || null;
  if (text && text.length > 500) throw invalidInput('Write at most 500 characters.', ['description']);
  return text;
}

const nameTaken = (): DomainError =>
  new DomainError(teamErrors.TEAM_NAME_TAKEN, 'A team with this name exists.', ['name']);
