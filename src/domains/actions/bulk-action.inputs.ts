import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationWhereInput } from '../conversations/inbox-filter.inputs.js';
import { ConversationActionInput } from './action.inputs.js';
import { BulkAction } from './bulk-action.type.js';

@InputType({ description: 'One thing to do to many conversations: name them, or say which.' })
export class ConversationsUpdateInput {
  @Field(() => [ID], { nullable: true, description: 'The conversations, 1 to 10,000; instead of `where`.' })
  conversationIds?: string[] | null;

  @Field(() => ConversationWhereInput, {
    nullable: true,
    description: 'All that hold this now and the viewer sees, at most 10,000; instead of `conversationIds`.',
  })
  where?: ConversationWhereInput | null;

  @Field(() => ConversationActionInput, { description: 'What to do.' })
  action!: ConversationActionInput;
}

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `conversationsUpdate`.' })
export class ConversationsUpdatePayload extends Payload {
  @Field(() => BulkAction, { nullable: true, description: 'Done for up to 100 conversations; otherwise under way.' })
  bulkAction?: BulkAction;
}

@InputType({ description: 'Takes a bulk action back.' })
export class BulkActionUndoInput {
  @Field(() => ID, { description: 'The bulk action.' })
  bulkActionId!: string;
}

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `bulkActionUndo`.' })
export class BulkActionUndoPayload extends Payload {
  @Field(() => BulkAction, { nullable: true, description: 'Undone for up to 100 conversations; otherwise under way.' })
  bulkAction?: BulkAction;
}
