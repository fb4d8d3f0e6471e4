import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';

@Requires('signed_in')
@ObjectType('UserEmailChange', {
  simpleResolvers: true,
  description: "A change of the viewer's own e-mail address that waits for both addresses to confirm it.",
})
export class UserEmailChange {
  @Field(() => String, { description: 'The address to change to, lower case.' })
  newEmail!: string;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When the links of its mails end, 24 hours later; nothing changes then.' })
  expiresAt!: string;

  @Field(() => Boolean, { description: 'Whether the address of now has confirmed it.' })
  isOldConfirmed!: boolean;

  @Field(() => Boolean, { description: 'Whether the new address has confirmed it.' })
  isNewConfirmed!: boolean;
}

@InputType({ description: "Asks to change the viewer's own e-mail address." })
export class UserEmailChangeRequestInput {
  @Field(() => String, { description: 'The new address; another one than that of now.' })
  newEmail!: string;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `userEmailChangeRequest`.' })
export class UserEmailChangeRequestPayload extends Payload {
  @Field(() => UserEmailChange, {
    nullable: true,
    description: 'The change that waits; it looks the same whether or not somebody has the new address already.',
  })
  emailChange?: UserEmailChange;
}

@InputType({ description: 'Confirms a change of address for the address that the mail went to.' })
export class UserEmailChangeConfirmInput {
  @Field(() => String, { description: 'The token: in the link of the mail, behind the `#`. Good once, for 24 hours.' })
  token!: string;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `userEmailChangeConfirm`.' })
export class UserEmailChangeConfirmPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: both have confirmed, the address is changed. False: the other address still has to confirm. Null when refused.',
  })
  isChanged?: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many sessions ended with the change, all but the one that asked for it; null without a change.',
  })
  endedSessionCount?: number | null;
}

@InputType({ description: 'Refuses a change of address.' })
export class UserEmailChangeRefuseInput {
  @Field(() => String, { description: 'The token of the mail, whether or not it has confirmed already.' })
  token!: string;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `userEmailChangeRefuse`.' })
export class UserEmailChangeRefusePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when the request is over; null when it was over before.' })
  isRefused?: boolean;
}
