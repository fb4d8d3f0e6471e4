import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { notFound } from '../../platform/kernel/errors.js';
import { findRole, getAccount, listApiKeys, userLoader } from './account.queries.js';
import {
  AccountSignUpConfirmInput,
  AccountSignUpConfirmPayload,
  AccountSignUpInput,
  AccountSignUpPayload,
  ApiKeyCreateInput,
  ApiKeyCreatePayload,
  ApiKeyRevokeInput,
  ApiKeyRevokePayload,
} from './account.inputs.js';
import type { AccountService } from './account.service.js';
import { Account, ApiKeyConnection, User, ViewerType } from './account.type.js';
import type { ApiKeyService } from './api-key.service.js';
import type { IssuedSession } from './session.service.js';
import type { SignUpByMail } from './sign-up-by-mail.service.js';
import { Permission, type Role } from './permissions.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Requires('signed_in')
  @Query(() => ViewerType, { description: 'Who asks, for which account, and what they may do.' })
  viewer(@Ctx() context: ApiContext): Pick<ViewerType, 'permissions'> {
    return { permissions: [...context.signedIn.permissions] as Permission[] };
  }

  @FieldResolver()
  async user(@Ctx() { scope }: ApiContext): Promise<User | null> {
    const { kind, actorId } = scope.viewer;
    return kind === 'user' && actorId ? ((await scope.load(userLoader, actorId)) ?? null) : null;
  }

  @FieldResolver()
  account(@Ctx() { scope }: ApiContext): Promise<Account> {
    return getAccount(scope);
  }

  @FieldResolver()
  async role(@Ctx() { scope }: ApiContext): Promise<Role | null> {
    return scope.viewer.kind === 'user' ? ((await findRole(scope)) ?? null) : null;
  }
}

@Resolver(() => Account)
export class AccountResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly keys: ApiKeyService,
    private readonly confirming: SignUpByMail,
    /** Set where the address is asked first. */
    private readonly byMail: SignUpByMail | undefined,
  ) {}

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => AccountSignUpPayload, {
    description:
      'Opens an account for a business with its first user, its owner. Where the installation asks the address first, it only sends a mail (`isMailSent`), and the answer is the same whether or not somebody has the address; elsewhere a known one is EMAIL_TAKEN.',
  })
  async accountSignUp(
    @Arg('input', () => AccountSignUpInput, { description: 'Person, business, and what they accepted.' })
    input: AccountSignUpInput,
    @Ctx() context: ApiContext,
  ): Promise<AccountSignUpPayload> {
    if (this.byMail) {
      await this.byMail.request(input, context.request);
      return { isMailSent: true } as AccountSignUpPayload;
    }
    return this.opened(context, await this.accounts.signUp(input, context.request));
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => AccountSignUpConfirmPayload, {
    description:
      'Opens the account of a sign-up that waited for its address (`AccountSignUpPayload.isMailSent`). INVALID_SIGN_UP_TOKEN for a token that is unknown, over, or was used before; EMAIL_TAKEN where the address got a user meanwhile.',
  })
  async accountSignUpConfirm(
    @Arg('input', () => AccountSignUpConfirmInput, { description: 'The token of the mail.' })
    input: AccountSignUpConfirmInput,
    @Ctx() context: ApiContext,
  ): Promise<AccountSignUpConfirmPayload> {
    return this.opened(context, await this.confirming.confirm(input.token, context.request));
  }

  private async opened(context: ApiContext, session: IssuedSession): Promise<AccountSignUpConfirmPayload> {
    const scope = context.database.read(systemViewer(session.accountId), context.request.requestId);
    return { session, account: await getAccount(scope) };
  }

  @Requires(Permission.API_KEYS_MANAGE)
  @Query(() => ApiKeyConnection, { description: 'The API keys of the account, oldest first.' })
  async apiKeys(@Args(() => PageArgs) page: PageArgs, @Ctx() { scope }: ApiContext): Promise<ApiKeyConnection> {
    return toConnection(await listApiKeys(scope, page));
  }

  @Requires(Permission.API_KEYS_MANAGE)
  @OncePerDocument()
  @Mutation(() => ApiKeyCreatePayload, {
    description:
      'Makes an API key, which sees every conversation: only who sees them all makes one. Its secret is shown only in this answer.',
  })
  apiKeyCreate(
    @Arg('input', () => ApiKeyCreateInput, { description: 'Name, scopes and end of the key.' })
    input: ApiKeyCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<ApiKeyCreatePayload> {
    return context.write((scope) => this.keys.create(scope, input));
  }

  @Requires(Permission.API_KEYS_MANAGE)
  @Mutation(() => ApiKeyRevokePayload, { description: 'Ends an API key at once, open sockets included.' })
  async apiKeyRevoke(
    @Arg('input', () => ApiKeyRevokeInput, { description: 'Which key.' }) input: ApiKeyRevokeInput,
    @Ctx() context: ApiContext,
  ): Promise<ApiKeyRevokePayload> {
    const id = uuidOf('ApiKey', input.apiKeyId);
    if (!id) throw notFound('API key', ['apiKeyId']);
    return { apiKey: await context.write((scope) => this.keys.revoke(scope, id)) };
  }
}
