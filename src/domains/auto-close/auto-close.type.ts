import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';

@Requires(Permission.ACCOUNT_READ)
@ObjectType('AutoClosePolicy', {
  simpleResolvers: true,
  description:
    'When conversations are closed because nobody writes any more. Only where the last word was ours: while a contact waits for an answer, or our last message failed, nothing is closed.',
})
export class AutoClosePolicy {
  @Field(() => Boolean, {
    description: "Whether it closes; a team can switch off for its conversations what the account's policy does.",
  })
  isEnabled!: boolean;

  @Field(() => Int, {
    description:
      'Closes after so many hours, 1 to 8760, in which neither side wrote and nobody opened, reopened or snoozed the conversation.',
  })
  afterHours!: number;

  @Field(() => Boolean, { description: 'Whether snoozed conversations are closed too. Default false.' })
  closesSnoozed!: boolean;

  @Field(() => Boolean, { description: 'Whether conversations of priority URGENT are closed too. Default false.' })
  closesUrgent!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Said to the contact before closing, where the service window is still open and the contact may be written to; null: nothing.',
  })
  message!: string | null;

  @Field(() => String, { nullable: true, description: 'A private note that is left in the conversation; null: none.' })
  note!: string | null;

  @Field(() => DateTime, { description: 'When it was last set.' })
  updatedAt!: string;

  teamId!: string | null;
}
