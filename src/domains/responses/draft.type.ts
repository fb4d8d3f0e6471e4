import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { Conversation } from '../conversations/conversation.type.js';

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('ConversationDraft', {
  simpleResolvers: true,
  description: 'What the viewer has begun to write in a conversation; nobody else sees it.',
})
export class ConversationDraft {
  @Field(() => String, { description: 'The text so far.' })
  body!: string;

  @Field(() => DateTime, { description: 'When it was last saved.' })
  updatedAt!: string;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('ConversationDraftChangedEvent', {
  simpleResolvers: true,
  description: 'A draft of the viewer was saved, sent or thrown away; on whatever device.',
})
export class ConversationDraftChangedEvent {
  @Field(() => Conversation, { description: 'The conversation.' })
  conversation!: Conversation;

  @Field(() => ConversationDraft, { nullable: true, description: 'The draft, as it now is; null: there is none.' })
  draft!: ConversationDraft | null;
}
