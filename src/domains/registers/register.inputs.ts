import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import {
  Subprocessor,
  TransferCountryKind,
  TransferMechanism,
  TransferRegionCode,
  TransferSafeguard,
} from './register.type.js';

@InputType({ description: 'Announces a sub-processor.' })
export class SubprocessorAddInput {
  @Field(() => String, { description: 'Name, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'What for, 1 to 500 characters.' })
  purpose!: string;

  @Field(() => [String], { description: 'What kinds of data, at most 50.' })
  categories!: string[];

  @Field(() => String, { description: 'Country, ISO 3166 with two letters.' })
  country!: string;

  @Field(() => [String], {
    description: 'Hosts that may then be called, at most 50; `*.example.com` for all below one.',
  })
  hosts!: string[];

  @Field(() => DateTime, { description: 'When the contract was signed.' })
  dpaSignedAt!: Date;

  @Field(() => DateTime, { description: 'From when it may get data; at least thirty days from now.' })
  activeFrom!: Date;
}

@InputType({ description: 'Ends a sub-processor.' })
export class SubprocessorEndInput {
  @Field(() => ID, { description: 'Which.' })
  subprocessorId!: string;
}

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'The sub-processor that was changed.' })
export class SubprocessorPayload extends Payload {
  @Field(() => Subprocessor, { nullable: true, description: 'The sub-processor.' })
  subprocessor?: Subprocessor;
}

@InputType({ description: 'Objects to a sub-processor.' })
export class SubprocessorObjectInput {
  @Field(() => ID, { description: 'Which.' })
  subprocessorId!: string;

  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason!: string;
}

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `subprocessorObject`.' })
export class SubprocessorObjectPayload extends Payload {
  @Field(() => DateTime, { nullable: true, description: 'When the objection was taken down.' })
  objectedAt?: Date;
}

@InputType({ description: 'Enters what a transfer rests on.' })
export class TransferSafeguardAddInput {
  @Field(() => String, { description: '`META`, or the name of a sub-processor.' })
  recipient!: string;

  @Field(() => TransferRegionCode, { description: 'Whose data.' })
  fromRegion!: TransferRegionCode;

  @Field(() => String, { description: 'Where to, ISO 3166 with two letters.' })
  toCountry!: string;

  @Field(() => TransferMechanism, { description: 'What it rests on.' })
  mechanism!: TransferMechanism;

  @Field(() => String, { nullable: true, description: 'Module of the standard contractual clauses, `2`.' })
  module?: string | null;

  @Field(() => String, { description: 'Where the contract and its assessment are, 1 to 300 characters.' })
  reference!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when; default: until it is ended.' })
  validUntil?: Date | null;
}

@InputType({ description: 'Ends a safeguard.' })
export class TransferSafeguardEndInput {
  @Field(() => ID, { description: 'Which.' })
  safeguardId!: string;
}

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'The safeguard that was changed.' })
export class TransferSafeguardPayload extends Payload {
  @Field(() => TransferSafeguard, { nullable: true, description: 'The safeguard.' })
  transferSafeguard?: TransferSafeguard;
}

@InputType({ description: 'Says what a region holds of a country.' })
export class TransferCountrySetInput {
  @Field(() => TransferRegionCode, { description: 'Which region.' })
  region!: TransferRegionCode;

  @Field(() => String, { description: 'Country, ISO 3166 with two letters.' })
  country!: string;

  @Field(() => TransferCountryKind, { nullable: true, description: 'What it holds of it; null: nothing.' })
  kind?: TransferCountryKind | null;
}

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'Answer of `transferCountrySet`.' })
export class TransferCountryPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when it holds now.' })
  isSet?: boolean;
}
