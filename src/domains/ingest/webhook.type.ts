import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';

@Requires(Permission.WEBHOOKS_MANAGE)
@ObjectType('WebhookDeadLetter', {
  implements: Node,
  simpleResolvers: true,
  description: 'One item of a webhook that could not be processed; its neighbours were. Nothing of it is lost.',
})
export class WebhookDeadLetter implements Node {
  @PublicId('WebhookDeadLetter')
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "Meta's field, like `messages`; null when it could not be read.",
  })
  field!: string | null;

  @Field(() => String, { description: 'Why it could not be processed, for the people who run the integration.' })
  reason!: string;

  @Field(() => String, { description: 'A webhook body that holds this item alone, as JSON text.' })
  item!: string;

  @Field(() => DateTime, { description: 'When it was set aside.' })
  createdAt!: string;
}

export const WebhookDeadLetterConnection = connectionOf<WebhookDeadLetter>(
  WebhookDeadLetter,
  'WebhookDeadLetter',
  Permission.WEBHOOKS_MANAGE,
);
export type WebhookDeadLetterConnection = ConnectionValue<WebhookDeadLetter>;

@Requires(Permission.WEBHOOKS_MANAGE)
@ObjectType('WebhookDeadLetterReplayResult', {
  simpleResolvers: true,
  description: 'What a replay did with one dead letter.',
})
export class WebhookDeadLetterReplayResult {
  @Field(() => ID, { description: 'The id that was given.' })
  id!: string;

  @Field(() => Boolean, { description: 'True when the item is processed now and the dead letter is settled.' })
  isReplayed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it failed again; `NOT_FOUND` when there is no such open dead letter; null on success.',
  })
  reason!: string | null;
}

@InputType({ description: 'Tries again what could not be processed.' })
export class WebhookDeadLetterReplayInput {
  @Field(() => [ID], { description: 'The dead letters, 1 to 100.' })
  ids!: string[];
}

@Requires(Permission.WEBHOOKS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `webhookDeadLetterReplay`.' })
export class WebhookDeadLetterReplayPayload extends Payload {
  @Field(() => [WebhookDeadLetterReplayResult], { nullable: true, description: 'One for each id, in their order.' })
  results?: WebhookDeadLetterReplayResult[];
}
