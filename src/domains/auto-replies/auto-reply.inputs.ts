import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { AutoReplyKind } from './auto-reply.entity.js';
import { AutoReply } from './auto-reply.type.js';

@InputType({ description: 'Sets an automatic answer: there is one of each kind for the account, and one per channel.' })
export class AutoReplySetInput {
  @Field(() => AutoReplyKind, { description: 'What it answers.' })
  kind!: AutoReplyKind;

  @Field(() => ID, { nullable: true, description: "Of one channel, instead of the account's; null: of the account." })
  channelId?: string | null;

  @Field(() => String, { description: 'What it says, 1 to 4096 characters.' })
  text!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it goes out.' })
  isEnabled!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Only for greetings: greet again after so many days without a message, 1 to 365; null: never.',
  })
  greetAgainAfterDays?: number | null;
}

@InputType({ description: 'Deletes an automatic answer.' })
export class AutoReplyDeleteInput {
  @Field(() => ID, { description: 'Which one.' })
  autoReplyId!: string;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The automatic answer that was set.' })
export class AutoReplySetPayload extends Payload {
  @Field(() => AutoReply, { nullable: true, description: 'The answer, as it now is.' })
  autoReply?: AutoReply;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `autoReplyDelete`.' })
export class AutoReplyDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'What was deleted.' })
  deletedId?: string;
}
