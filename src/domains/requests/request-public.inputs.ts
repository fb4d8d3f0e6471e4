import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import type { RequestKind } from './request.entity.js';
import { RequestState } from './request-states.js';
import { DataSubjectRequestKind } from './request.type.js';

@InputType({ description: 'Asks for something about your own data, without signing in.' })
export class DataSubjectRequestSubmitInput {
  @Field(() => DataSubjectRequestKind, { description: 'What you ask for.' })
  kind!: RequestKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The WhatsApp number of the business that you write to, with its country code. Left out: what the platform keeps of you as its user.',
  })
  businessNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your own number, with its country code; either this or `email`, where a business is named.',
  })
  phoneNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Your e-mail address.' })
  email?: string | null;

  @Field(() => JurisdictionCode, { nullable: true, description: 'Whose law it is; default: by `country`.' })
  jurisdiction?: JurisdictionCode | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where you live, `DE` or `US-CA`; default: by the number. Unknown ones are treated the strictest way.',
  })
  country?: string | null;

  @Field(() => String, { defaultValue: 'UTC', description: 'Your time zone (IANA); days end there.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Anything else, at most 5,000 characters.' })
  note?: string | null;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `dataSubjectRequestSubmit`.' })
export class DataSubjectRequestSubmitPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      'What you ask after it with, 40 hex digits; it is shown once. The same whether anybody is known by your number.',
  })
  confirmationCode?: string;
}

@InputType({ description: 'Shows that it is you, by the code that was sent to your number or address.' })
export class DataSubjectRequestConfirmInput {
  @Field(() => String, { description: 'What `dataSubjectRequestSubmit` gave.' })
  confirmationCode!: string;

  @Field(() => String, { description: 'The six digits.' })
  code!: string;
}

@Requires('anyone')
@ObjectType('DataSubjectRequestStatus', {
  simpleResolvers: true,
  description: 'How far a request is, for whoever has its confirmation.',
})
export class DataSubjectRequestStatus {
  @Field(() => DataSubjectRequestKind, { description: 'What was asked for.' })
  kind!: RequestKind;

  @Field(() => RequestState, { description: 'How far it is; IDENTITY_PENDING also where nobody is known.' })
  state!: RequestState;

  @Field(() => DateTime, { description: 'When it came.' })
  receivedAt!: string;

  @Field(() => DateTime, { description: 'Until when it is answered.' })
  dueAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was over; null: it is not.' })
  closedAt!: string | null;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `dataSubjectRequestConfirm`.' })
export class DataSubjectRequestConfirmPayload extends Payload {
  @Field(() => DataSubjectRequestStatus, { nullable: true, description: 'How far it is now; null when refused.' })
  status?: DataSubjectRequestStatus;
}
