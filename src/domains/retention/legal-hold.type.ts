import { Extensions, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { oneOf } from '../../platform/graphql/finish-schema.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';

/** What a hold covers. */
export enum LegalHoldSubjectKind {
  ACCOUNT = 'ACCOUNT',
  CONTACT = 'CONTACT',
  CONVERSATION = 'CONVERSATION',
}
registerEnumType(LegalHoldSubjectKind, {
  name: 'LegalHoldSubjectKind',
  description: 'What a legal hold covers.',
  valuesConfig: {
    ACCOUNT: { description: 'Everything of the account.' },
    CONTACT: { description: 'A contact with everything that is kept of it.' },
    CONVERSATION: { description: 'A conversation; its contact is not erased either.' },
  },
});

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('LegalHold', {
  implements: Node,
  simpleResolvers: true,
  description: 'Forbids to destroy something, by age or by erasing, until it is released.',
})
export class LegalHold implements Node {
  @PublicId('LegalHold')
  id!: string;

  @Field(() => LegalHoldSubjectKind, { description: 'What kind of thing is held.' })
  subjectKind!: LegalHoldSubjectKind;

  @Field(() => String, { description: 'Why, as who placed it wrote.' })
  reason!: string;

  @Field(() => DateTime, { description: 'From when on.' })
  placedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was released; null: it stands.' })
  releasedAt!: string | null;
}

export const LegalHoldConnection = connectionOf<LegalHold>(LegalHold, 'LegalHold', Permission.PRIVACY_MANAGE);
export type LegalHoldConnection = ConnectionValue<LegalHold>;

@InputType({ description: 'What to hold; exactly one.' })
@Extensions(oneOf)
export class LegalHoldSubjectInput {
  @Field(() => ID, { nullable: true, description: 'A contact. One that lies in the vault since an earlier hold too.' })
  contactId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A conversation.' })
  conversationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: everything of the account.' })
  account?: boolean | null;
}

@InputType({ description: 'Places a legal hold.' })
export class LegalHoldPlaceInput {
  @Field(() => LegalHoldSubjectInput, { description: 'On what.' })
  subject!: LegalHoldSubjectInput;

  @Field(() => String, { description: 'Why, 1 to 1,000 characters; better without names.' })
  reason!: string;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `legalHoldPlace`.' })
export class LegalHoldPlacePayload extends Payload {
  @Field(() => LegalHold, { nullable: true, description: 'The hold.' })
  legalHold?: LegalHold;
}

@InputType({ description: 'Releases a legal hold.' })
export class LegalHoldReleaseInput {
  @Field(() => ID, { description: 'Which one.' })
  legalHoldId!: string;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `legalHoldRelease`.' })
export class LegalHoldReleasePayload extends Payload {
  @Field(() => LegalHold, { nullable: true, description: 'The hold, released.' })
  legalHold?: LegalHold;
}
