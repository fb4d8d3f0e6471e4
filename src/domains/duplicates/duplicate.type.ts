import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageArgs, type ConnectionValue } from '../../platform/graphql/connection.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Contact } from '../contacts/contact.type.js';

/** What two contacts have in common. */
export const DuplicateReason = {
  USER_ID: 'USER_ID',
  PHONE_NUMBER: 'PHONE_NUMBER',
  EMAIL: 'EMAIL',
  NAME: 'NAME',
} as const;
registerEnumType(DuplicateReason, {
  name: 'DuplicateReason',
  description: 'What two contacts have in common. New values may appear.',
  valuesConfig: {
    USER_ID: {
      description: "WhatsApp's id of a person (BSUID), which one of them has as an external id or attribute.",
    },
    PHONE_NUMBER: {
      description: "One line, however it is written (Brazil's ninth digit, Mexico's 1, Argentina's 9).",
    },
    EMAIL: { description: 'An e-mail address, their own or that of an attribute.' },
    NAME: { description: 'The name; alone it is no reason.' },
  },
});

/** How likely two contacts are one person. */
export const DuplicateConfidence = { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' } as const;
registerEnumType(DuplicateConfidence, {
  name: 'DuplicateConfidence',
  description: 'How likely it is that two contacts are one person. New values may appear.',
  valuesConfig: {
    HIGH: {
      description: 'Both are known by the same number or id, or have the same name and something else in common.',
    },
    MEDIUM: {
      description: 'An attribute names the number or id of the other one, or nothing speaks against a shared address.',
    },
    LOW: { description: 'They share an e-mail address under two names: one person, or two of one house or firm.' },
  },
});

@Requires(Permission.CONTACTS_READ)
@ObjectType('ContactDuplicate', {
  simpleResolvers: true,
  implements: Node,
  description:
    'Two contacts that may be one person; `contactMerge` makes them one. They are never merged by themselves.',
})
export class ContactDuplicate implements Node {
  @PublicId('ContactDuplicate')
  id!: string;

  olderId!: string;

  newerId!: string;

  @Field(() => [DuplicateReason], { description: 'What they have in common; at least one, at most four.' })
  reasons!: string[];

  @Field(() => DuplicateConfidence, { description: 'How likely it is.' })
  confidence!: string;
}

export const ContactDuplicateConnection = connectionOf<ContactDuplicate>(
  ContactDuplicate,
  'ContactDuplicate',
  Permission.CONTACTS_READ,
);
export type ContactDuplicateConnection = ConnectionValue<ContactDuplicate>;

@ArgsType()
export class ContactDuplicatesArgs extends PageArgs {
  @Field(() => DuplicateConfidence, { nullable: true, description: 'Only those that are at least so likely.' })
  atLeast?: keyof typeof DuplicateConfidence | null;
}

@InputType({ description: 'Says that two contacts are two people.' })
export class ContactDuplicateDismissInput {
  @Field(() => ID, { description: 'One of them.' })
  contactId!: string;

  @Field(() => ID, { description: 'The other one.' })
  otherId!: string;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactDuplicateDismiss`.' })
export class ContactDuplicateDismissPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'The first of the two, as it now is.' })
  contact?: Contact;
}

@InputType({ description: 'Takes back that two contacts are two people.' })
export class ContactDuplicateRestoreInput {
  @Field(() => ID, { description: 'One of them.' })
  contactId!: string;

  @Field(() => ID, { description: 'The other one.' })
  otherId!: string;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactDuplicateRestore`.' })
export class ContactDuplicateRestorePayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'The first of the two, as it now is.' })
  contact?: Contact;
}
