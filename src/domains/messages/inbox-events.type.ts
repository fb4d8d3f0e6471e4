import type { Scope } from '../../platform/database/scope.js';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { Activity } from '../conversations/activity.type.js';
import { Conversation } from '../conversations/conversation.type.js';
import { Message } from './message.type.js';

@Requires(Permission.CONVERSATIONS_READ)
@InterfaceType('InboxEvent', {
  description:
    'Something that happened in the inbox. New implementations may appear: ignore those that you do not know.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class InboxEvent {
  @Field(() => String, { description: 'Place in the order of events; give it back as `after` to go on from here.' })
  cursor!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string | Date;
}

/** How the inbox shows one type of event of the log. */
export interface InboxEventKind {
  /** Name of the API type that shows it; it implements InboxEvent. */
  readonly typename: string;
  /** Its fields besides `cursor` and `occurredAt`; null to show nothing: gone, or not for this viewer. */
  show(event: LoggedEvent, scope: Scope): Promise<object | null>;
}

const declared = new Map<string, InboxEventKind>();

/** Lets `inboxEvents` show a type of event; called once by the room that announces it, where its API type stands. */
export function declareInboxEvent(type: string, kind: InboxEventKind): void {
  declared.set(type, kind);
}

/** How a type of event is shown; undefined for one that is nothing for the inbox. */
export const declaredInboxEvent = (type: string): InboxEventKind | undefined => declared.get(type);

const event = (name: string, description: string) =>
  ObjectType(name, { simpleResolvers: true, implements: InboxEvent, description });

@Requires(Permission.CONVERSATIONS_READ)
@event('MessageReceivedEvent', "A contact's message is in the thread.")
export class MessageReceivedEvent extends InboxEvent {
  @Field(() => Message, { description: 'The message.' })
  message!: Message;

  @Field(() => Conversation, { description: 'Its thread, as it now is.' })
  conversation!: Conversation;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('MessageQueuedEvent', 'A message of the business is in the thread.')
export class MessageQueuedEvent extends InboxEvent {
  @Field(() => Message, { description: 'The message.' })
  message!: Message;

  @Field(() => Conversation, { description: 'Its thread, as it now is.' })
  conversation!: Conversation;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('MessageStatusChangedEvent', 'A message of the business came further, or failed.')
export class MessageStatusChangedEvent extends InboxEvent {
  @Field(() => Message, { description: 'The message, as it now is.' })
  message!: Message;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('MessageMediaChangedEvent', 'The file of a message was fetched, could not be fetched, or is no longer kept.')
export class MessageMediaChangedEvent extends InboxEvent {
  @Field(() => Message, { description: 'The message, as it now is; `content.state` tells.' })
  message!: Message;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('ConversationChangedEvent', 'Status, assignee, labels or read state of a conversation changed, or it began.')
export class ConversationChangedEvent extends InboxEvent {
  @Field(() => Conversation, { description: 'The conversation, as it now is.' })
  conversation!: Conversation;

  @Field(() => String, {
    description:
      'What changed: CREATED, REOPENED, CLOSED, OPENED, SNOOZED, PENDING, ASSIGNED, PRIORITY, READ, LABELS, HISTORY, MERGED; WINDOW_CLOSED when the service window has closed, FREE_ENTRY_POINT and FREE_ENTRY_POINT_CLOSED when that one opened and closed. New values may appear.',
  })
  change!: string;

  @Field(() => Activity, {
    nullable: true,
    description: 'What the thread shows of the change; null where it shows nothing, as of reading.',
  })
  activity!: Activity | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@event(
  'ConversationHiddenEvent',
  'A conversation went to others, and the viewer, who does not see everything, no longer sees it: forget it.',
)
export class ConversationHiddenEvent extends InboxEvent {
  @Field(() => ID, { description: 'The conversation that is gone for the viewer.' })
  conversationId!: string;
}

@Requires(Permission.CONVERSATIONS_READ)
@event(
  'ConversationReadEvent',
  'The viewer read a conversation, or marked it as unread, perhaps on another device; nobody else is told.',
)
export class ConversationReadEvent extends InboxEvent {
  @Field(() => Conversation, { description: 'The conversation, as it now is; `myUnreadCount` tells.' })
  conversation!: Conversation;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('CaughtUpEvent', 'Everything that was missed has been told; what follows is live.')
export class CaughtUpEvent extends InboxEvent {
  @Field(() => Int, { description: 'How many events were told again.' })
  replayedCount!: number;
}

/** Why a follower must fetch anew. */
export const ResyncReasonEnum = {
  CURSOR_TOO_OLD: 'CURSOR_TOO_OLD',
  CURSOR_UNKNOWN: 'CURSOR_UNKNOWN',
  ACCESS_CHANGED: 'ACCESS_CHANGED',
} as const;
registerEnumType(ResyncReasonEnum, {
  name: 'ResyncReason',
  description: 'Why a follower must fetch anew. New values may appear.',
  valuesConfig: {
    CURSOR_TOO_OLD: { description: 'The events behind the cursor are no longer kept.' },
    CURSOR_UNKNOWN: { description: 'The cursor is not one of this account.' },
    ACCESS_CHANGED: { description: 'The viewer sees other conversations than before.' },
  },
});

@Requires(Permission.CONVERSATIONS_READ)
@event(
  'ResyncRequiredEvent',
  'The events do not tell what lies in between: fetch the inbox anew; what follows is to be applied to it.',
)
export class ResyncRequiredEvent extends InboxEvent {
  @Field(() => ResyncReasonEnum, { description: 'Why.' })
  reason!: keyof typeof ResyncReasonEnum;
}
