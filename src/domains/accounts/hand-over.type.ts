import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission, Role } from './permissions.js';

/** Where a hand-over stands. */
export enum AccountHandOverState {
  PENDING = 'PENDING',
  EXPIRED = 'EXPIRED',
  DONE = 'DONE',
  WITHDRAWN = 'WITHDRAWN',
  DECLINED = 'DECLINED',
}

registerEnumType(AccountHandOverState, {
  name: 'AccountHandOverState',
  description: 'Where a hand-over stands.',
  valuesConfig: {
    PENDING: { description: 'The new owner has not answered yet.' },
    EXPIRED: { description: 'The new owner did not answer in time.' },
    DONE: { description: 'The account is the new owner’s.' },
    WITHDRAWN: { description: 'An owner took it back, or asked anew.' },
    DECLINED: { description: 'The new owner said no.' },
  },
});

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType('AccountHandOver', {
  simpleResolvers: true,
  description: 'The account on its way to another business.',
})
export class AccountHandOver {
  @Field(() => AccountHandOverState, { description: 'Where it stands.' })
  state!: AccountHandOverState;

  @Field(() => String, {
    nullable: true,
    description: 'Address of the new owner, lower case; null once the hand-over is over.',
  })
  newOwnerEmail!: string | null;

  @Field(() => String, { description: 'Legal name of the business that takes the account over.' })
  newLegalName!: string;

  @Field(() => Role, {
    nullable: true,
    description: 'What the owners of before become; null: they leave the account.',
  })
  previousOwnersBecome!: Role | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'Until when the new owner may answer.' })
  expiresAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was answered or taken back; null: it was not.' })
  endedAt!: string | null;
}

@Requires('signed_in')
@ObjectType('AccountHandOverOffer', {
  simpleResolvers: true,
  description: 'An account that the viewer is asked to take over.',
})
export class AccountHandOverOffer {
  @Field(() => String, { description: 'Name of the account.' })
  accountName!: string;

  @Field(() => String, { description: 'Legal name of the business that is to take it over.' })
  newLegalName!: string;

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: string;
}

@Requires(Permission.ACCOUNT_READ)
@ObjectType('AccountController', {
  simpleResolvers: true,
  description: "Who answers for the data of the account's contacts, and since when.",
})
export class AccountController {
  @Field(() => String, { description: 'Legal name of the business, or the name that it signed up with.' })
  legalName!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  since!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null: today.' })
  until!: string | null;
}

@InputType({ description: 'Asks somebody to take the account over, for another business.' })
export class AccountHandOverRequestInput {
  @Field(() => String, { description: 'E-mail address of the new owner, who may be a member, a user or nobody yet.' })
  newOwnerEmail!: string;

  @Field(() => String, { description: 'Legal name of the business that takes the account over, 1 to 120 characters.' })
  newLegalName!: string;

  @Field(() => Role, {
    nullable: true,
    description: 'What every owner of now becomes: ADMIN or AGENT; default: they leave the account.',
  })
  previousOwnersBecome?: Role | null;
}

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `accountHandOverRequest`.' })
export class AccountHandOverRequestPayload extends Payload {
  @Field(() => AccountHandOver, { nullable: true, description: 'The hand-over.' })
  handOver?: AccountHandOver;
}

@InputType({ description: 'Takes a hand-over back.' })
export class AccountHandOverWithdrawInput {
  @Field(() => Boolean, { description: 'That it is wanted; must be true.' })
  isConfirmed!: boolean;
}

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `accountHandOverWithdraw`.' })
export class AccountHandOverWithdrawPayload extends Payload {
  @Field(() => AccountHandOver, { nullable: true, description: 'The hand-over, taken back.' })
  handOver?: AccountHandOver;
}

@InputType({ description: 'Takes an account over.' })
export class AccountHandOverAcceptInput {
  @Field(() => String, { description: 'The token of the mail. Good once, for seven days.' })
  token!: string;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `accountHandOverAccept`.' })
export class AccountHandOverAcceptPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The account; enter it with `sessionSwitchAccount`.' })
  accountId?: string;
}

@InputType({ description: 'Says no to taking an account over.' })
export class AccountHandOverDeclineInput {
  @Field(() => String, { description: 'The token of the mail.' })
  token!: string;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `accountHandOverDecline`.' })
export class AccountHandOverDeclinePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when it is over with this call; null when refused.' })
  isDeclined?: boolean;
}
