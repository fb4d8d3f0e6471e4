import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { channelLoader } from '../channels/channel.queries.js';
import { Channel } from '../channels/channel.type.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import { Contact } from '../contacts/contact.type.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { Conversation } from '../conversations/conversation.type.js';
import { listCalls, listCallsOfContact } from './call.queries.js';
import { Call, CallConnection } from './call.type.js';

@Resolver(() => Call)
export class CallResolver {
  constructor(private readonly conversations: ConversationReader) {}

  @FieldResolver(() => Conversation, { description: 'The thread that it stands in.' })
  async conversation(@Root() call: Call, @Ctx() { scope }: ApiContext): Promise<Conversation> {
    return (await scope.load(this.conversations.loader, call.conversationId)) as never;
  }

  @Requires(Permission.CONTACTS_READ)
  @FieldResolver(() => Contact, { description: 'Who called, or was called.' })
  async contact(@Root() call: Call, @Ctx() { scope }: ApiContext): Promise<Contact> {
    const conversation = await scope.load(this.conversations.loader, call.conversationId);
    return (await scope.load(contactLoader, conversation!.contactId))!;
  }

  @Requires(Permission.CHANNELS_READ)
  @FieldResolver(() => Channel, { description: 'The number of the business.' })
  async channel(@Root() call: Call, @Ctx() { scope }: ApiContext): Promise<Channel> {
    return (await scope.load(channelLoader, call.channelId)) as never;
  }
}

@Resolver(() => Conversation)
export class ConversationCallsResolver {
  @FieldResolver(() => CallConnection, { description: 'Calls of the thread, the oldest first.' })
  async calls(
    @Root() conversation: Conversation,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<CallConnection> {
    return toConnection(await listCalls(scope, conversation.id, page));
  }
}

@Resolver(() => Contact)
export class ContactCallsResolver {
  @Requires(Permission.CONVERSATIONS_READ)
  @FieldResolver(() => CallConnection, {
    description: 'Calls with the contact, in the conversations that the viewer sees, the newest first.',
  })
  async calls(
    @Root() contact: Contact,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<CallConnection> {
    return toConnection(await listCallsOfContact(scope, contact.id, page));
  }
}
