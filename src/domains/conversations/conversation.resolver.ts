import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { Scope } from '../../platform/database/scope.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import {
  ConversationAssignInput,
  ConversationMarkReadInput,
  ConversationPayload,
  ConversationsArgs,
} from './conversation.inputs.js';
import type { ConversationReader, ThreadPart } from './conversation.queries.js';
import { readNewOwners, type ConversationService } from './conversation.service.js';
import { Conversation, ConversationConnection } from './conversation.type.js';
import { partsOfConnection, partsOfOne } from './selected-parts.js';

@Resolver(() => Conversation)
export class ConversationResolver {
  constructor(
    private readonly reader: ConversationReader,
    private readonly thread: ThreadPart,
    private readonly conversationService: ConversationService,
  ) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => ConversationConnection, {
    description: 'The inbox: conversations, the newest activity first unless ordered otherwise.',
  })
  async conversations(
    @Args(() => ConversationsArgs) args: ConversationsArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { scope }: ApiContext,
  ): Promise<ConversationConnection> {
    if (args.search && args.search.length > 100) throw badUserInput('Search for at most 100 characters.', 'search');
    return toConnection(await this.reader.list(scope, args, partsOfConnection(info)));
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => Conversation, { nullable: true, description: 'One conversation; null for a miss.' })
  async conversation(
    @Arg('id', () => ID, { description: 'The conversation.' }) id: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { scope }: ApiContext,
  ): Promise<Conversation | null> {
    const uuid = uuidOf('Conversation', id);
    if (!uuid) return null;
    const found = this.reader.find(scope, uuid, partsOfOne(info));
    this.thread.begin(scope, uuid, info);
    return (await found) ?? null;
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, {
    description: 'Sets the unread count to zero, for everybody; and the viewer has read all of it.',
  })
  conversationMarkRead(
    @Arg('input', () => ConversationMarkReadInput, { description: 'Which one.' }) input: ConversationMarkReadInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    return this.change(context, input.conversationId, (scope, id) => this.conversationService.markRead(scope, id));
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, { description: 'Hands the conversation to a member, a team, or nobody.' })
  conversationAssign(
    @Arg('input', () => ConversationAssignInput, { description: 'Which one, and to whom.' })
    input: ConversationAssignInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    const { conversationId, version } = input;
    const to = readNewOwners(input);
    return this.change(context, conversationId, (scope, id) => this.conversationService.assign(scope, id, to, version));
  }

  private async change(
    context: ApiContext,
    publicId: string,
    verb: (scope: Scope, id: string) => Promise<void>,
  ): Promise<ConversationPayload> {
    const id = uuidOf('Conversation', publicId);
    if (!id) throw notFound('Conversation', ['conversationId']);
    await context.write((scope) => verb(scope, id));
    return { conversation: (await context.scope.load(this.reader.loader, id))! };
  }
}
