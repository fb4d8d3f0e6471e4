import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { listOperatorActs } from './operator-act.queries.js';
import { OperatorActConnection } from './operator-act.type.js';

@Resolver()
export class OperatorActResolver {
  @Requires('operator')
  @Query(() => OperatorActConnection, {
    description: 'What operators did for the whole installation, the newest first.',
  })
  async operatorActs(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database }: ApiContext,
  ): Promise<OperatorActConnection> {
    return toConnection(await database.operate('operators.read', (em) => listOperatorActs(em, page)));
  }
}
