import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { Conversation } from '../conversations/conversation.type.js';
import { InboxEvent } from '../messages/inbox-events.type.js';
import { declareTimelineItem } from '../messages/timeline.type.js';

/** Who called. */
export const CallDirection = { INBOUND: 'INBOUND', OUTBOUND: 'OUTBOUND' } as const;
registerEnumType(CallDirection, {
  name: 'CallDirection',
  description: 'Who called.',
  valuesConfig: {
    INBOUND: { description: 'The contact called the business.' },
    OUTBOUND: { description: 'The business called the contact.' },
  },
});

/** How far a call is. */
export const CallStatus = {
  RINGING: 'RINGING',
  IN_PROGRESS: 'IN_PROGRESS',
  COMPLETED: 'COMPLETED',
  MISSED: 'MISSED',
  REJECTED: 'REJECTED',
  NO_ANSWER: 'NO_ANSWER',
  FAILED: 'FAILED',
} as const;
registerEnumType(CallStatus, {
  name: 'CallStatus',
  description: 'How far a call is. New values may appear.',
  valuesConfig: {
    RINGING: { description: 'It rings.' },
    IN_PROGRESS: { description: 'The two are talking.' },
    COMPLETED: { description: 'They have talked.' },
    MISSED: { description: 'The contact called, and nobody picked up.' },
    REJECTED: { description: 'The contact did not want to talk.' },
    NO_ANSWER: { description: 'The business called, and the contact did not pick up.' },
    FAILED: { description: 'It broke off, or did not get through.' },
  },
});

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('Call', {
  simpleResolvers: true,
  implements: Node,
  description: 'A call with a contact on WhatsApp, as Meta tells of it. A missed one counts as unread.',
})
export class Call implements Node {
  @PublicId('Call')
  id!: string;

  @Field(() => CallDirection, { description: 'Who called.' })
  direction!: string;

  @Field(() => CallStatus, { description: 'How far it is.' })
  status!: string;

  @Field(() => DateTime, { description: 'When it began to ring.' })
  begunAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was picked up; null: it was not, or not yet.' })
  startedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null: it has not, or Meta never told.' })
  endedAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'How long they talked; null where Meta does not tell.' })
  durationSeconds!: number | null;

  @Requires(Permission.CHANNELS_MANAGE)
  @Field(() => String, { description: 'What Meta said of each step, unchanged, as JSON text.' })
  raw!: string;

  conversationId!: string;

  channelId!: string;
}

export const CallConnection = connectionOf<Call>(Call, 'Call', Permission.CONVERSATIONS_READ);
export type CallConnection = ConnectionValue<Call>;

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('CallChangedEvent', {
  simpleResolvers: true,
  implements: InboxEvent,
  description: 'A call began, came further or ended.',
})
export class CallChangedEvent extends InboxEvent {
  @Field(() => Call, { description: 'The call, as it now is.' })
  call!: Call;

  @Field(() => Conversation, { description: 'Its thread, as it now is.' })
  conversation!: Conversation;
}

declareTimelineItem(Call);
