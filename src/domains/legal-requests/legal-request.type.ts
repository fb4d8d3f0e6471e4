import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';

/** How a request stands. */
export enum LegalRequestState {
  RECEIVED = 'RECEIVED',
  APPROVED = 'APPROVED',
  EXECUTED = 'EXECUTED',
  REFUSED = 'REFUSED',
  CLOSED = 'CLOSED',
}
registerEnumType(LegalRequestState, {
  name: 'LegalRequestState',
  description: 'How a request of an authority stands.',
  valuesConfig: {
    RECEIVED: { description: 'It waits for two approvals; what it asks for is held.' },
    APPROVED: { description: 'Two operators approved it.' },
    EXECUTED: { description: 'The file is written; the hold stands.' },
    REFUSED: { description: 'An operator refused it; nothing was handed over, and the hold is released.' },
    CLOSED: { description: 'It is over: the file is deleted, and the hold is released.' },
  },
});

@Requires('operator')
@ObjectType('LegalRequest', {
  simpleResolvers: true,
  description: 'What an authority asks for. What was asked never changes; two operators approve it.',
})
export class LegalRequest {
  @PublicId('LegalRequest')
  id!: string;

  @PublicId('Account', 'The account that it concerns.')
  accountId!: string;

  @Field(() => String, { description: 'Who asks.' })
  authority!: string;

  @Field(() => String, { description: "The authority's own reference." })
  reference!: string;

  @Field(() => String, { description: 'The law that it stands on.' })
  basis!: string;

  @Field(() => DateTime, { nullable: true, description: 'Messages of this time or later; null: from the first on.' })
  since!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Messages before this time; null: to the last one.' })
  until!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The account must not know of it before; null: it may.' })
  gagUntil!: string | null;

  @Field(() => LegalRequestState, { description: 'How it stands.' })
  state!: LegalRequestState;

  @Field(() => [String], { description: 'Operators who approved it, at most two.' })
  approvers!: string[];

  @Field(() => String, { description: 'Operator who took it down.' })
  createdBy!: string;

  @Field(() => DateTime, { description: 'When it was taken down.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the file was written; null: it was not.' })
  executedAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'Messages in the file; null: there is none.' })
  rowCount!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, hex; null: there is none.' })
  sha256!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed or refused; null: neither.' })
  closedAt!: string | null;
}

export const LegalRequestConnection = connectionOf<LegalRequest>(LegalRequest, 'LegalRequest', 'operator');
export type LegalRequestConnection = ConnectionValue<LegalRequest>;

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('LegalDisclosure', {
  simpleResolvers: true,
  description: 'What was handed to an authority of the account, as far as the account may know of it.',
})
export class LegalDisclosure {
  @PublicId('LegalRequest', 'Id of the request.')
  id!: string;

  @Field(() => String, { description: 'Who asked.' })
  authority!: string;

  @Field(() => String, { description: "The authority's own reference." })
  reference!: string;

  @Field(() => String, { description: 'The law that it stood on.' })
  basis!: string;

  @Field(() => DateTime, { nullable: true, description: 'Messages of this time or later; null: from the first on.' })
  since!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Messages before this time; null: to the last one.' })
  until!: string | null;

  @Field(() => DateTime, { description: 'When it was handed over.' })
  executedAt!: string;

  @Field(() => Int, { description: 'How many messages.' })
  rowCount!: number;
}

export const LegalDisclosureConnection = connectionOf<LegalDisclosure>(
  LegalDisclosure,
  'LegalDisclosure',
  Permission.PRIVACY_MANAGE,
);
export type LegalDisclosureConnection = ConnectionValue<LegalDisclosure>;

/** What a recipient is. */
export enum DisclosureRecipientKind {
  PROVIDER = 'PROVIDER',
  AUTHORITY = 'AUTHORITY',
}
registerEnumType(DisclosureRecipientKind, {
  name: 'DisclosureRecipientKind',
  description: 'What a recipient of data is.',
  valuesConfig: {
    PROVIDER: { description: 'It carries what the business sends.' },
    AUTHORITY: { description: 'It asked by law.' },
  },
});

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('Disclosure', {
  simpleResolvers: true,
  description: 'What left the house of a contact: to whom, for what, how often and when.',
})
export class Disclosure {
  @Field(() => String, { description: 'Who got it.' })
  recipient!: string;

  @Field(() => DisclosureRecipientKind, { description: 'What the recipient is.' })
  recipientKind!: DisclosureRecipientKind;

  @Field(() => String, { description: 'What for.' })
  purpose!: string;

  @Field(() => String, { description: 'What it stands on.' })
  basis!: string;

  @Field(() => [String], { description: 'Kinds of data as in `dataMap`, at most ten.' })
  categories!: string[];

  @Field(() => Int, { description: 'How many messages or files.' })
  count!: number;

  @Field(() => DateTime, { description: 'When the first of them left.' })
  firstAt!: string;

  @Field(() => DateTime, { description: 'When the last of them left.' })
  lastAt!: string;
}

@InputType({ description: 'Takes down what an authority asks for.' })
export class LegalRequestCreateInput {
  @Field(() => ID, { description: 'The account that it concerns.' })
  accountId!: string;

  @Field(() => String, { description: 'Who asks, 1 to 300 characters.' })
  authority!: string;

  @Field(() => String, { description: "The authority's own reference, 1 to 200 characters." })
  reference!: string;

  @Field(() => String, { description: 'The law that it stands on, 1 to 1,000 characters.' })
  basis!: string;

  @Field(() => [ID], { description: 'Whose messages: 1 to 100 contacts of the account.' })
  contactIds!: string[];

  @Field(() => DateTime, { nullable: true, description: 'Messages of this time or later. Default: from the first on.' })
  since?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Messages before this time. Default: to the last one.' })
  until?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The account must not know of it before this time, which is to come. Default: it is told.',
  })
  gagUntil?: Date | null;
}

@InputType({ description: 'Approves a request.' })
export class LegalRequestApproveInput {
  @Field(() => ID, { description: 'Which one.' })
  legalRequestId!: string;
}

@InputType({ description: 'Refuses a request.' })
export class LegalRequestRefuseInput {
  @Field(() => ID, { description: 'Which one.' })
  legalRequestId!: string;
}

@InputType({ description: 'Writes the file of a request.' })
export class LegalRequestExecuteInput {
  @Field(() => ID, { description: 'Which one.' })
  legalRequestId!: string;
}

@InputType({ description: 'Ends a request.' })
export class LegalRequestCloseInput {
  @Field(() => ID, { description: 'Which one.' })
  legalRequestId!: string;
}

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'The request that was changed.' })
export class LegalRequestPayload extends Payload {
  @Field(() => LegalRequest, { nullable: true, description: 'The request.' })
  legalRequest?: LegalRequest;
}
