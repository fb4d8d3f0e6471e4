import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';

@InputType({ description: 'Mails the transcript of a conversation.' })
export class ConversationTranscriptSendInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => String, { description: 'The address that it is mailed to.' })
  email!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it also tells what colleagues did: assignments, labels, statuses.',
  })
  includesActivities!: boolean;
}

@Requires(Permission.MESSAGES_SEND)
@ObjectType({ simpleResolvers: true, description: 'Answer of `conversationTranscriptSend`.' })
export class ConversationTranscriptSendPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True: the mail is on its way.' })
  isQueued?: boolean;
}
