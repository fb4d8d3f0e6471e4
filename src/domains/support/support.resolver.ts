import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { idPrefixes, parsePublicId, toPublicId, uuidOf, type IdKind } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import type { SupportAccess } from './support-access.service.js';
import type { SupportSessions } from './support-session.service.js';
import {
  listSupportGrants,
  listSupportOffers,
  listSupportViews,
  supportGrantLoader,
  type SupportGrantRow,
  type SupportViewRow,
} from './support.queries.js';
import {
  SupportAccessGrant,
  SupportAccessGrantConnection,
  SupportAccessGrantInput,
  SupportAccessGrantPayload,
  SupportAccessLogEntry,
  SupportAccessLogEntryConnection,
  SupportAccessOfferConnection,
  SupportAccessRevokeInput,
  SupportAccessRevokePayload,
  SupportSessionOpenInput,
  SupportSessionOpenPayload,
} from './support.type.js';

@Resolver(() => SupportAccessGrant)
export class SupportAccessGrantResolver {
  constructor(private readonly access: SupportAccess) {}

  @FieldResolver(() => User, { nullable: true, description: 'Who granted it; null: somebody who was deleted.' })
  async grantedBy(@Root() grant: SupportGrantRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (await scope.load(userLoader, grant.grantedBy)) ?? null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who took it back; null: nobody, or a program.' })
  async revokedBy(@Root() grant: SupportGrantRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (grant.revokedBy && (await scope.load(userLoader, grant.revokedBy))) || null;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => SupportAccessGrantConnection, {
    description: 'What the account let staff of the platform look at, the newest first.',
  })
  async supportAccessGrants(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('isLive', () => Boolean, {
      nullable: true,
      description: 'True: those that staff may use now; false: those that are over. Default: all.',
    })
    isLive: boolean | null,
    @Ctx() { scope }: ApiContext,
  ): Promise<SupportAccessGrantConnection> {
    return toConnection(
      await listSupportGrants(scope, page, isLive ?? null),
    ) as unknown as SupportAccessGrantConnection;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => SupportAccessLogEntryConnection, {
    description:
      'Every row that staff of the platform was shown of the account, the newest first: in lists, below others, in events of subscriptions. An answer that could not be written down here was not shown.',
  })
  async supportAccessLog(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('grantId', () => ID, { nullable: true, description: 'Under this grant alone. Default: under any.' })
    grantId: string | null,
    @Arg('nodeId', () => ID, { nullable: true, description: 'Who was shown this thing. Default: everything.' })
    nodeId: string | null,
    @Ctx() { scope }: ApiContext,
  ): Promise<SupportAccessLogEntryConnection> {
    const filter = {
      grantId: grantId == null ? null : uuidOf('SupportAccessGrant', grantId),
      nodeId: nodeId == null ? null : parsePublicId(nodeId)?.uuid,
    };
    return toConnection(await listSupportViews(scope, page, filter)) as unknown as SupportAccessLogEntryConnection;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => SupportAccessGrantPayload, {
    description:
      'Lets staff of the platform look at parts of the account for a time, to help. A member grants it, no program. Staff changes nothing.',
  })
  async supportAccessGrant(
    @Arg('input', () => SupportAccessGrantInput, { description: 'Why, for how long, and what.' })
    input: SupportAccessGrantInput,
    @Ctx() context: ApiContext,
  ): Promise<SupportAccessGrantPayload> {
    return { grant: await this.grant(context, await context.write((scope) => this.access.grant(scope, input))) };
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => SupportAccessRevokePayload, {
    description:
      'Takes a grant back. Once this is answered staff is shown nothing more under it; open sockets of staff are closed.',
  })
  async supportAccessRevoke(
    @Arg('input', () => SupportAccessRevokeInput, { description: 'Which one.' }) input: SupportAccessRevokeInput,
    @Ctx() context: ApiContext,
  ): Promise<SupportAccessRevokePayload> {
    const uuid = uuidOf('SupportAccessGrant', input.supportAccessGrantId);
    return { grant: await this.grant(context, await context.write((scope) => this.access.revoke(scope, uuid))) };
  }

  private async grant({ scope }: ApiContext, id: string): Promise<SupportAccessGrant> {
    return (await scope.load(supportGrantLoader, id)) as unknown as SupportAccessGrant;
  }
}

@Resolver(() => SupportAccessLogEntry)
export class SupportAccessLogResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'What was shown, there or not; null: the field shows no single thing (a count).',
  })
  nodeId(@Root() { nodeType, nodeId }: SupportViewRow): string | null {
    return nodeId !== null && nodeType in idPrefixes ? toPublicId(nodeType as IdKind, nodeId) : null;
  }
}

@Resolver()
export class SupportSessionResolver {
  constructor(
    private readonly sessions: SupportSessions,
    private readonly clock: Clock,
  ) {}

  @Requires('operator')
  @Query(() => SupportAccessOfferConnection, { description: 'Live grants of all accounts, the newest first.' })
  async supportAccessOffers(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database }: ApiContext,
  ): Promise<SupportAccessOfferConnection> {
    return toConnection(await database.operate('support.read', (em) => listSupportOffers(em, page, this.clock.now())));
  }

  @Requires('operator')
  @Mutation(() => SupportSessionOpenPayload, {
    description:
      'Opens a session under a grant: its token reads the one account by this schema, within what the grant names. Every mutation is refused with SUPPORT_IS_READ_ONLY, everything after the end of the grant with FORBIDDEN.',
  })
  async supportSessionOpen(
    @Arg('input', () => SupportSessionOpenInput, { description: 'Under which grant.' }) input: SupportSessionOpenInput,
    @Ctx() { operator, request }: ApiContext,
  ): Promise<SupportSessionOpenPayload> {
    const who = { name: operator, ip: request.ip, now: this.clock.now() };
    const grantId = uuidOf('SupportAccessGrant', input.supportAccessGrantId);
    return { session: await this.sessions.open(grantId, who, request.requestId) };
  }
}
