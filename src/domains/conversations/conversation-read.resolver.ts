import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Personal, Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationMarkUnreadInput, ConversationPayload } from './conversation.inputs.js';
import type { ConversationReader } from './conversation.queries.js';
import { myUnreadLoader } from './conversation-read.queries.js';
import type { ConversationReading } from './conversation-read.service.js';
import { Conversation } from './conversation.type.js';

/** What each member has read. */
@Resolver(() => Conversation)
export class ConversationReadResolver {
  constructor(
    private readonly reader: ConversationReader,
    private readonly reading: ConversationReading,
  ) {}

  @Personal()
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Messages of the contact that the viewer has not read; whoever never opened it has read nothing since they joined. Null for API keys, which read nothing.',
  })
  myUnreadCount(
    @Root() { id, myUnreadCount }: Conversation,
    @Ctx() { scope }: ApiContext,
  ): number | null | Promise<number | null> {
    if (myUnreadCount !== undefined) return myUnreadCount;
    return scope.load(myUnreadLoader, id).then((count) => count ?? null);
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, {
    description:
      "The viewer has not read this message and what came after it; `unreadCount`, which is everybody's, stays. `conversationMarkRead` ends it.",
  })
  async conversationMarkUnread(
    @Arg('input', () => ConversationMarkUnreadInput, { description: 'Which one, and from where on.' })
    input: ConversationMarkUnreadInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    const id = uuidOf('Conversation', input.conversationId);
    if (!id) throw notFound('Conversation', ['conversationId']);
    const messageId = uuidOf('Message', input.fromMessageId);
    if (!messageId) throw notFound('Message', ['fromMessageId']);
    await context.write((scope) => this.reading.markUnread(scope, id, messageId));
    return { conversation: (await context.scope.load(this.reader.loader, id))! };
  }
}
