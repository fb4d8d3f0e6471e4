import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { ConversationPriority } from './conversation-priority.js';

@InputType({ description: 'Closes a conversation.' })
export class ConversationCloseInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@InputType({ description: 'Reopens a closed conversation.' })
export class ConversationReopenInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@InputType({ description: 'Puts a snoozed or pending conversation in front of people again.' })
export class ConversationOpenInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@InputType({ description: 'Lets a machine look after a conversation.' })
export class ConversationSetPendingInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@InputType({ description: 'Puts a conversation aside; give `until`, or `untilNextMessage: true`.' })
export class ConversationSnoozeInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when, at most five years ahead.' })
  until?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True: until the contact writes.' })
  untilNextMessage?: boolean | null;
}

@InputType({ description: 'Says how urgent a conversation is.' })
export class ConversationSetPriorityInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => ConversationPriority, { nullable: true, description: 'How urgent; null: not said.' })
  priority?: ConversationPriority | null;
}
