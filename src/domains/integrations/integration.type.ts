import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { IntegrationScope } from './integration-body.js';

registerEnumType(IntegrationScope, {
  name: 'IntegrationScope',
  description: 'What a third party may bring. Whatever else it brings is not stored.',
  valuesConfig: {
    CONTACTS: { description: 'Contacts: ids of its own, numbers, addresses, names, languages, time zones.' },
    ATTRIBUTES: { description: 'Values of attributes of those contacts; needs CONTACTS.' },
    EVENTS: { description: 'What contacts that are known did.' },
  },
});

@Requires(Permission.API_KEYS_MANAGE)
@ObjectType('Integration', {
  implements: Node,
  simpleResolvers: true,
  description: 'That a third party may bring data of some kinds into the account, until that is revoked.',
})
export class Integration implements Node {
  @PublicId('Integration')
  id!: string;

  @Field(() => String, { description: 'The third party, `shopify`.' })
  provider!: string;

  @Field(() => [IntegrationScope], { description: 'What it may bring; at most three.' })
  scopes!: IntegrationScope[];

  @Field(() => DateTime, { description: 'From when on.' })
  grantedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When data was last taken in; null: never.' })
  lastDataAt!: string | null;
}

export const IntegrationConnection = connectionOf<Integration>(Integration, 'Integration', Permission.API_KEYS_MANAGE);
export type IntegrationConnection = ConnectionValue<Integration>;

@InputType({ description: 'Lets a third party bring data.' })
export class IntegrationConnectInput {
  @Field(() => String, {
    description: 'The third party: 1 to 40 lower-case letters, digits and hyphens, beginning with a letter.',
  })
  provider!: string;

  @Field(() => [IntegrationScope], { description: 'What it may bring: one to three.' })
  scopes!: IntegrationScope[];
}

@Requires(Permission.API_KEYS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `integrationConnect`.' })
export class IntegrationConnectPayload extends Payload {
  @Field(() => Integration, { nullable: true, description: 'The integration.' })
  integration?: Integration;

  @Field(() => String, {
    nullable: true,
    description: 'What the third party signs with (Standard Webhooks, `whsec_…`); shown only here.',
  })
  secret?: string;
}

@InputType({ description: 'Ends an integration.' })
export class IntegrationRevokeInput {
  @Field(() => ID, { description: 'Which one.' })
  integrationId!: string;
}

@Requires(Permission.API_KEYS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `integrationRevoke`.' })
export class IntegrationRevokePayload extends Payload {
  @Field(() => Integration, { nullable: true, description: 'The integration, over.' })
  integration?: Integration;
}
