import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { Scope } from '../../platform/database/scope.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { MemberConnection } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import {
  TeamAddMembersInput,
  TeamCreateInput,
  TeamDeleteInput,
  TeamPayload,
  TeamRemoveMembersInput,
  TeamUpdateInput,
} from './team.inputs.js';
import { listTeamMembers, listTeams, teamLoader, teamSizeLoader, type TeamRow } from './team.queries.js';
import type { TeamService } from './team.service.js';
import { Team, TeamConnection } from './team.type.js';

@Resolver(() => Team)
export class TeamResolver {
  constructor(private readonly service: TeamService) {}

  @Requires(Permission.MEMBERS_READ)
  @Query(() => TeamConnection, { description: 'The teams of the account, in the order of making.' })
  async teams(@Args(() => PageArgs) page: PageArgs, @Ctx() { scope }: ApiContext): Promise<TeamConnection> {
    return toConnection(await listTeams(scope, page));
  }

  @Requires(Permission.MEMBERS_READ)
  @Query(() => Team, { nullable: true, description: 'One team; null for a miss.' })
  async team(
    @Arg('id', () => ID, { description: 'The team.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<Team | null> {
    const uuid = uuidOf('Team', id);
    return (uuid && (await scope.load(teamLoader, uuid))) || null;
  }

  @Requires(Permission.MEMBERS_READ)
  @FieldResolver(() => MemberConnection, { description: 'Who is in it, in the order of joining the account.' })
  async members(
    @Root() team: Team,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<MemberConnection> {
    return toConnection(await listTeamMembers(scope, team.id, page));
  }

  @Requires(Permission.MEMBERS_READ)
  @FieldResolver(() => Int, { description: 'How many people are in it.' })
  async memberCount(@Root() team: Team, @Ctx() { scope }: ApiContext): Promise<number> {
    return (await scope.load(teamSizeLoader, team.id)) ?? 0;
  }

  @Requires(Permission.TEAMS_MANAGE)
  @Mutation(() => TeamPayload, { description: 'Makes a team.' })
  async teamCreate(
    @Arg('input', () => TeamCreateInput, { description: 'Its name.' }) input: TeamCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<TeamPayload> {
    return { team: await context.write((scope) => this.service.create(scope, input)) };
  }

  @Requires(Permission.TEAMS_MANAGE)
  @Mutation(() => TeamPayload, { description: 'Changes name or description of a team.' })
  teamUpdate(
    @Arg('input', () => TeamUpdateInput, { description: 'Which one, and what.' }) input: TeamUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<TeamPayload> {
    return change(context, input.teamId, (scope, id) => this.service.update(scope, id, input));
  }

  @Requires(Permission.TEAMS_MANAGE)
  @Mutation(() => TeamPayload, {
    description: 'Deletes a team. Its conversations belong to no team then; who was assigned stays assigned.',
  })
  teamDelete(
    @Arg('input', () => TeamDeleteInput, { description: 'Which one.' }) input: TeamDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<TeamPayload> {
    return change(context, input.teamId, (scope, id) => this.service.remove(scope, id));
  }

  @Requires(Permission.TEAMS_MANAGE)
  @Mutation(() => TeamPayload, { description: 'Puts members into a team; effective at once, on open sockets too.' })
  teamAddMembers(
    @Arg('input', () => TeamAddMembersInput, { description: 'Which team, and whom.' }) input: TeamAddMembersInput,
    @Ctx() context: ApiContext,
  ): Promise<TeamPayload> {
    const memberIds = input.memberIds.map((id) => uuidOf('Member', id));
    return change(context, input.teamId, (scope, id) => this.service.addMembers(scope, id, memberIds));
  }

  @Requires(Permission.TEAMS_MANAGE)
  @Mutation(() => TeamPayload, { description: 'Takes members out of a team; effective at once, on open sockets too.' })
  teamRemoveMembers(
    @Arg('input', () => TeamRemoveMembersInput, { description: 'Which team, and whom.' })
    input: TeamRemoveMembersInput,
    @Ctx() context: ApiContext,
  ): Promise<TeamPayload> {
    const memberIds = input.memberIds.map((id) => uuidOf('Member', id));
    return change(context, input.teamId, (scope, id) => this.service.removeMembers(scope, id, memberIds));
  }
}

async function change(
  context: ApiContext,
  publicId: string,
  verb: (scope: Scope, id: string) => Promise<TeamRow>,
): Promise<TeamPayload> {
  const id = uuidOf('Team', publicId);
  if (!id) throw notFound('Team', ['teamId']);
  return { team: await context.write((scope) => verb(scope, id)) };
}
