import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Contact } from '../contacts/contact.type.js';
import type { ConsentChannel as Channel, ConsentPurpose as Purpose } from './consent.entity.js';
import { ConsentChannel, ConsentNotice, ConsentPurpose, ConsentSource, ConsentState } from './consent.type.js';

@InputType({ description: 'Writes down that a person agreed, or said no.' })
export class ConsentRecordInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => [ConsentPurpose], { description: 'For what, 1 to 5.' })
  purposes!: Purpose[];

  @Field(() => ConsentChannel, { defaultValue: 'WHATSAPP', description: 'Where.' })
  channel!: Channel;

  @Field(() => ConsentState, { description: 'GIVEN, RENEWED, REQUESTED or REFUSED.' })
  state!: string;

  @Field(() => ConsentSource, {
    description: 'AGENT, FORM or API. What a person took back is given anew only by a FORM, or by a word of their own.',
  })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How it can be shown, 1 to 2,000 characters; needed for GIVEN and RENEWED.',
  })
  evidence?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version of the notice that was shown; needed for a FORM.' })
  noticeVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Language in which it was shown.' })
  noticeLanguage?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it happened; default now.' })
  occurredAt?: Date | null;
}

@InputType({ description: 'Takes consents of a contact back; one step, as giving is.' })
export class ConsentWithdrawInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => [ConsentPurpose], { defaultValue: ['MARKETING'], description: 'For what, 1 to 5.' })
  purposes!: Purpose[];

  @Field(() => ConsentChannel, { defaultValue: 'WHATSAPP', description: 'Where.' })
  channel!: Channel;

  @Field(() => String, { nullable: true, description: 'How the person said it, up to 2,000 characters.' })
  evidence?: string | null;
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

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `consentRecord`.' })
export class ConsentRecordPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'The contact, with its consents as they now stand.' })
  contact?: Contact;
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `consentWithdraw`.' })
export class ConsentWithdrawPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'The contact, with its consents as they now stand.' })
  contact?: Contact;

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
