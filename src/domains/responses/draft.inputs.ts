import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationDraft } from './draft.type.js';

@InputType({ description: 'Saves what the viewer has begun to write.' })
export class ConversationDraftSaveInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => String, { description: 'The text so far, at most 4096 characters; an empty one throws the draft away.' })
  body!: string;
}

@InputType({ description: 'Throws a draft away.' })
export class ConversationDraftDeleteInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType({ simpleResolvers: true, description: "The viewer's draft after the change." })
export class ConversationDraftPayload extends Payload {
  @Field(() => ConversationDraft, { nullable: true, description: 'The draft, as it now is; null: there is none.' })
  draft?: ConversationDraft | null;
}
