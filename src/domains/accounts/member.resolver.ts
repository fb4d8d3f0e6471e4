import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import {
  InvitationAcceptInput,
  MemberChangeRoleInput,
  MemberInviteInput,
  MemberInvitePayload,
  MemberPayload,
  MemberRemoveInput,
  SessionPayload,
} from './account.inputs.js';
import { listMembers, userLoader } from './account.queries.js';
import { Member, MemberConnection, User } from './account.type.js';
import type { MemberService } from './member.service.js';
import { Permission } from './permissions.js';

@Resolver(() => Member)
export class MemberResolver {
  constructor(private readonly service: MemberService) {}

  @Requires(Permission.MEMBERS_READ)
  @Query(() => MemberConnection, { description: 'The people of the account, in the order of joining.' })
  async members(@Args(() => PageArgs) page: PageArgs, @Ctx() { scope }: ApiContext): Promise<MemberConnection> {
    return toConnection(await listMembers(scope, page));
  }

  @FieldResolver(() => User, { description: 'The person.' })
  async user(@Root() member: Member, @Ctx() { scope }: ApiContext): Promise<User> {
    return (await scope.load(userLoader, member.userId))!;
  }

  @Requires(Permission.MEMBERS_MANAGE)
  @Mutation(() => MemberInvitePayload, { description: 'Invites a person into the account.' })
  memberInvite(
    @Arg('input', () => MemberInviteInput, { description: 'Whom, and as what.' }) input: MemberInviteInput,
    @Ctx() context: ApiContext,
  ): Promise<MemberInvitePayload> {
    return context.write((scope) => this.service.invite(scope, input));
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => SessionPayload, { description: 'Enters the account that an invitation names.' })
  async invitationAccept(
    @Arg('input', () => InvitationAcceptInput, { description: 'The token, and who comes.' })
    input: InvitationAcceptInput,
    @Ctx() { request }: ApiContext,
  ): Promise<SessionPayload> {
    return { session: await this.service.acceptInvitation(input, request) };
  }

  @Requires(Permission.MEMBERS_MANAGE)
  @Mutation(() => MemberPayload, {
    description: 'Makes a member something else; effective at once, on open sockets too.',
  })
  async memberChangeRole(
    @Arg('input', () => MemberChangeRoleInput, { description: 'Whom, and what they become.' })
    input: MemberChangeRoleInput,
    @Ctx() context: ApiContext,
  ): Promise<MemberPayload> {
    const id = uuidOf('Member', input.memberId);
    if (!id) throw notFound('Member', ['memberId']);
    return { member: await context.write((scope) => this.service.changeRole(scope, id, input.role)) };
  }

  @Requires(Permission.MEMBERS_MANAGE)
  @Mutation(() => MemberPayload, { description: 'Takes a person out of the account: sessions end, sockets close.' })
  async memberRemove(
    @Arg('input', () => MemberRemoveInput, { description: 'Whom.' }) input: MemberRemoveInput,
    @Ctx() context: ApiContext,
  ): Promise<MemberPayload> {
    const id = uuidOf('Member', input.memberId);
    if (!id) throw notFound('Member', ['memberId']);
    return { member: await context.write((scope) => this.service.remove(scope, id)) };
  }
}
