import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { Message } from '../messages/message.type.js';

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('TextRange', { simpleResolvers: true, description: 'Part of a text, counted in UTF-16 code units.' })
export class TextRange {
  @Field(() => Int, { description: 'Where it begins; 0 is the first.' })
  start!: number;

  @Field(() => Int, { description: 'How long it is.' })
  length!: number;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('SearchSnippet', {
  simpleResolvers: true,
  description: 'Part of a text around what was found. Plain text, never markup: set off the ranges as you like.',
})
export class SearchSnippet {
  @Field(() => String, { description: 'The text, with an ellipsis where it was cut.' })
  text!: string;

  @Field(() => [TextRange], { description: 'What was found in it, in order; at most 100.' })
  ranges!: TextRange[];
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('MessageHit', { simpleResolvers: true, description: 'A message that holds what was searched for.' })
export class MessageHit {
  @Field(() => Message, { description: 'The message.' })
  message!: Message;

  @Field(() => SearchSnippet, { description: 'Where in its text.' })
  snippet!: SearchSnippet;
}

export const MessageHitConnection = connectionOf<MessageHit>(MessageHit, 'MessageHit', Permission.CONVERSATIONS_READ);
export type MessageHitConnection = ConnectionValue<MessageHit>;

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('SearchResults', { description: 'What was found, kind by kind; select the kinds that you want.' })
export class SearchResults {
  query!: string;
  conversationId!: string | null | undefined;
  contactId!: string | null | undefined;
  from!: Date | null | undefined;
  before!: Date | null | undefined;
}
