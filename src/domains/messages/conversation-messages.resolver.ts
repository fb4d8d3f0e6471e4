import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Field, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { oncePerField, selectedNames } from '../../platform/graphql/selection.js';
import { channelLoader } from '../channels/channel.queries.js';
import { Channel } from '../channels/channel.type.js';
import { Permission } from '../accounts/permissions.js';
import { Conversation } from '../conversations/conversation.type.js';
import type { MessageReader } from './message.queries.js';
import { Message, MessageConnection } from './message.type.js';
import type { ThreadAhead } from './thread-ahead.js';

// A plain property that the inbox statement brings along, added from here because messages stand right of
// conversations; a resolver method would cost the inbox one promise per row.
Field(() => Message, { nullable: true, simple: true, description: 'The newest message that stands for the thread.' })(
  Conversation.prototype,
  'lastMessage',
);

const selectedFields = oncePerField((info) => selectedNames(info));

@Resolver(() => Conversation)
export class ConversationMessagesResolver {
  constructor(
    private readonly reader: MessageReader,
    private readonly ahead: ThreadAhead,
  ) {}

  @FieldResolver(() => MessageConnection, { description: 'Its messages, the oldest first; `last` gives the newest.' })
  async messages(
    @Root() conversation: Conversation,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { scope }: ApiContext,
  ): Promise<MessageConnection> {
    const begun = this.ahead.take(scope, conversation.id, page, info.fieldNodes[0]!);
    return toConnection(await (begun ?? this.reader.listThread(scope, conversation.id, page, selectedFields(info))));
  }

  @Requires(Permission.CHANNELS_READ)
  @FieldResolver(() => Channel, { description: 'The channel that it is on.' })
  async channel(@Root() conversation: Conversation, @Ctx() { scope }: ApiContext): Promise<Channel> {
    return (await scope.load(channelLoader, conversation.channelId))!;
  }
}
