import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('InboxSettings', { simpleResolvers: true, description: "How the account's inbox behaves." })
export class InboxSettings {
  @Field(() => Int, {
    description:
      'A closed conversation goes on when the contact writes within so many hours of its last message, 0 to 720; later, and with 0 always, a new one begins. Default 24.',
  })
  reopenWithinHours!: number;
}

@InputType({ description: "Changes how the account's inbox behaves; what is left out stays." })
export class InboxSettingsUpdateInput {
  @Field(() => Int, { nullable: true, description: 'Hours, 0 to 720.' })
  reopenWithinHours?: number | null;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `inboxSettingsUpdate`.' })
export class InboxSettingsUpdatePayload extends Payload {
  @Field(() => InboxSettings, { nullable: true, description: 'The settings, as they now are.' })
  inboxSettings?: InboxSettings;
}
