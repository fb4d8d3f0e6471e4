import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { CannedResponseScope } from './canned-response.entity.js';

registerEnumType(CannedResponseScope, {
  name: 'CannedResponseScope',
  description: 'Who may use a canned response.',
  valuesConfig: {
    ACCOUNT: { description: 'Everybody of the account.' },
    TEAM: { description: 'The members of a team, and who manages the inbox.' },
    PRIVATE: { description: 'The member who made it, and nobody else.' },
  },
});

@Requires(Permission.MESSAGES_SEND)
@ObjectType('CannedResponse', {
  simpleResolvers: true,
  implements: Node,
  description: 'Words that are kept to be sent again, found by a short code.',
})
export class CannedResponse implements Node {
  @PublicId('CannedResponse')
  id!: string;

  @Field(() => CannedResponseScope, { description: 'Who may use it.' })
  scope!: CannedResponseScope;

  @Field(() => String, { description: 'What is typed to find it; unique within the scope, whatever its case.' })
  shortCode!: string;

  @Field(() => String, {
    description: 'The text, with variables like `{{contact.firstName}}` and `{{contact.attributes.plan | free}}`.',
  })
  body!: string;

  @Field(() => [String], {
    description: 'Names of the variables in the text, each once, in their order; at most as many as fit into it.',
  })
  variables!: string[];

  @Field(() => Int, { description: 'How many messages were sent with it.' })
  usageCount!: number;

  @Field(() => DateTime, { nullable: true, description: 'When a message was last sent with it; null: never.' })
  lastUsedAt!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was changed.' })
  updatedAt!: string;

  mediaId!: string | null;
  teamId!: string | null;
  ownerId!: string | null;
}

export const CannedResponseConnection = connectionOf<CannedResponse>(
  CannedResponse,
  'CannedResponse',
  Permission.MESSAGES_SEND,
);
export type CannedResponseConnection = ConnectionValue<CannedResponse>;

@Requires(Permission.MESSAGES_SEND)
@ObjectType('CannedResponseRendering', {
  simpleResolvers: true,
  description: 'A canned response as it reads in one conversation, for the viewer.',
})
export class CannedResponseRendering {
  @Field(() => String, {
    description: 'The text with the values that there are; a variable without a value or fallback stays as written.',
  })
  text!: string;

  @Field(() => [String], {
    description: 'Names of the variables that are left, at most as many as the text has; empty: it can be sent.',
  })
  unresolvedVariables!: string[];
}

@Requires(Permission.MESSAGES_SEND)
@ObjectType('CannedResponseChangedEvent', {
  simpleResolvers: true,
  description: 'A canned response that the viewer may use came, changed or went.',
})
export class CannedResponseChangedEvent {
  @Field(() => ID, { description: 'Its id, also when it is gone.' })
  cannedResponseId!: string;

  @Field(() => CannedResponse, { nullable: true, description: 'The response, as it now is; null: it was deleted.' })
  cannedResponse!: CannedResponse | null;
}
