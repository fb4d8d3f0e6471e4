import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Label } from './conversation.type.js';

@InputType({ description: 'Puts labels on a conversation.' })
export class ConversationAddLabelsInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => [ID], { description: 'Labels, 1 to 50.' })
  labelIds!: string[];
}

@InputType({ description: 'Takes labels off a conversation.' })
export class ConversationRemoveLabelsInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => [ID], { description: 'Labels, 1 to 50.' })
  labelIds!: string[];
}

@InputType({ description: 'Makes a label.' })
export class LabelCreateInput {
  @Field(() => String, { description: 'The word, 1 to 60 characters; unique in the account, whatever its case.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Colour as `#rrggbb`.' })
  color?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, at most 500 characters.' })
  description?: string | null;
}

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `labelCreate`.' })
export class LabelCreatePayload extends Payload {
  @Field(() => Label, { nullable: true, description: 'The new label.' })
  label?: Label;
}

@InputType({ description: 'Changes a label; what is left out stays.' })
export class LabelUpdateInput {
  @Field(() => ID, { description: 'The label.' })
  labelId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The new word, 1 to 60 characters; threads keep what it was called.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Colour as `#rrggbb`; null takes it off.' })
  color?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, at most 500 characters; null takes it off.' })
  description?: string | null;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `labelUpdate`.' })
export class LabelUpdatePayload extends Payload {
  @Field(() => Label, { nullable: true, description: 'The label, as it now is.' })
  label?: Label;
}

@InputType({ description: 'Deletes a label.' })
export class LabelDeleteInput {
  @Field(() => ID, { description: 'The label.' })
  labelId!: string;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `labelDelete`.' })
export class LabelDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Id of the label that is no more.' })
  deletedLabelId?: string;
}
