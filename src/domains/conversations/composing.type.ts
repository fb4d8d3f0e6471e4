import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { Conversation } from './conversation.type.js';

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('ComposingChangedEvent', {
  simpleResolvers: true,
  description: 'A colleague began or stopped to write in a conversation. Of the moment: it is never told again.',
})
export class ComposingChangedEvent {
  @Field(() => Conversation, { description: 'Where.' })
  conversation!: Conversation;

  @Field(() => User, { description: 'Who.' })
  user!: User;

  @Field(() => Boolean, { description: 'Whether they write now; false comes by itself after ten seconds of silence.' })
  isComposing!: boolean;
}

@InputType({ description: 'Says that the viewer writes, or stopped to.' })
export class ConversationComposingInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the viewer writes; say so again every few seconds.',
  })
  isComposing!: boolean;
}

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `conversationComposing`.' })
export class ConversationComposingPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'Whether colleagues were told.' })
  isTold?: boolean;

  @Field(() => User, {
    nullable: true,
    description:
      'With the reply lock WHILE_COMPOSING: who holds the answer now, the viewer or a colleague; null: nobody has to hold it.',
  })
  holder?: User | null;
}
