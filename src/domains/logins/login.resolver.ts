import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Personal, Requires } from '../../platform/graphql/policy.js';
import { listLoginAttempts } from './login.queries.js';
import { LoginAttemptConnection } from './login.type.js';

@Resolver()
export class LoginResolver {
  @Requires('signed_in')
  @Personal()
  @Query(() => LoginAttemptConnection, {
    description: 'Who signed in as the viewer or tried to, the newest first, for a year.',
  })
  async loginHistory(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<LoginAttemptConnection> {
    return toConnection(await listLoginAttempts(scope, page));
  }
}
