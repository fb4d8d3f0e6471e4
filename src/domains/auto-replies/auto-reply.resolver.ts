import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { channelLoader } from '../channels/channel.queries.js';
import { Channel } from '../channels/channel.type.js';
import {
  AutoReplyDeleteInput,
  AutoReplyDeletePayload,
  AutoReplySetInput,
  AutoReplySetPayload,
} from './auto-reply.inputs.js';
import { autoReplyLoader, listAutoReplies } from './auto-reply.queries.js';
import type { AutoReplyService } from './auto-reply.service.js';
import { AutoReply, AutoReplyConnection } from './auto-reply.type.js';

@Resolver(() => AutoReply)
export class AutoReplyResolver {
  constructor(private readonly service: AutoReplyService) {}

  @Requires(Permission.ACCOUNT_READ)
  @Query(() => AutoReplyConnection, {
    description: 'Automatic answers of the account and its channels, in the order of making.',
  })
  async autoReplies(@Args(() => PageArgs) args: PageArgs, @Ctx() { scope }: ApiContext): Promise<AutoReplyConnection> {
    return toConnection(await listAutoReplies(scope, args));
  }

  @Requires(Permission.CHANNELS_READ)
  @FieldResolver(() => Channel, { nullable: true, description: 'Of this channel; null: of the account.' })
  async channel(@Root() reply: AutoReply, @Ctx() { scope }: ApiContext): Promise<Channel | null> {
    return ((reply.channelId && (await scope.load(channelLoader, reply.channelId))) || null) as Channel | null;
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => AutoReplySetPayload, {
    description: 'Sets the automatic answer of a kind: of the account, or of one channel instead of it.',
  })
  async autoReplySet(
    @Arg('input', () => AutoReplySetInput, { description: 'What to answer, and to what.' }) input: AutoReplySetInput,
    @Ctx() context: ApiContext,
  ): Promise<AutoReplySetPayload> {
    const { kind, text, isEnabled, greetAgainAfterDays = null } = input;
    const fields = { kind, text, isEnabled, greetAgainAfterDays, channelId: channelOf(input) };
    const id = await context.write((scope) => this.service.set(scope, fields));
    return { autoReply: (await context.scope.load(autoReplyLoader, id))! };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => AutoReplyDeletePayload, {
    description: "Deletes an automatic answer; a channel without one has the account's.",
  })
  async autoReplyDelete(
    @Arg('input', () => AutoReplyDeleteInput, { description: 'Which one.' }) input: AutoReplyDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<AutoReplyDeletePayload> {
    const id = uuidOf('AutoReply', input.autoReplyId);
    if (!id) throw notFound('AutoReply', ['autoReplyId']);
    await context.write((scope) => this.service.delete(scope, id));
    return { deletedId: input.autoReplyId };
  }
}

function channelOf({ channelId }: AutoReplySetInput): string | null {
  if (channelId == null) return null;
  const id = uuidOf('Channel', channelId);
  if (!id) throw notFound('Channel', ['channelId']);
  return id;
}
