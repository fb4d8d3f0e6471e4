import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import type { SuppressionReason } from './suppression.entity.js';
import { listSuppressions, suppressionKeysLoader } from './suppression.queries.js';
import { Suppression, SuppressionConnection, SuppressionReasonEnum } from './suppression.type.js';

@ArgsType()
export class SuppressionsArgs extends PageArgs {
  @Field(() => SuppressionReasonEnum, { nullable: true, description: 'Only those of this reason.' })
  reason?: SuppressionReason | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Also those that were lifted.' })
  withLifted!: boolean;
}

@Resolver(() => Suppression)
export class SuppressionResolver {
  @Requires(Permission.CONTACTS_MANAGE)
  @Query(() => SuppressionConnection, { description: 'Who gets nothing of a kind any more, the newest first.' })
  async suppressions(
    @Args(() => SuppressionsArgs) args: SuppressionsArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<SuppressionConnection> {
    return toConnection(await listSuppressions(scope, args));
  }

  @FieldResolver(() => [String], {
    description: 'The keyed hashes by which the person is known again; at most a few for each number or id.',
  })
  async keyedHashes(@Root() { id }: Suppression, @Ctx() { scope }: ApiContext): Promise<string[]> {
    return (await scope.load(suppressionKeysLoader, id)) ?? [];
  }
}
