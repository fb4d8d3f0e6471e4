import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { RetentionAction, RetentionCategory, retentionRulesOf } from './retention-categories.js';
import { actionOf, type RetentionPolicies } from './retention-policy.service.js';
import type { RetentionRuns } from './retention-run.service.js';
import { countAged, cutoffOf, listPolicies, listRuns, policyOf, retentionRunLoader } from './retention.queries.js';
import {
  RetentionPolicy,
  RetentionPolicySetInput,
  RetentionPolicySetPayload,
  RetentionPreview,
  RetentionRun,
  RetentionRunConnection,
  RetentionRunStartInput,
  RetentionRunStartPayload,
} from './retention.type.js';

@Resolver(() => RetentionPolicy)
export class RetentionResolver {
  constructor(
    private readonly policies: RetentionPolicies,
    private readonly runs: RetentionRuns,
  ) {}

  @FieldResolver(() => RetentionAction, { description: 'What happens to what is too old.' })
  action(@Root() policy: RetentionPolicy): RetentionAction {
    return actionOf(policy);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the account may choose; false: the platform decides.' })
  isSettable(@Root() { category }: RetentionPolicy): boolean {
    return retentionRulesOf[category].bounds !== null;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => [RetentionPolicy], { description: 'How long the account keeps what it keeps; one for each category.' })
  async retentionPolicies(@Ctx() { scope }: ApiContext): Promise<RetentionPolicy[]> {
    return (await listPolicies(scope)) as RetentionPolicy[];
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => RetentionPreview, {
    description:
      'What a run of the category would delete now. Of what the platform tidies by itself, and of what is kept without end, nothing.',
  })
  async retentionPreview(
    @Arg('category', () => RetentionCategory, { description: 'Of what.' }) category: RetentionCategory,
    @Ctx() { scope }: ApiContext,
  ): Promise<RetentionPreview> {
    const { maxDays } = await policyOf(scope, category);
    const isCounted = maxDays !== null && retentionRulesOf[category].bounds !== null;
    const cutoff = isCounted ? cutoffOf(scope.clock.now(), maxDays) : null;
    return { category, cutoff, ...(cutoff ? await countAged(scope, category, cutoff) : { planned: 0, held: 0 }) };
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => RetentionRunConnection, { description: 'What was deleted by age, the newest run first.' })
  async retentionRuns(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<RetentionRunConnection> {
    return toConnection(await listRuns(scope, page)) as unknown as RetentionRunConnection;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => RetentionPolicySetPayload, {
    description:
      'Says how long something is kept, within what the law and the platform allow. Holds from the next run on.',
  })
  async retentionPolicySet(
    @Arg('input', () => RetentionPolicySetInput, { description: 'What, and how long.' }) input: RetentionPolicySetInput,
    @Ctx() context: ApiContext,
  ): Promise<RetentionPolicySetPayload> {
    const { category, minDays } = input;
    const chosen = { category, minDays, maxDays: input.maxDays ?? null, jurisdiction: input.jurisdiction ?? null };
    return { retentionPolicy: (await context.write((scope) => this.policies.set(scope, chosen))) as RetentionPolicy };
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => RetentionRunStartPayload, {
    description: 'Deletes now what is too old, instead of in the night. There is no way back.',
  })
  async retentionRunStart(
    @Arg('input', () => RetentionRunStartInput, { description: 'Of what.' }) input: RetentionRunStartInput,
    @Ctx() context: ApiContext,
  ): Promise<RetentionRunStartPayload> {
    const id = await context.write((scope) => this.runs.begin(scope, input.category));
    return { retentionRun: (await context.scope.load(retentionRunLoader, id)) as unknown as RetentionRun };
  }
}
