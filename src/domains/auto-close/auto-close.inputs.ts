import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { AutoClosePolicy } from './auto-close.type.js';

@InputType({
  description:
    'Sets when idle conversations are closed: one policy for the account, and one for each team that has its own. What is idle for longer already is closed within minutes.',
})
export class AutoClosePolicySetInput {
  @Field(() => ID, {
    nullable: true,
    description: "For the conversations of one team, instead of the account's policy; null: for the account.",
  })
  teamId?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it closes.' })
  isEnabled!: boolean;

  @Field(() => Int, { description: 'After so many hours without a message, 1 to 8760.' })
  afterHours!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether snoozed conversations are closed too.' })
  closesSnoozed!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether conversations of priority URGENT are closed too.',
  })
  closesUrgent!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Said to the contact before closing, 1 to 4096 characters; left out where the service window is closed, which it is 24 hours after their last message.',
  })
  message?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A private note that is left in the conversation, 1 to 2000 characters.',
  })
  note?: string | null;
}

@InputType({ description: 'Deletes the policy of the account or of a team.' })
export class AutoClosePolicyDeleteInput {
  @Field(() => ID, { nullable: true, description: 'Of this team; null: of the account.' })
  teamId?: string | null;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `autoClosePolicySet`.' })
export class AutoClosePolicySetPayload extends Payload {
  @Field(() => AutoClosePolicy, { nullable: true, description: 'The policy, as it now is.' })
  autoClosePolicy?: AutoClosePolicy;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `autoClosePolicyDelete`.' })
export class AutoClosePolicyDeletePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True: there is none any more.' })
  isDeleted?: boolean;
}
