import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { teamLoader } from '../teams/team.queries.js';
import { Team } from '../teams/team.type.js';
import {
  AutoClosePolicyDeleteInput,
  AutoClosePolicyDeletePayload,
  AutoClosePolicySetInput,
  AutoClosePolicySetPayload,
} from './auto-close.inputs.js';
import { listAutoClosePolicies } from './auto-close.queries.js';
import type { AutoClosePolicies } from './auto-close.service.js';
import { AutoClosePolicy } from './auto-close.type.js';

@Resolver(() => AutoClosePolicy)
export class AutoCloseResolver {
  constructor(private readonly service: AutoClosePolicies) {}

  @Requires(Permission.ACCOUNT_READ)
  @Query(() => [AutoClosePolicy], {
    description:
      "When idle conversations are closed: the account's policy first, then those of its teams; at most one for each of them.",
  })
  autoClosePolicies(@Ctx() { scope }: ApiContext): Promise<AutoClosePolicy[]> {
    return listAutoClosePolicies(scope);
  }

  @Requires(Permission.ACCOUNT_READ)
  @FieldResolver(() => Team, {
    nullable: true,
    description: 'Of the conversations of this team; null: of the account.',
  })
  async team(@Root() { teamId }: AutoClosePolicy, @Ctx() { scope }: ApiContext): Promise<Team | null> {
    return ((teamId && (await scope.load(teamLoader, teamId))) || null) as Team | null;
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => AutoClosePolicySetPayload, {
    description: 'Sets when idle conversations are closed: of the account, or of one team instead of it.',
  })
  async autoClosePolicySet(
    @Arg('input', () => AutoClosePolicySetInput, { description: 'When, and what is said.' })
    input: AutoClosePolicySetInput,
    @Ctx() context: ApiContext,
  ): Promise<AutoClosePolicySetPayload> {
    const { message = null, note = null, teamId, ...rest } = input;
    const fields = { ...rest, message, note, teamId: teamOf(teamId) };
    return { autoClosePolicy: await context.write((scope) => this.service.set(scope, fields)) };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => AutoClosePolicyDeletePayload, {
    description:
      "Deletes a policy: a team is under the account's again; without the account's nothing closes by itself.",
  })
  async autoClosePolicyDelete(
    @Arg('input', () => AutoClosePolicyDeleteInput, { description: 'Whose.' }) input: AutoClosePolicyDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<AutoClosePolicyDeletePayload> {
    const teamId = teamOf(input.teamId);
    await context.write((scope) => this.service.delete(scope, teamId));
    return { isDeleted: true };
  }
}

/** @throws DomainError NOT_FOUND */
function teamOf(teamId: string | null | undefined): string | null {
  if (teamId == null) return null;
  const id = uuidOf('Team', teamId);
  if (!id) throw notFound('Team', ['teamId']);
  return id;
}
