import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { describedEnum } from '../../platform/graphql/described-enum.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';

/** What a message is for. */
export const ConsentPurpose = describedEnum('ConsentPurpose', 'What a message, or a use of data, is for.', {
  MARKETING: 'Offers and news. Nothing goes out without a consent.',
  UTILITY: 'What belongs to an order or a contract.',
  AUTHENTICATION: 'Codes for signing in.',
  SERVICE: 'Answers to what the person asked.',
  ANALYTICS: 'Finding out how people are served.',
});

/** On what kind of channel a consent counts. */
export const ConsentChannelKind = describedEnum(
  'ConsentChannelKind',
  'On what kind of channel a consent counts. New values may appear.',
  {
    WHATSAPP: 'All WhatsApp numbers of the account.',
    EMAIL: 'Mails.',
    SMS: 'Text messages.',
  },
);

/** States of the Data Privacy Vocabulary. */
export const ConsentState = describedEnum(
  'ConsentState',
  'Where a consent stands, in the words of the Data Privacy Vocabulary. Only GIVEN and RENEWED are a consent.',
  {
    GIVEN: 'The person agreed.',
    RENEWED: 'The person agreed once more.',
    UNKNOWN: 'Nothing is known, which is no consent.',
    REQUESTED: 'The person was asked and has not answered.',
    REFUSED: 'The person was asked and said no.',
    WITHDRAWN: 'The person took the consent back.',
    EXPIRED: 'The consent was given for a time that is over.',
    TERMINATED: 'The business ended it.',
    INVALIDATED: 'It counts no more, as after a change of number.',
  },
);

/** Where a line of the ledger comes from. */
export const ConsentSource = describedEnum('ConsentSource', 'How the account knows. New values may appear.', {
  AGENT: 'A member wrote down what the person said.',
  FORM: 'The person filled in a form, of which there is proof.',
  IMPORT: 'A file claims it.',
  API: 'Another system told.',
  INBOUND_WORD: 'The person wrote a word like STOP or START.',
  META_PREFERENCE: 'The person chose so in WhatsApp.',
  META_ERROR: 'WhatsApp refused a message because the person chose so.',
  UNSUBSCRIBE_LINK: 'The person used the link to unsubscribe.',
  MERGE: 'It came from another contact that is the same person.',
  NUMBER_CHANGE: 'The person changed the number: who agreed has to be asked again.',
});

@Requires(Permission.CONTACTS_READ)
@ObjectType('ConsentEvent', {
  simpleResolvers: true,
  implements: Node,
  description: 'A line of the ledger of consents. Lines are added, and never changed or deleted.',
})
export class ConsentEvent implements Node {
  @PublicId('ConsentEvent')
  id!: string;

  actorId!: string | null;
  actorKind!: string;

  @Field(() => Int, { description: 'Its place in the ledger: later lines have higher numbers.' })
  seq!: number;

  @Field(() => ConsentPurpose, { description: 'For what.' })
  purpose!: string;

  @Field(() => ConsentChannelKind, { description: 'Where.' })
  channelKind!: string;

  @Field(() => ConsentState, { description: 'What happened to the consent, by the state that it comes to.' })
  action!: string;

  @Field(() => ConsentSource, { description: 'How the account knows.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'How it can be shown.' })
  evidence!: string | null;

  @Field(() => Int, { nullable: true, description: 'Version of the notice that the person was shown.' })
  noticeVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'Language in which it was shown.' })
  noticeLanguage!: string | null;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string;

  @Field(() => DateTime, { description: 'When it was written into the ledger.' })
  recordedAt!: string;
}

export const ConsentEventConnection = connectionOf<ConsentEvent>(
  ConsentEvent,
  'ConsentEvent',
  Permission.CONTACTS_READ,
);
export type ConsentEventConnection = ConnectionValue<ConsentEvent>;

@Requires(Permission.CONTACTS_READ)
@ObjectType('Consent', {
  simpleResolvers: true,
  description: 'Where a consent of a contact stands: what its ledger comes to.',
})
export class Consent {
  @Field(() => ConsentPurpose, { description: 'For what.' })
  purpose!: string;

  @Field(() => ConsentChannelKind, { description: 'Where.' })
  channelKind!: string;

  @Field(() => ConsentState, { description: 'How it stands.' })
  state!: string;

  @Field(() => Boolean, { description: 'Whether it is a consent.' })
  isValid!: boolean;

  @Field(() => DateTime, { description: 'Since when: when what decides happened, whenever it was written down.' })
  effectiveAt!: string;

  @Field(() => ConsentEvent, { nullable: true, description: 'The line of the ledger that decides.' })
  decidedBy!: ConsentEvent | null;
}

@Requires(Permission.CONTACTS_READ)
@ObjectType('ConsentNotice', {
  simpleResolvers: true,
  implements: Node,
  description: 'Words that people are shown when they are asked for a consent. Once published they never change.',
})
export class ConsentNotice implements Node {
  @PublicId('ConsentNotice')
  id!: string;

  @Field(() => Int, { description: 'Its version, from 1; the same in all its languages.' })
  version!: number;

  @Field(() => String, { description: 'Its language, BCP 47.' })
  language!: string;

  @Field(() => String, { description: 'The words.' })
  body!: string;

  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt!: string;
}

export const ConsentNoticeConnection = connectionOf<ConsentNotice>(
  ConsentNotice,
  'ConsentNotice',
  Permission.CONTACTS_READ,
);
export type ConsentNoticeConnection = ConnectionValue<ConsentNotice>;

@Requires(Permission.CONTACTS_READ)
@ObjectType('ConsentReceipt', {
  simpleResolvers: true,
  description: 'The record of a consent after ISO/IEC TS 27560, signed, to be handed to the person.',
})
export class ConsentReceipt {
  @Field(() => String, { description: 'The record as JSON: what the signature covers.' })
  record!: string;

  @Field(() => String, {
    description: 'The signed record (JWS, EdDSA). Its keys are published at `/.well-known/consent-keys.json`.',
  })
  jws!: string;
}
