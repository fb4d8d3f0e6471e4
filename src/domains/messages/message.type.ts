import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { MessageContent } from './message-content.type.js';
import { MessageStatus } from './status-ladder.js';

/** Ways of a message. */
export const MessageDirection = { INBOUND: 'INBOUND', OUTBOUND: 'OUTBOUND' } as const;
registerEnumType(MessageDirection, {
  name: 'MessageDirection',
  description: 'Which way a message went.',
  valuesConfig: {
    INBOUND: { description: 'From the contact to the business.' },
    OUTBOUND: { description: 'From the business to the contact.' },
  },
});

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('MessageFailure', { simpleResolvers: true, description: 'Why a message did not go through.' })
export class MessageFailure {
  @Field(() => Int, {
    nullable: true,
    description: "WhatsApp's error number; null when the message never got that far.",
  })
  code!: number | null;

  @Field(() => String, { description: 'The fault in a few words.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it, where there is more.' })
  detail!: string | null;

  @Field(() => Boolean, { description: 'Whether the same message may go through later.' })
  isRetryable!: boolean;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('MessageReferral', { simpleResolvers: true, description: 'The ad or post that brought the contact.' })
export class MessageReferral {
  @Field(() => String, { nullable: true, description: 'Address of the ad or post.' })
  sourceUrl!: string | null;

  @Field(() => String, { nullable: true, description: "Meta's id of the ad or post." })
  sourceId!: string | null;

  @Field(() => String, { nullable: true, description: '`ad` or `post`.' })
  sourceType!: string | null;

  @Field(() => String, { nullable: true, description: 'Its headline.' })
  headline!: string | null;

  @Field(() => String, { nullable: true, description: 'Its words.' })
  body!: string | null;

  @Field(() => String, { nullable: true, description: "Meta's click id, to report conversions." })
  ctwaClid!: string | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('MessageStatusReport', { simpleResolvers: true, description: 'A report of WhatsApp on a message.' })
export class MessageStatusReport {
  @Field(() => MessageStatus, { description: 'What was reported.' })
  status!: MessageStatus;

  @Field(() => DateTime, { description: 'When it happened, by the timestamp of WhatsApp.' })
  occurredAt!: string;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('Message', {
  simpleResolvers: true,
  implements: Node,
  description: 'One message in a thread, in either direction.',
})
export class Message implements Node {
  @PublicId('Message')
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The id that the sending client chose; unique in the conversation.' })
  clientMessageId!: string | null;

  @Field(() => MessageDirection, { description: 'Which way it went.' })
  direction!: string;

  @Field(() => MessageStatus, { description: 'How far it has come.' })
  status!: MessageStatus;

  @Field(() => DateTime, {
    description: 'When it was sent: by the timestamp of WhatsApp for inbound messages. Orders the thread.',
  })
  sentAt!: string;

  @Field(() => DateTime, { description: 'When it was stored here.' })
  createdAt!: string;

  @Field(() => Boolean, {
    description: 'Whether it is from before the number was connected: out of the history of the WhatsApp Business app.',
  })
  isHistory!: boolean;

  @Field(() => String, { description: 'One line that stands for it in a list.' })
  preview!: string;

  @Field(() => MessageContent, { description: 'What it says.' })
  readonly content!: object;

  @Field(() => MessageFailure, { nullable: true, description: 'Why it failed; null unless `status` is FAILED.' })
  failure!: MessageFailure | null;

  @Field(() => MessageReferral, { nullable: true, description: 'The ad or post that brought the contact.' })
  referral!: MessageReferral | null;

  conversationId!: string;
  replyToId!: string | null;
  authorId!: string | null;
}

export const MessageConnection = connectionOf<Message>(Message, 'Message', Permission.CONVERSATIONS_READ);
export type MessageConnection = ConnectionValue<Message>;
