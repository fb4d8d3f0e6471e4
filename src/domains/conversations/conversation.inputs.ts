import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Conversation } from './conversation.type.js';
import { ConversationOrderInput, ConversationWhereInput } from './inbox-filter.inputs.js';

@ArgsType()
export class ConversationsArgs extends PageArgs {
  @Field(() => ConversationWhereInput, { nullable: true, description: 'Which conversations; default: all.' })
  where?: ConversationWhereInput | null;

  @Field(() => String, {
    nullable: true,
    description: "Text in the contact's names or phone number, at most 100 characters.",
  })
  search?: string | null;

  @Field(() => ConversationOrderInput, { nullable: true, description: 'Default: newest activity first.' })
  orderBy?: ConversationOrderInput | null;
}

@InputType({ description: 'Names a conversation to act on.' })
export class ConversationMarkReadInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@InputType({ description: 'From where on the viewer has not read a conversation.' })
export class ConversationMarkUnreadInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => ID, { description: 'The first message, of whoever, that is to be unread.' })
  fromMessageId!: string;
}

@InputType({ description: 'Hands a conversation to somebody, to a team, or both.' })
export class ConversationAssignInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A user of the account; null: nobody. Left out beside a `teamId`: whoever it is stays.',
  })
  assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A team of the account; null: none. Left out: it stays.' })
  teamId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` that the decision is based on; another one is refused with CONFLICT, which says who has it now.',
  })
  version?: number | null;
}

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'The conversation that was changed.' })
export class ConversationPayload extends Payload {
  @Field(() => Conversation, { nullable: true, description: 'The conversation, as it now is.' })
  conversation?: Conversation;
}
