import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf, type IdKind } from '../../platform/kernel/ids.js';
import { memberLoader } from '../accounts/account.queries.js';
import { Permission } from '../accounts/permissions.js';
import { channelLoader } from '../channels/channel.queries.js';
import { teamLoader } from '../teams/team.queries.js';
import { Team } from '../teams/team.type.js';
import type { AssignmentRules } from './assignment-rules.service.js';
import {
  AssignmentPolicyDeleteInput,
  AssignmentPolicyPayload,
  AssignmentPolicySetInput,
  ChannelSetDefaultTeamInput,
  ChannelSetDefaultTeamPayload,
  MemberSetCapacityInput,
  MemberSetCapacityPayload,
} from './assignment.inputs.js';
import { listPolicies } from './assignment.queries.js';
import { AssignmentPolicy } from './assignment.type.js';

@Resolver(() => AssignmentPolicy)
export class AssignmentResolver {
  constructor(private readonly rules: AssignmentRules) {}

  @Requires(Permission.MEMBERS_READ)
  @Query(() => [AssignmentPolicy], {
    description: 'How work is handed out: one for each team at most, and one for the rest.',
  })
  assignmentPolicies(@Ctx() { scope }: ApiContext): Promise<AssignmentPolicy[]> {
    return listPolicies(scope);
  }

  @FieldResolver(() => Team, { nullable: true, description: 'The team; null: what belongs to no team.' })
  async team(@Root() { teamId }: AssignmentPolicy, @Ctx() { scope }: ApiContext): Promise<Team | null> {
    return (teamId && (await scope.load(teamLoader, teamId))) || null;
  }

  @Requires(Permission.TEAMS_MANAGE)
  @Mutation(() => AssignmentPolicyPayload, {
    description: 'Says how conversations of a team, or of no team, are handed out.',
  })
  async assignmentPolicySet(
    @Arg('input', () => AssignmentPolicySetInput, { description: 'Whose, and how.' }) input: AssignmentPolicySetInput,
    @Ctx() context: ApiContext,
  ): Promise<AssignmentPolicyPayload> {
    const teamId = input.teamId ? named('Team', input.teamId, 'teamId') : null;
    return { policy: await context.write((scope) => this.rules.set(scope, teamId, input)) };
  }

  @Requires(Permission.TEAMS_MANAGE)
  @Mutation(() => AssignmentPolicyPayload, { description: 'Deletes a policy; nothing is handed out by it any more.' })
  async assignmentPolicyDelete(
    @Arg('input', () => AssignmentPolicyDeleteInput, { description: 'Which one.' }) input: AssignmentPolicyDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<AssignmentPolicyPayload> {
    const id = named('AssignmentPolicy', input.policyId, 'policyId');
    return { policy: await context.write((scope) => this.rules.remove(scope, id)) };
  }

  @Requires(Permission.TEAMS_MANAGE)
  @Mutation(() => MemberSetCapacityPayload, {
    description: 'Says how many open conversations a member is given at most.',
  })
  async memberSetCapacity(
    @Arg('input', () => MemberSetCapacityInput, { description: 'Whose, and how many.' }) input: MemberSetCapacityInput,
    @Ctx() context: ApiContext,
  ): Promise<MemberSetCapacityPayload> {
    const id = named('Member', input.memberId, 'memberId');
    await context.write((scope) => this.rules.setCapacity(scope, id, input.capacity ?? null));
    return { member: await context.scope.load(memberLoader, id) };
  }

  @Requires(Permission.TEAMS_MANAGE)
  @Mutation(() => ChannelSetDefaultTeamPayload, {
    description: 'Says which team new conversations of a channel belong to.',
  })
  async channelSetDefaultTeam(
    @Arg('input', () => ChannelSetDefaultTeamInput, { description: 'Which channel, and which team.' })
    input: ChannelSetDefaultTeamInput,
    @Ctx() context: ApiContext,
  ): Promise<ChannelSetDefaultTeamPayload> {
    const channelId = named('Channel', input.channelId, 'channelId');
    const teamId = input.teamId ? named('Team', input.teamId, 'teamId') : null;
    await context.write((scope) => this.rules.routeChannel(scope, channelId, teamId));
    return { channel: (await context.scope.load(channelLoader, channelId)) as ChannelSetDefaultTeamPayload['channel'] };
  }
}

/** @throws DomainError NOT_FOUND when the id is malformed or of another kind */
function named(kind: IdKind, id: string, member: string): string {
  const uuid = uuidOf(kind, id);
  if (!uuid) throw notFound(kind, [member]);
  return uuid;
}
