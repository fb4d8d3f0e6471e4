import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { SupportScope } from './support-scopes.js';

registerEnumType(SupportScope, {
  name: 'SupportScope',
  description: 'What staff of the platform may look at; never keys, credentials, links to files, exports or the audit.',
  valuesConfig: {
    ACCOUNT: { description: 'The account, its members and teams.' },
    CHANNELS: { description: 'Channels and their health.' },
    CONTACTS: { description: 'Contacts, their names and numbers.' },
    CONVERSATIONS: { description: 'Conversations, messages and notes.' },
  },
});

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('SupportAccessGrant', {
  implements: Node,
  simpleResolvers: true,
  description:
    'That staff of the platform may look at parts of the account, until when. Staff changes nothing, and whatever it is shown is in `supportAccessLog`.',
})
export class SupportAccessGrant implements Node {
  @PublicId('SupportAccessGrant')
  id!: string;

  @Field(() => String, { description: 'Why, as who granted it wrote.' })
  reason!: string;

  @Field(() => [SupportScope], { description: 'What may be looked at; at most four.' })
  scopes!: SupportScope[];

  @Field(() => DateTime, { description: 'From when on.' })
  grantedAt!: string;

  @Field(() => DateTime, { description: 'When it ends by itself.' })
  endsAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null: it was not.' })
  revokedAt!: string | null;

  @Field(() => Boolean, { description: 'Whether staff may look now.' })
  isLive!: boolean;
}

export const SupportAccessGrantConnection = connectionOf<SupportAccessGrant>(
  SupportAccessGrant,
  'SupportAccessGrant',
  Permission.PRIVACY_MANAGE,
);
export type SupportAccessGrantConnection = ConnectionValue<SupportAccessGrant>;

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('SupportAccessLogEntry', {
  simpleResolvers: true,
  description: 'A row that staff of the platform was shown; written down before it was shown.',
})
export class SupportAccessLogEntry {
  @PublicId('SupportView', 'Id of the entry.')
  id!: string;

  @PublicId('SupportAccessGrant', 'The grant that it was shown under.')
  grantId!: string;

  @Field(() => String, { description: 'Who looked: the name of a member of staff.' })
  operator!: string;

  @Field(() => String, { description: 'Field of the query or subscription by which it was read, `conversations`.' })
  field!: string;

  @Field(() => String, { description: 'Name of its type in this schema, `Contact`.' })
  nodeType!: string;

  @Field(() => DateTime, { description: 'When.' })
  viewedAt!: string;

  @Field(() => String, { description: 'Id of the request or event; what was shown together has the same.' })
  requestId!: string;
}

export const SupportAccessLogEntryConnection = connectionOf<SupportAccessLogEntry>(
  SupportAccessLogEntry,
  'SupportAccessLogEntry',
  Permission.PRIVACY_MANAGE,
);
export type SupportAccessLogEntryConnection = ConnectionValue<SupportAccessLogEntry>;

@Requires('operator')
@ObjectType('SupportAccessOffer', {
  simpleResolvers: true,
  description: 'A live grant as staff sees it.',
})
export class SupportAccessOffer {
  @PublicId('SupportAccessGrant', 'Id of the grant.')
  id!: string;

  @PublicId('Account', 'The account that gave it.')
  accountId!: string;

  @Field(() => String, { description: 'Why, as the account wrote.' })
  reason!: string;

  @Field(() => [SupportScope], { description: 'What may be looked at; at most four.' })
  scopes!: SupportScope[];

  @Field(() => DateTime, { description: 'When it ends by itself.' })
  endsAt!: string;
}

export const SupportAccessOfferConnection = connectionOf<SupportAccessOffer>(
  SupportAccessOffer,
  'SupportAccessOffer',
  'operator',
);
export type SupportAccessOfferConnection = ConnectionValue<SupportAccessOffer>;

@Requires('operator')
@ObjectType('SupportSession', {
  simpleResolvers: true,
  description: 'What a member of staff works with under a grant.',
})
export class SupportSession {
  @PublicId('SupportSession')
  id!: string;

  @Field(() => String, { description: 'The credential, `Bearer isp_…`; shown only here. It reads the one account.' })
  token!: string;

  @Field(() => DateTime, { description: 'When it ends: after 30 minutes, and never later than the grant.' })
  expiresAt!: string;
}

@InputType({ description: 'Lets staff of the platform look at parts of the account.' })
export class SupportAccessGrantInput {
  @Field(() => String, { description: 'Why, 1 to 1,000 characters; better without names.' })
  reason!: string;

  @Field(() => Int, { description: 'For how many minutes: 1 to 4,320 (72 hours).' })
  durationMinutes!: number;

  @Field(() => [SupportScope], { description: 'What may be looked at: one to four.' })
  scopes!: SupportScope[];
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `supportAccessGrant`.' })
export class SupportAccessGrantPayload extends Payload {
  @Field(() => SupportAccessGrant, { nullable: true, description: 'The grant.' })
  grant?: SupportAccessGrant;
}

@InputType({ description: 'Takes a grant back.' })
export class SupportAccessRevokeInput {
  @Field(() => ID, { description: 'Which one.' })
  supportAccessGrantId!: string;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `supportAccessRevoke`.' })
export class SupportAccessRevokePayload extends Payload {
  @Field(() => SupportAccessGrant, { nullable: true, description: 'The grant, over.' })
  grant?: SupportAccessGrant;
}

@InputType({ description: 'Opens a session under a grant.' })
export class SupportSessionOpenInput {
  @Field(() => ID, { description: 'The grant.' })
  supportAccessGrantId!: string;
}

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'Answer of `supportSessionOpen`.' })
export class SupportSessionOpenPayload extends Payload {
  @Field(() => SupportSession, { nullable: true, description: 'The session.' })
  session?: SupportSession;
}
