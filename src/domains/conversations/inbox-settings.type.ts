import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { ReplyLock } from './inbox-settings.entity.js';

registerEnumType(ReplyLock, {
  name: 'ReplyLock',
  description: 'Who may answer while somebody else does. New values may appear.',
  valuesConfig: {
    NONE: { description: 'Everybody may.' },
    WHILE_COMPOSING: {
      description:
        'Nobody but who is writing: whoever says so first by `conversationComposing`, until ten seconds after they said so last, or their message.',
    },
    ASSIGNEE_ONLY: { description: 'Nobody but who looks after the conversation; everybody where nobody does.' },
  },
});

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('InboxSettings', { simpleResolvers: true, description: "How the account's inbox behaves." })
export class InboxSettings {
  @Field(() => Int, {
    description:
      'A closed conversation goes on when the contact writes within so many hours of its last message, 0 to 720; later, and with 0 always, a new one begins. Default 24.',
  })
  reopenWithinHours!: number;

  @Field(() => ReplyLock, {
    description:
      'Which members `messageSend` and `messageRetry` refuse with REPLY_LOCKED; API keys and automatic messages they never do. Default NONE.',
  })
  replyLock!: ReplyLock;

  @Field(() => Boolean, {
    description: 'Whether a conversation that nobody looks after is theirs who answers it first. Default false.',
  })
  isAssignedOnReply!: boolean;
}

@InputType({ description: "Changes how the account's inbox behaves; what is left out stays." })
export class InboxSettingsUpdateInput {
  @Field(() => Int, { nullable: true, description: 'Hours, 0 to 720.' })
  reopenWithinHours?: number | null;

  @Field(() => ReplyLock, { nullable: true, description: 'Who may answer while somebody else does.' })
  replyLock?: ReplyLock | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a conversation that nobody looks after is theirs who answers it first.',
  })
  isAssignedOnReply?: boolean | null;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `inboxSettingsUpdate`.' })
export class InboxSettingsUpdatePayload extends Payload {
  @Field(() => InboxSettings, { nullable: true, description: 'The settings, as they now are.' })
  inboxSettings?: InboxSettings;
}
