import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import {
  MinorReport,
  MinorReportState,
  PrivacyInquiry,
  PrivacyInquiryKind,
  PrivacyInquiryState,
} from './inquiry.type.js';
import type { RequestKind } from './request.entity.js';
import { DataSubjectRequestKind } from './request.type.js';

@InputType({ description: 'Asks a question about data, or complains, without signing in.' })
export class PrivacyInquiryCreateInput {
  @Field(() => PrivacyInquiryKind, { defaultValue: 'INQUIRY', description: 'Question or complaint.' })
  kind!: keyof typeof PrivacyInquiryKind;

  @Field(() => String, { description: 'What, 1 to 10,000 characters.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The WhatsApp number of the business that you mean, with its country code; left out: the platform.',
  })
  businessNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Your name, at most 120 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Your number; this or `email`.' })
  phoneNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Your e-mail address; answers go there.' })
  email?: string | null;

  @Field(() => JurisdictionCode, { nullable: true, description: 'Whose law it is; default: by `country`.' })
  jurisdiction?: JurisdictionCode | null;

  @Field(() => String, { nullable: true, description: 'Where you live, `DE` or `US-CA`; default: by the number.' })
  country?: string | null;

  @Field(() => String, { defaultValue: 'UTC', description: 'Your time zone (IANA).' })
  timeZone!: string;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `privacyInquiryCreate`.' })
export class PrivacyInquiryCreatePayload extends Payload {
  @Field(() => DateTime, { nullable: true, description: 'When it was taken down; null when refused.' })
  receivedAt?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when it is answered; null when refused.' })
  dueAt?: Date;
}

@InputType({ description: 'Answers a question or complaint.' })
export class PrivacyInquiryAnswerInput {
  @Field(() => ID, { description: 'Which one, OPEN.' })
  inquiryId!: string;

  @Field(() => String, { description: 'The answer, 1 to 5,000 characters; it goes to the address that was given.' })
  answer!: string;
}

@InputType({ description: 'Turns a question or complaint into the request that it is.' })
export class PrivacyInquiryConvertInput {
  @Field(() => ID, { description: 'Which one, OPEN.' })
  inquiryId!: string;

  @Field(() => DataSubjectRequestKind, { description: 'What it asks for.' })
  kind!: RequestKind;
}

@InputType({ description: 'Answers a question or complaint to the platform.' })
export class OwnInquiryAnswerInput extends PrivacyInquiryAnswerInput {}

@InputType({ description: 'Turns a question or complaint to the platform into the request that it is.' })
export class OwnInquiryConvertInput extends PrivacyInquiryConvertInput {}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The question or complaint that was changed.' })
export class PrivacyInquiryPayload extends Payload {
  @Field(() => PrivacyInquiry, { nullable: true, description: 'It.' })
  inquiry?: PrivacyInquiry;
}

@ArgsType()
export class PrivacyInquiryArgs extends PageArgs {
  @Field(() => [PrivacyInquiryState], { nullable: true, description: 'Only these states.' })
  states?: (keyof typeof PrivacyInquiryState)[] | null;
}

@InputType({ description: 'Reports that somebody whom a business writes to is too young, without signing in.' })
export class MinorReportCreateInput {
  @Field(() => String, { description: 'The WhatsApp number of the business, with its country code.' })
  businessNumber!: string;

  @Field(() => String, { description: 'The number of the child, with its country code.' })
  phoneNumber!: string;

  @Field(() => String, { description: 'How you know, 1 to 5,000 characters.' })
  evidence!: string;

  @Field(() => String, { nullable: true, description: 'How you can be reached, at most 300 characters.' })
  reporter?: string | null;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `minorReportCreate`; the same whether anybody is known.' })
export class MinorReportCreatePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when it was taken down.' })
  isReported?: boolean;
}

@InputType({ description: 'Reports that a contact may be too young.' })
export class ContactMinorReportInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => String, { description: 'How you know, 1 to 5,000 characters.' })
  evidence!: string;
}

@InputType({ description: 'Names a report that is true.' })
export class MinorReportConfirmInput {
  @Field(() => ID, { description: 'The report, REPORTED.' })
  reportId!: string;
}

@InputType({ description: 'Names a report that is not true.' })
export class MinorReportRejectInput {
  @Field(() => ID, { description: 'The report, REPORTED.' })
  reportId!: string;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The report that was made or decided.' })
export class MinorReportPayload extends Payload {
  @Field(() => MinorReport, { nullable: true, description: 'The report.' })
  report?: MinorReport;
}

@ArgsType()
export class MinorReportArgs extends PageArgs {
  @Field(() => [MinorReportState], { nullable: true, description: 'Only these states.' })
  states?: (keyof typeof MinorReportState)[] | null;
}
