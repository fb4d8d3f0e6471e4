import { Arg, Args, ArgsType, Ctx, Field, ID, Resolver, Root } from 'type-graphql';
import { encodeCursor } from '../../platform/events/cursor.js';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription, type ResyncReason } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { sightChangedType } from '../accounts/member.events.js';
import { Permission } from '../accounts/permissions.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import { activityLoader } from '../conversations/activity.queries.js';
import { conversationReadType } from '../conversations/conversation.events.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { teamsOfUserLoader } from '../teams/team.queries.js';
import { declaredInboxEvent, InboxEvent, type InboxEventKind, MessageReceivedEvent } from './inbox-events.type.js';
import { messageOfMediaLoader } from './message.loaders.js';
import type { MessageReader } from './message.queries.js';

/** What the inbox shows of the account's log by itself; other rooms add theirs with `declareInboxEvent`. */
const shownTypes = new Map<string, string>([
  ['message.received', 'MessageReceivedEvent'],
  ['message.queued', 'MessageQueuedEvent'],
  ['message.status_changed', 'MessageStatusChangedEvent'],
  ['media.changed', 'MessageMediaChangedEvent'],
  ['conversation.changed', 'ConversationChangedEvent'],
  [conversationReadType, 'ConversationReadEvent'],
]);

@ArgsType()
export class InboxEventsArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the last event that was seen: what came after it is told first, then `CaughtUpEvent`, then live.',
  })
  after?: string | null;
}

@Resolver()
export class InboxEventsResolver {
  constructor(
    private readonly messages: MessageReader,
    private readonly conversations: ConversationReader,
  ) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @EventSubscription(() => InboxEvent, {
    description: 'Every event of the inbox that the viewer may see, in order, once per cursor, across reconnects.',
    source: {
      resumable: true,
      wants: ({ type, entityId }, _args, { actorId }) =>
        shownTypes.has(type) ||
        declaredInboxEvent(type) !== undefined ||
        (type === sightChangedType && entityId === actorId),
      addressee: ({ type, payload }) => (type === conversationReadType ? (payload['userId'] as string) : undefined),
      caughtUp: ({ at, ...facts }) => ({ __typename: 'CaughtUpEvent', ...facts, occurredAt: at }),
      resync: ({ at, ...facts }) => ({ __typename: 'ResyncRequiredEvent', ...facts, occurredAt: at }),
    },
  })
  async inboxEvents(
    @Root() event: LoggedEvent,
    @Args(() => InboxEventsArgs) _args: InboxEventsArgs,
    @Ctx() context: ApiContext,
  ): Promise<InboxEvent | null> {
    if (event.type === sightChangedType) {
      const reason: ResyncReason = 'ACCESS_CHANGED';
      const cursor = encodeCursor(context.signedIn.accountId, event.seq);
      const { occurredAt } = event;
      return { __typename: 'ResyncRequiredEvent', cursor, occurredAt, reason } as unknown as InboxEvent;
    }
    const kind = declaredInboxEvent(event.type);
    return kind ? this.showDeclared(kind, event, context) : this.show(event, context);
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @EventSubscription<{ conversationId: string }>(() => MessageReceivedEvent, {
    description: "A contact's messages in one conversation, live.",
    source: {
      resumable: false,
      wants: (event, { conversationId }) =>
        event.type === 'message.received' && event.payload['conversationId'] === uuidOf('Conversation', conversationId),
    },
  })
  messageReceived(
    @Root() event: LoggedEvent,
    @Arg('conversationId', () => ID, { description: 'The conversation.' }) _conversationId: string,
    @Ctx() context: ApiContext,
  ): Promise<MessageReceivedEvent | null> {
    return this.show(event, context) as Promise<MessageReceivedEvent | null>;
  }

  private async showDeclared(
    kind: InboxEventKind,
    event: LoggedEvent,
    { scope }: ApiContext,
  ): Promise<InboxEvent | null> {
    const shown = await kind.show(event, scope);
    const { typename: __typename } = kind;
    const cursor = encodeCursor(scope.accountId, event.seq);
    return shown && ({ __typename, cursor, occurredAt: event.occurredAt, ...shown } as unknown as InboxEvent);
  }

  /** A conversation that went to others: who saw it by its former owners alone does not see it any more. */
  private async showHidden(event: LoggedEvent, { scope }: ApiContext): Promise<InboxEvent | null> {
    const { change, conversationId, formerAssigneeId, formerTeamId } = event.payload as Record<string, string | null>;
    const { visibility, actorId } = scope.viewer;
    if (change !== 'ASSIGNED' || visibility === 'ALL' || !actorId) return null;
    const teams = visibility === 'TEAM' && formerTeamId ? await scope.load(teamsOfUserLoader, actorId) : undefined;
    if (formerAssigneeId !== actorId && !teams?.some(({ id }) => id === formerTeamId)) return null;
    return {
      __typename: 'ConversationHiddenEvent',
      cursor: encodeCursor(scope.accountId, event.seq),
      occurredAt: event.occurredAt,
      conversationId: toPublicId('Conversation', conversationId!),
    } as unknown as InboxEvent;
  }

  /** Everything through loaders by id: a batch of events costs a few statements. What is gone is not shown. */
  private async show(event: LoggedEvent, context: ApiContext): Promise<InboxEvent | null> {
    const { scope } = context;
    const { mediaId, conversationId, contactId, activityId, ...ids } = event.payload as Record<
      string,
      string | undefined
    >;
    const messageId = mediaId ? await scope.load(messageOfMediaLoader, mediaId) : ids['messageId'];
    // An upload that no message shows (yet) is nothing for the inbox.
    if (mediaId && !messageId) return null;
    const [message, conversation, contact, activity] = await Promise.all([
      messageId && scope.load(this.messages.loader, messageId),
      conversationId && scope.load(this.conversations.loader, conversationId),
      contactId && scope.load(contactLoader, contactId),
      activityId && scope.load(activityLoader, activityId),
    ]);
    if (conversationId && !conversation && !messageId) return this.showHidden(event, context);
    if ((messageId && !message) || (conversationId && !conversation) || (contactId && !contact)) return null;
    const cursor = encodeCursor(scope.accountId, event.seq);
    const __typename = shownTypes.get(event.type)!;
    return {
      __typename,
      cursor,
      occurredAt: event.occurredAt,
      message,
      conversation,
      contact,
      activity: activity || null,
      change: ids['change'],
    } as unknown as InboxEvent;
  }
}
