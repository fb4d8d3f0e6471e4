import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { unauthenticated } from '../../platform/graphql/api-errors.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { notFound } from '../../platform/kernel/errors.js';
import {
  PasswordChangeInput,
  PasswordChangePayload,
  SessionCreateInput,
  SessionPayload,
  SessionRefreshInput,
  SessionRevokeInput,
  SessionRevokePayload,
  SessionSwitchAccountInput,
} from './account.inputs.js';
import { listSessions } from './session.queries.js';
import { UserSessionConnection } from './session.type.js';
import type { PasswordService } from './password.service.js';
import type { SessionService } from './session.service.js';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly service: SessionService,
    private readonly passwords: PasswordService,
  ) {}

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => SessionPayload, {
    description: 'Signs in with e-mail address and password, and a code where the user has a second factor.',
  })
  async sessionCreate(
    @Arg('input', () => SessionCreateInput, { description: 'Credentials, and which account to enter.' })
    input: SessionCreateInput,
    @Ctx() { request }: ApiContext,
  ): Promise<SessionPayload> {
    const { email, password, totpCode, accountId } = input;
    // A malformed account id must look like an account of somebody else: both end in INVALID_CREDENTIALS.
    const account =
      accountId == null ? undefined : (uuidOf('Account', accountId) ?? '00000000-0000-0000-0000-000000000000');
    return {
      session: await this.service.signIn(
        { email, password, totpCode, ...(account ? { accountId: account } : {}) },
        request,
      ),
    };
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => SessionPayload, {
    description: 'Exchanges a refresh token for the next pair; the old one is used up.',
  })
  async sessionRefresh(
    @Arg('input', () => SessionRefreshInput, { description: 'The refresh token.' }) input: SessionRefreshInput,
    @Ctx() { request }: ApiContext,
  ): Promise<SessionPayload> {
    return { session: await this.service.refresh(input.refreshToken, request) };
  }

  @Requires('signed_in')
  @Mutation(() => SessionPayload, { description: 'Gives a session in another account of the same user.' })
  async sessionSwitchAccount(
    @Arg('input', () => SessionSwitchAccountInput, { description: 'Which account.' }) input: SessionSwitchAccountInput,
    @Ctx() { signedIn, request }: ApiContext,
  ): Promise<SessionPayload> {
    const accountId = uuidOf('Account', input.accountId);
    if (!accountId || signedIn.kind !== 'user') throw notFound('Account', ['accountId']);
    const session = await this.service.switchAccount(signedIn, accountId, request);
    if (!session) throw unauthenticated();
    return { session };
  }

  @Requires('signed_in')
  @Query(() => UserSessionConnection, {
    description: 'Where the viewer is signed in to this account, newest first; none for an API key.',
  })
  async sessions(@Args(() => PageArgs) page: PageArgs, @Ctx() { scope }: ApiContext): Promise<UserSessionConnection> {
    return toConnection(await listSessions(scope, page));
  }

  @Requires('signed_in')
  @Mutation(() => SessionRevokePayload, { description: 'Signs out: ends the session of this token and its sockets.' })
  async sessionRevoke(
    @Arg('input', () => SessionRevokeInput, { description: 'This session, or all.' }) input: SessionRevokeInput,
    @Ctx() context: ApiContext,
  ): Promise<SessionRevokePayload> {
    const { sessionId, actorId } = context.signedIn;
    if (!sessionId) throw notFound('Session');
    const other = input.sessionId == null ? sessionId : uuidOf('Session', input.sessionId);
    if (!other) throw notFound('Session', ['sessionId']);
    const which = { userId: actorId!, ...(input.isEverywhere ? {} : { sessionId: other }) };
    const count = await context.write((scope) => this.service.revoke(scope, which, 'SIGNED_OUT'));
    if (count === 0 && input.sessionId != null) throw notFound('Session', ['sessionId']);
    return { isRevoked: count > 0 };
  }

  @Requires('signed_in')
  @OncePerDocument()
  @Mutation(() => PasswordChangePayload, { description: 'Changes the password; every other session of the user ends.' })
  async passwordChange(
    @Arg('input', () => PasswordChangeInput, { description: 'The old one and the new one.' })
    input: PasswordChangeInput,
    @Ctx() { signedIn, request }: ApiContext,
  ): Promise<PasswordChangePayload> {
    if (signedIn.kind !== 'user') throw notFound('User');
    return { endedSessionCount: await this.passwords.change(signedIn, input, request) };
  }
}
