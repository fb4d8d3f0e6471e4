import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationOrderInput, ConversationWhereInput } from '../conversations/inbox-filter.inputs.js';
import { SavedView } from './saved-view.type.js';
import { StandardViewKey } from './standard-view.js';

@InputType({ description: 'Saves a view.' })
export class SavedViewCreateInput {
  @Field(() => String, { description: 'Its name, 1 to 80 characters.' })
  name!: string;

  @Field(() => ConversationWhereInput, { description: 'Which conversations it shows.' })
  where!: ConversationWhereInput;

  @Field(() => ConversationOrderInput, {
    nullable: true,
    description: 'In which order; default: newest activity first.',
  })
  orderBy?: ConversationOrderInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'For the whole account; takes the permission INBOX_MANAGE.',
  })
  isShared!: boolean;

  @Field(() => Int, { nullable: true, description: 'Its place among the views, from 0 to 10000; default: behind all.' })
  position?: number | null;
}

@InputType({ description: 'Changes a saved view; what is left out stays.' })
export class SavedViewUpdateInput {
  @Field(() => ID, { description: 'The view.' })
  savedViewId!: string;

  @Field(() => String, { nullable: true, description: 'The new name, 1 to 80 characters.' })
  name?: string | null;

  @Field(() => ConversationWhereInput, { nullable: true, description: 'Which conversations it shows from now on.' })
  where?: ConversationWhereInput | null;

  @Field(() => ConversationOrderInput, { nullable: true, description: 'In which order; null: newest activity first.' })
  orderBy?: ConversationOrderInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: it becomes the whole account's; false: the viewer's own. Takes the permission INBOX_MANAGE.",
  })
  isShared?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the views, from 0 to 10000.' })
  position?: number | null;
}

@InputType({ description: 'Deletes a saved view.' })
export class SavedViewDeleteInput {
  @Field(() => ID, { description: 'The view.' })
  savedViewId!: string;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType({ simpleResolvers: true, description: 'Answer of `savedViewCreate` and `savedViewUpdate`.' })
export class SavedViewPayload extends Payload {
  @Field(() => SavedView, { nullable: true, description: 'The view, as it now is.' })
  savedView?: SavedView;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType({ simpleResolvers: true, description: 'Answer of `savedViewDelete`.' })
export class SavedViewDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Id of the view that is no more.' })
  deletedSavedViewId?: string;
}

@ArgsType()
export class InboxCountsArgs {
  @Field(() => [StandardViewKey], {
    nullable: true,
    description:
      'Standard views to be counted; default: all but CLOSED, which grows for ever, or none where saved ones are named.',
  })
  standardViews?: StandardViewKey[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Saved views to be counted; one that is not there is left out. At most 50 views in all.',
  })
  savedViewIds?: string[] | null;
}
