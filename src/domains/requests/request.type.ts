import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import type { RequestIntake, RequestKind, RequestProof } from './request.entity.js';
import { RequestState } from './request-states.js';

registerEnumType(RequestState, {
  name: 'DataSubjectRequestState',
  description: 'How far a request of a person about their data has come. New values may appear.',
  valuesConfig: {
    RECEIVED: { description: 'It came.' },
    IDENTITY_PENDING: { description: 'It is still to be shown who asks; over after 14 days.' },
    VERIFIED: { description: 'It is known who asks.' },
    AWAITING_CONTROLLER: { description: 'It waits until the business, which answers for the data, accepts it.' },
    IN_PROGRESS: { description: 'It is being carried out.' },
    VERIFYING_RESULT: { description: 'It is looked at whether it was carried out.' },
    COMPLETED: { description: 'It was carried out; of an erasure: nothing was found any more.' },
    PARTIALLY_COMPLETED: { description: 'It was carried out in part; the rest was refused, see `denials`.' },
    DENIED: { description: 'It was refused, see `denials`.' },
    CANCELLED: { description: 'It was taken back.' },
    EXPIRED_UNVERIFIED: { description: 'Nobody showed who asks; it may be asked anew.' },
    DUPLICATE: { description: 'The same was under way for the same person, see `duplicateOfId`.' },
  },
});

const enumOf = <const K extends string>(keys: readonly K[]): { readonly [P in K]: P } =>
  Object.fromEntries(keys.map((key) => [key, key])) as { readonly [P in K]: P };

export const DataSubjectRequestKind = enumOf<RequestKind>([
  'ACCESS',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'PORTABILITY',
  'OBJECTION',
]);
registerEnumType(DataSubjectRequestKind, {
  name: 'DataSubjectRequestKind',
  description: 'What a person asks for.',
  valuesConfig: {
    ACCESS: { description: 'To see what is kept.' },
    RECTIFICATION: { description: 'To have it corrected.' },
    ERASURE: { description: 'To have it erased.' },
    RESTRICTION: {
      description:
        'To have it kept and not used until that is lifted: nothing is sent to them, they are in no export and in no dynamic segment, no import, merge, event or profile of WhatsApp changes what is kept; messages that they send are kept, and members see it all.',
    },
    PORTABILITY: { description: 'To get it in a form that machines read.' },
    OBJECTION: { description: 'To get no more advertising, on any channel.' },
  },
});

export const DataSubjectRequestIntake = enumOf<RequestIntake>(['APP', 'EMAIL', 'WHATSAPP', 'STAFF', 'META_CALLBACK']);
registerEnumType(DataSubjectRequestIntake, {
  name: 'DataSubjectRequestIntake',
  description: 'How a request came; what is done is the same.',
  valuesConfig: {
    APP: { description: 'By the public form, or the API without a sign-in.' },
    EMAIL: { description: 'By e-mail; somebody of the business wrote it down.' },
    WHATSAPP: { description: 'By a message on WhatsApp.' },
    STAFF: { description: 'Told to somebody of the business.' },
    META_CALLBACK: { description: "By Meta's callback for deleting data." },
  },
});

export const DataSubjectRequestProof = enumOf<RequestProof>(['CODE', 'CHANNEL', 'STAFF', 'META']);
registerEnumType(DataSubjectRequestProof, {
  name: 'DataSubjectRequestProof',
  description: 'How it was shown who asks.',
  valuesConfig: {
    CODE: { description: 'By a code that was sent to their number or address.' },
    CHANNEL: { description: 'They wrote from their number.' },
    STAFF: { description: 'Somebody of the business vouches for it, with a reason.' },
    META: { description: "By Meta's signature." },
  },
});

export const DataSubjectRole = enumOf(['CONTROLLER', 'PROCESSOR']);
registerEnumType(DataSubjectRole, {
  name: 'DataSubjectRole',
  description: 'What the platform is to the data.',
  valuesConfig: {
    CONTROLLER: { description: 'Its own people: operators answer.' },
    PROCESSOR: { description: 'Contacts of a business: the business answers.' },
  },
});

/** On which ground something is refused. */
export const DenialGround = enumOf([
  'LEGAL_OBLIGATION',
  'LEGAL_CLAIMS',
  'FREEDOM_OF_EXPRESSION',
  'PUBLIC_INTEREST',
  'RIGHTS_OF_OTHERS',
  'IDENTITY_NOT_SHOWN',
  'MANIFESTLY_UNFOUNDED',
  'NO_DATA',
]);
registerEnumType(DenialGround, {
  name: 'DenialGround',
  description: 'On which ground something is refused. New values may appear.',
  valuesConfig: {
    LEGAL_OBLIGATION: { description: 'A law wants it kept (GDPR art. 17(3)(b)).' },
    LEGAL_CLAIMS: { description: 'It is needed for legal claims (art. 17(3)(e)).' },
    FREEDOM_OF_EXPRESSION: { description: 'Freedom of expression and information (art. 17(3)(a)).' },
    PUBLIC_INTEREST: { description: 'Public health, archives, research (art. 17(3)(c), (d)).' },
    RIGHTS_OF_OTHERS: { description: 'It would take from the rights of others (art. 15(4), 20(4)).' },
    IDENTITY_NOT_SHOWN: { description: 'It could not be shown who asks (art. 12(6)).' },
    MANIFESTLY_UNFOUNDED: { description: 'Manifestly unfounded or excessive (art. 12(5)(b)).' },
    NO_DATA: { description: 'Nothing of the kind is kept.' },
  },
});

/** Kinds of data that a refusal names. */
export const DenialCategory = enumOf([
  'IDENTITY',
  'CONTACT_DETAIL',
  'CONTENT',
  'BEHAVIOUR',
  'PREFERENCE',
  'TECHNICAL',
  'ALL',
]);
registerEnumType(DenialCategory, {
  name: 'DenialCategory',
  description: 'For which kind of data something is refused.',
  valuesConfig: {
    IDENTITY: { description: 'Names and ids.' },
    CONTACT_DETAIL: { description: 'Numbers and addresses.' },
    CONTENT: { description: 'What was written, said or sent.' },
    BEHAVIOUR: { description: 'What was done, and when.' },
    PREFERENCE: { description: 'What was chosen.' },
    TECHNICAL: { description: 'Addresses of devices, errors.' },
    ALL: { description: 'Everything.' },
  },
});

@Requires('anyone')
@ObjectType('DataSubjectRequestDenial', { simpleResolvers: true, description: 'What was refused, and why.' })
export class DataSubjectRequestDenial {
  @Field(() => DenialCategory, { description: 'For which kind of data.' })
  category!: keyof typeof DenialCategory;

  @Field(() => DenialGround, { description: 'On which ground.' })
  ground!: keyof typeof DenialGround;

  @Field(() => String, { nullable: true, description: 'In words, as they were told.' })
  explanation!: string | null;
}

@Requires('anyone')
@ObjectType('DataSubjectIdentity', {
  simpleResolvers: true,
  description: 'Who asks, as they said; forgotten when the request is over.',
})
export class DataSubjectIdentity {
  @Field(() => String, { nullable: true, description: 'Name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number (E.164).' })
  phoneNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('DataSubjectRequest', {
  implements: Node,
  simpleResolvers: true,
  description: 'A request of a contact about their data. Kept for 24 months after its answer.',
})
export class DataSubjectRequest implements Node {
  @PublicId('DataSubjectRequest')
  id!: string;

  @Field(() => DataSubjectRequestKind, { description: 'What is asked for.' })
  kind!: RequestKind;

  @Field(() => DataSubjectRequestIntake, { description: 'How it came.' })
  intake!: RequestIntake;

  @Field(() => DataSubjectRole, { description: 'What the platform is to the data.' })
  role!: 'CONTROLLER' | 'PROCESSOR';

  @Field(() => JurisdictionCode, { description: 'Whose law sets the deadline.' })
  jurisdiction!: string;

  /** The resolver shows it as `status`. */
  state!: RequestState;

  @Field(() => DateTime, { description: 'When it came, by whatever way; deadlines count from here.' })
  receivedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the person is told that it came; null: the law asks for no such word.',
  })
  acknowledgeBy!: string | null;

  @Field(() => DateTime, {
    description: 'Until when it is answered; the earliest of all that were joined, later once it was put off.',
  })
  dueAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it could be put off, once and before `dueAt`; null: not at all where the person lives.',
  })
  extendableTo!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was put off; null: it was not.' })
  extendedAt!: string | null;

  @Field(() => DataSubjectRequestProof, { nullable: true, description: 'How it was shown who asks; null: not yet.' })
  verifiedBy!: RequestProof | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was shown who asks.' })
  verifiedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the business let it be carried out.' })
  acceptedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was over; null: it is not.' })
  closedAt!: string | null;

  contactId!: string | null;
  duplicateOf!: string | null;
  erasureJobId!: string | null;
  dataExportId!: string | null;
  createdBy!: string | null;
  identitySealed!: string | null;
  recordSealed!: string | null;
}

export const DataSubjectRequestConnection = connectionOf<DataSubjectRequest>(
  DataSubjectRequest,
  'DataSubjectRequest',
  Permission.PRIVACY_MANAGE,
);
export type DataSubjectRequestConnection = ConnectionValue<DataSubjectRequest>;
