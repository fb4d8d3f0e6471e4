import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { Conversation } from '../conversations/conversation.type.js';
import { statusReportsLoader } from './message.loaders.js';
import type { MessageReader } from './message.queries.js';
import { Message, MessageStatusReport } from './message.type.js';

@Resolver(() => Message)
export class MessageResolver {
  constructor(
    private readonly messages: MessageReader,
    private readonly conversations: ConversationReader,
  ) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => Message, { nullable: true, description: 'One message; null for a miss.' })
  async message(
    @Arg('id', () => ID, { description: 'The message.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<Message | null> {
    const uuid = uuidOf('Message', id);
    return (uuid && (await scope.load(this.messages.loader, uuid))) || null;
  }

  @FieldResolver(() => Conversation, { description: 'The thread it is in.' })
  async conversation(@Root() message: Message, @Ctx() { scope }: ApiContext): Promise<Conversation> {
    return (await scope.load(this.conversations.loader, message.conversationId))!;
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description:
      'The message that this one answers, reacts to, changes or deletes; null when there is none or it is not known.',
  })
  async replyTo(@Root() message: Message, @Ctx() { scope }: ApiContext): Promise<Message | null> {
    return (message.replyToId && (await scope.load(this.messages.loader, message.replyToId))) || null;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The member who sent it; null for contacts, API keys and machines.',
  })
  async author(@Root() message: Message, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (message.authorId && (await scope.load(userLoader, message.authorId))) || null;
  }

  @FieldResolver(() => [MessageStatusReport], {
    description: 'What WhatsApp reported on it, in the order in which it happened; one for each status.',
  })
  async statusHistory(@Root() message: Message, @Ctx() { scope }: ApiContext): Promise<MessageStatusReport[]> {
    return (await scope.load(statusReportsLoader, message.id)) ?? [];
  }
}
