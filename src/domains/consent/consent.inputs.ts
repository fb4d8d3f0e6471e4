import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Contact } from '../contacts/contact.type.js';
import type { ConsentChannelKind as ChannelKind, ConsentPurpose as Purpose } from './consent.entity.js';
import {
  Consent,
  ConsentChannelKind,
  ConsentNotice,
  ConsentPurpose,
  ConsentSource,
  ConsentState,
} from './consent.type.js';

/** What is common to everything that is told of a consent. */
@InputType()
abstract class ConsentWordInput {
  @Field(() => ConsentChannelKind, {
    defaultValue: 'WHATSAPP',
    description: 'On what kind of channel; default WHATSAPP.',
  })
  channelKind!: ChannelKind;

  @Field(() => ConsentSource, {
    nullable: true,
    description: 'How you know: AGENT, FORM or API; default AGENT for a member and API for an API key.',
  })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'How it can be shown, up to 2,000 characters.' })
  evidence?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it happened; default now. Up to five minutes ahead of our clock it counts as now, later is refused.',
  })
  occurredAt?: Date | null;
}

@InputType({
  description:
    'A consent that a person gave. `evidence` is needed, and for a FORM the notice as well. What the person took back is given anew only by a FORM, which then needs CONTACTS_MANAGE (FORBIDDEN else), or by a word of their own.',
})
export class ContactConsentInput extends ConsentWordInput {
  @Field(() => ConsentPurpose, { description: 'For what.' })
  purpose!: Purpose;

  @Field(() => Int, { nullable: true, description: 'Version of the notice that was shown; needed for a FORM.' })
  noticeVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language in which it was shown, BCP 47; default: the only one that the version has.',
  })
  noticeLanguage?: string | null;
}

@InputType({
  description: 'Writes down that a person agreed. `evidence` is needed, and for a FORM the notice as well.',
})
export class ConsentGiveInput extends ContactConsentInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;
}

@InputType({ description: 'Writes down that a person was asked, or was asked and said no.' })
export class ConsentRecordInput extends ContactConsentInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => ConsentState, {
    description: 'REQUESTED or REFUSED; for others see `consentGive` and `consentWithdraw`.',
  })
  action!: string;
}

@InputType({ description: 'Takes a consent of a contact back; one step, as giving is.' })
export class ConsentWithdrawInput extends ConsentWordInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => ConsentPurpose, { defaultValue: 'MARKETING', description: 'For what; default MARKETING.' })
  purpose!: Purpose;
}

@InputType({ description: 'Publishes a notice. It is checked with care: it cannot be changed afterwards.' })
export class ConsentNoticePublishInput {
  @Field(() => String, { description: 'Its language, BCP 47.' })
  language!: string;

  @Field(() => String, { description: 'The words, 1 to 20,000 characters, without placeholders.' })
  body!: string;

  @Field(() => Int, { nullable: true, description: 'A version that exists, to add a language; default: a new one.' })
  version?: number | null;
}

/** What every verb of a consent answers. */
@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true })
abstract class ConsentPayload extends Payload {
  @Field(() => Consent, { nullable: true, description: 'The consent, as it now stands.' })
  consent?: Consent;

  @Field(() => Contact, { nullable: true, description: 'The contact, with all its consents.' })
  contact?: Contact;
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `consentGive`.' })
export class ConsentGivePayload extends ConsentPayload {}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `consentRecord`.' })
export class ConsentRecordPayload extends ConsentPayload {}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `consentWithdraw`.' })
export class ConsentWithdrawPayload extends ConsentPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'How many messages are in `inFlight`; mostly 0.',
  })
  inFlightCount?: number;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Messages whose call to WhatsApp began before and did not end in time: they may still arrive. At most one per number; mostly none.',
  })
  inFlight?: string[];
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `consentNoticePublish`.' })
export class ConsentNoticePayload extends Payload {
  @Field(() => ConsentNotice, { nullable: true, description: 'The notice.' })
  notice?: ConsentNotice;
}
