import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import type { RequestIntake, RequestKind } from './request.entity.js';
import { RequestState } from './request-states.js';
import {
  DataSubjectRequest,
  DataSubjectRequestIntake,
  DataSubjectRequestKind,
  DenialCategory,
  DenialGround,
} from './request.type.js';

@InputType({ description: 'What a person wants corrected; left out: as it is, null: taken out.' })
export class DataSubjectCorrectionsInput {
  @Field(() => String, { nullable: true, description: 'Name, 1 to 120 characters.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number with its country code.' })
  phoneNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Language and region (BCP 47).' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'Time zone (IANA).' })
  timeZone?: string | null;
}

@InputType({ description: 'Writes down a request that a person made to somebody of the business.' })
export class DataSubjectRequestCreateInput {
  @Field(() => DataSubjectRequestKind, { description: 'What is asked for.' })
  kind!: RequestKind;

  @Field(() => DataSubjectRequestIntake, {
    defaultValue: 'STAFF',
    description: 'How it came: EMAIL, WHATSAPP or STAFF.',
  })
  intake!: RequestIntake;

  @Field(() => ID, { description: 'The contact that it is about.' })
  contactId!: string;

  @Field(() => JurisdictionCode, { nullable: true, description: 'Whose law it is; default: by `country`.' })
  jurisdiction?: JurisdictionCode | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the person lives, `DE` or `US-CA`; unknown and missing ones are treated the strictest way.',
  })
  country?: string | null;

  @Field(() => String, { defaultValue: 'UTC', description: 'Time zone of the person (IANA); days end there.' })
  timeZone!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it came, not a time to come; default: now.' })
  receivedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What the person wrote, at most 5,000 characters.' })
  note?: string | null;

  @Field(() => DataSubjectCorrectionsInput, {
    nullable: true,
    description: 'Of RECTIFICATION: what is corrected when it is accepted.',
  })
  corrections?: DataSubjectCorrectionsInput | null;
}

@InputType({ description: 'Names a request that a code is sent for.' })
export class DataSubjectRequestSendCodeInput {
  @Field(() => ID, { description: 'The request, IDENTITY_PENDING.' })
  requestId!: string;
}

@InputType({ description: 'Names a request that is to be carried out.' })
export class DataSubjectRequestAcceptInput {
  @Field(() => ID, { description: 'The request, AWAITING_CONTROLLER; or IN_PROGRESS with an erasure that rests.' })
  requestId!: string;
}

@InputType({ description: 'Names a request that the person does not want any more.' })
export class DataSubjectRequestCancelInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@InputType({ description: 'Shows who asks: by the code that the person got, or by a reason.' })
export class DataSubjectRequestVerifyInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => String, { nullable: true, description: 'The six digits that the person got. Five tries for each code.' })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How you know who it is, 10 to 1,000 characters; instead of a code.',
  })
  reason?: string | null;
}

@InputType({ description: 'Lets data be used again that was only kept.' })
export class DataSubjectRequestLiftRestrictionInput {
  @Field(() => ID, { description: 'The request of kind RESTRICTION, COMPLETED.' })
  requestId!: string;

  @Field(() => String, { description: 'Why; it is told to the person. 10 to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Puts a deadline off.' })
export class DataSubjectRequestExtendInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => String, { description: 'Why; it is told to the person. 10 to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'What is refused, and why.' })
export class DataSubjectRequestDenialInput {
  @Field(() => DenialCategory, { description: 'For which kind of data.' })
  category!: keyof typeof DenialCategory;

  @Field(() => DenialGround, { description: 'On which ground.' })
  ground!: keyof typeof DenialGround;

  @Field(() => String, { nullable: true, description: 'In words, at most 1,000 characters.' })
  explanation?: string | null;
}

@InputType({ description: 'Refuses a request.' })
export class DataSubjectRequestDenyInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => [DataSubjectRequestDenialInput], { description: 'A ground for each kind of data, 1 to 7.' })
  denials!: DataSubjectRequestDenialInput[];
}

@InputType({ description: 'Says that a request was answered.' })
export class DataSubjectRequestCompleteInput {
  @Field(() => ID, { description: 'The request, IN_PROGRESS.' })
  requestId!: string;

  @Field(() => String, { description: 'What was answered, 1 to 5,000 characters.' })
  answer!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Who else got the data and was told (GDPR art. 19), at most 50 of at most 200 characters.',
  })
  recipientsTold!: string[];

  @Field(() => [DataSubjectRequestDenialInput], {
    defaultValue: [],
    description: 'What was refused of it, at most 7: then it is PARTIALLY_COMPLETED.',
  })
  denials!: DataSubjectRequestDenialInput[];
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The request that was made or changed.' })
export class DataSubjectRequestPayload extends Payload {
  @Field(() => DataSubjectRequest, {
    nullable: true,
    description: 'The request; of one that was under way already, a DUPLICATE that names it.',
  })
  request?: DataSubjectRequest;
}

@ArgsType()
export class DataSubjectRequestArgs extends PageArgs {
  @Field(() => [RequestState], { nullable: true, description: 'Only these states.' })
  states?: RequestState[] | null;

  @Field(() => [DataSubjectRequestKind], { nullable: true, description: 'Only these kinds.' })
  kinds?: RequestKind[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that are due before.' })
  dueBefore?: Date | null;
}
