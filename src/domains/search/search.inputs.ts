import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';

@InputType({ description: 'Where to search for messages.' })
export class SearchWhereInput {
  @Field(() => ID, { nullable: true, description: 'In this conversation.' })
  conversationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In all conversations with this contact.' })
  contactId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Sent at this time or later.' })
  sentFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Sent before this time.' })
  sentBefore?: Date | null;
}
