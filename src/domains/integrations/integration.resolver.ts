import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import type { IntegrationGrants } from './integration-grant.service.js';
import { integrationLoader, listIntegrations, type IntegrationRow } from './integration.queries.js';
import {
  Integration,
  IntegrationConnection,
  IntegrationConnectInput,
  IntegrationConnectPayload,
  IntegrationRevokeInput,
  IntegrationRevokePayload,
} from './integration.type.js';

@Resolver(() => Integration)
export class IntegrationResolver {
  constructor(
    private readonly grants: IntegrationGrants,
    private readonly publicUrl: string,
  ) {}

  @FieldResolver(() => String, {
    description:
      'Where it delivers: POST, signed as Standard Webhooks are, at most 1 MB and 100 contacts and 100 events at once.',
  })
  deliveryUrl(@Root() { id, provider }: IntegrationRow): string {
    return `${this.publicUrl}/integrations/${provider}/${toPublicId('Integration', id)}`;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who connected it; null: a program, or somebody who is gone.',
  })
  async grantedBy(@Root() { grantedBy }: IntegrationRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (grantedBy && (await scope.load(userLoader, grantedBy))) || null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who revoked it; null: nobody, or no person.' })
  async revokedBy(@Root() { revokedBy }: IntegrationRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (revokedBy && (await scope.load(userLoader, revokedBy))) || null;
  }

  @Requires(Permission.API_KEYS_MANAGE)
  @Query(() => IntegrationConnection, {
    description: 'Third parties that may bring data into the account, or might, the newest first.',
  })
  async integrations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('isLive', () => Boolean, {
      nullable: true,
      description: 'True: those that may bring data; false: those that were revoked. Default: all.',
    })
    isLive: boolean | null,
    @Ctx() { scope }: ApiContext,
  ): Promise<IntegrationConnection> {
    return toConnection(await listIntegrations(scope, page, isLive ?? null)) as unknown as IntegrationConnection;
  }

  @Requires(Permission.API_KEYS_MANAGE)
  @OncePerDocument()
  @Mutation(() => IntegrationConnectPayload, {
    description:
      'Lets a third party bring data of these kinds. It needs CONTACTS_WRITE too. The integration ends with the membership of who connected it.',
  })
  async integrationConnect(
    @Arg('input', () => IntegrationConnectInput, { description: 'Who, and what it may bring.' })
    input: IntegrationConnectInput,
    @Ctx() context: ApiContext,
  ): Promise<IntegrationConnectPayload> {
    const { id, secret } = await context.write((scope) => this.grants.connect(scope, input));
    return { integration: await this.integration(context, id), secret };
  }

  @Requires(Permission.API_KEYS_MANAGE)
  @Mutation(() => IntegrationRevokePayload, {
    description:
      'Ends an integration. Once this is answered nothing that it brings is stored; what was stored before stays.',
  })
  async integrationRevoke(
    @Arg('input', () => IntegrationRevokeInput, { description: 'Which one.' }) input: IntegrationRevokeInput,
    @Ctx() context: ApiContext,
  ): Promise<IntegrationRevokePayload> {
    const uuid = uuidOf('Integration', input.integrationId);
    const id = await context.write((scope) => this.grants.revoke(scope, uuid));
    return { integration: await this.integration(context, id) };
  }

  private async integration({ scope }: ApiContext, id: string): Promise<Integration> {
    return (await scope.load(integrationLoader, id)) as unknown as Integration;
  }
}
