import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Message } from './message.type.js';
import { OutboundContentInput } from './outbound-content.inputs.js';

@InputType({
  description:
    'Sends a message: into `conversationId`, or to `contactId` on `channelId`. A closed conversation is opened again by it.',
})
export class MessageSendInput {
  @Field(() => ID, { nullable: true, description: 'The conversation; or `contactId` and `channelId`.' })
  conversationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The contact: the open conversation with him or her on the channel is used, else one is made.',
  })
  contactId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The channel to send on; goes with `contactId`.' })
  channelId?: string | null;

  @Field(() => ID, {
    description:
      'Chosen by the client, 1 to 200 characters, unique in the conversation: the same call again gives the message that exists, and sends nothing.',
  })
  clientMessageId!: string;

  @Field(() => ID, { nullable: true, description: 'The message of the same conversation that this one answers.' })
  replyToId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The newest message of the conversation that its writer has seen, in the order of the thread. Where the contact wrote something behind it that somebody should read, the call is refused with NEWER_MESSAGE_RECEIVED; left out: nothing is asked.',
  })
  seenMessageId?: string | null;

  @Field(() => OutboundContentInput, {
    nullable: true,
    description:
      'What to send. Left out: the text of `cannedResponseId`, with its file if it has one. Beside it, what a person made of that text, in which no variable may be left.',
  })
  content?: OutboundContentInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A canned response: its text, and its file, is sent with its variables filled in, unless `content` says something else. Refused with UNRESOLVED_VARIABLES while one has no value.',
  })
  cannedResponseId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "It was written as the viewer's draft in the conversation, which is gone with it.",
  })
  isFromDraft!: boolean;
}

@Requires(Permission.MESSAGES_SEND)
@ObjectType({ simpleResolvers: true, description: 'Answer of `messageSend`.' })
export class MessageSendPayload extends Payload {
  @Field(() => Message, {
    nullable: true,
    description: 'The message; it is on its way, its status is told by `inboxEvents`.',
  })
  message?: Message;
}
