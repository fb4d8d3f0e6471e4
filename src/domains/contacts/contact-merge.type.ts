import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Contact } from './contact.type.js';

/** Why contacts were merged. */
export const ContactMergeCause = { MEMBER: 'MEMBER', WHATSAPP: 'WHATSAPP' } as const;
registerEnumType(ContactMergeCause, {
  name: 'ContactMergeCause',
  description: 'Why two contacts were merged. New values may appear.',
  valuesConfig: {
    MEMBER: { description: 'A member or a program decided so.' },
    WHATSAPP: { description: 'WhatsApp told that the two are one person.' },
  },
});

@Requires(Permission.CONTACTS_READ)
@ObjectType('ContactMerge', {
  simpleResolvers: true,
  implements: Node,
  description: 'A contact that went into another one; can be undone for 30 days.',
})
export class ContactMergeType implements Node {
  @PublicId('ContactMerge')
  id!: string;

  keptId!: string;

  @PublicId('Contact', 'Id of the contact that went; it leads to the one that stayed until the merge is undone.')
  goneContactId!: string;

  @Field(() => String, { description: 'What the contact that went was called.' })
  goneName!: string;

  @Field(() => ContactMergeCause, { description: 'Why.' })
  cause!: 'MEMBER' | 'WHATSAPP';

  @Field(() => DateTime, { description: 'When.' })
  mergedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was undone; null: it was not.' })
  undoneAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when it can be undone; null: it cannot.' })
  undoableUntil!: string | null;

  mergedBy!: string | null;
}

export const ContactMergeConnection = connectionOf<ContactMergeType>(
  ContactMergeType,
  'ContactMerge',
  Permission.CONTACTS_READ,
);
export type ContactMergeConnection = ConnectionValue<ContactMergeType>;

@InputType({ description: 'Makes two contacts one.' })
export class ContactMergeInput {
  @Field(() => ID, { description: 'The contact that stays; what it has wins.' })
  keptId!: string;

  @Field(() => ID, { description: 'The contact that goes; everything of it moves to the other one.' })
  goneId!: string;
}

@InputType({ description: 'Takes a merge back.' })
export class ContactMergeUndoInput {
  @Field(() => ID, { description: 'The merge; it lies at most 30 days back.' })
  contactMergeId!: string;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactMerge`.' })
export class ContactMergePayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'The contact that stays, as it now is.' })
  contact?: Contact;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactMergeUndo`.' })
export class ContactMergeUndoPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'The contact that stayed, as it now is.' })
  keptContact?: Contact;

  @Field(() => Contact, { nullable: true, description: 'The contact that is there again.' })
  restoredContact?: Contact;
}
