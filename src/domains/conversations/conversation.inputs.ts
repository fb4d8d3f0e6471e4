import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { OrderDirection } from '../../platform/graphql/order-direction.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationStatus } from './conversation-status.js';
import { Conversation } from './conversation.type.js';
import type { ConversationOrder } from './conversation.queries.js';
import type { ConversationWhere } from './inbox-filter.js';

/** Keys that conversations can be ordered by. */
export const ConversationOrderField = { LAST_ACTIVITY_AT: 'LAST_ACTIVITY_AT', CREATED_AT: 'CREATED_AT' } as const;
registerEnumType(ConversationOrderField, {
  name: 'ConversationOrderField',
  description: 'Keys that conversations can be ordered by.',
  valuesConfig: {
    LAST_ACTIVITY_AT: { description: 'Time of the newest message.' },
    CREATED_AT: { description: 'When the conversation began.' },
  },
});

@InputType({ description: 'Conditions on conversations; all members of one object must hold.' })
export class ConversationWhereInput implements ConversationWhere {
  @Field(() => ConversationStatus, { nullable: true, description: 'Where it stands.' })
  status?: ConversationStatus | null;

  @Field(() => ID, { nullable: true, description: 'The user who looks after it.' })
  assigneeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: nobody looks after it; false: somebody does.' })
  isUnassigned?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The channel it is on.' })
  channelId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A label it carries.' })
  labelId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who it is with.' })
  contactId?: string | null;

  @Field(() => [ConversationWhereInput], { nullable: true, description: 'All of these must hold; at most 3 deep.' })
  and?: ConversationWhereInput[] | null;

  @Field(() => [ConversationWhereInput], { nullable: true, description: 'One of these must hold; at most 3 deep.' })
  or?: ConversationWhereInput[] | null;
}

@InputType({ description: 'In which order conversations are listed.' })
export class ConversationOrderInput implements ConversationOrder {
  @Field(() => ConversationOrderField, { description: 'The key.' })
  field!: ConversationOrder['field'];

  @Field(() => OrderDirection, { defaultValue: 'DESC', description: 'The direction.' })
  direction!: ConversationOrder['direction'];
}

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
