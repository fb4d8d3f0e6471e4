import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';

/** Kinds of identities, as the API names them. */
export const ContactIdentityKind = {
  USER_ID: 'USER_ID',
  PARENT_USER_ID: 'PARENT_USER_ID',
  PHONE_NUMBER: 'PHONE_NUMBER',
  USERNAME: 'USERNAME',
  EXTERNAL_ID: 'EXTERNAL_ID',
} as const;

registerEnumType(ContactIdentityKind, {
  name: 'ContactIdentityKind',
  description: 'How a contact can be recognised. New values may appear.',
  valuesConfig: {
    USER_ID: { description: "WhatsApp's id of the person for this business (BSUID); the surest one." },
    PARENT_USER_ID: { description: "WhatsApp's id of the person for a group of businesses." },
    PHONE_NUMBER: { description: 'Phone number in E.164.' },
    USERNAME: { description: 'Name that the person chose on WhatsApp; may pass to somebody else.' },
    EXTERNAL_ID: { description: 'Id of the person in a system of the business.' },
  },
});

@Requires(Permission.CONTACTS_READ)
@ObjectType('ContactIdentity', { simpleResolvers: true, description: 'One way to recognise a contact.' })
export class ContactIdentity {
  @Field(() => ContactIdentityKind, { description: 'What kind of identity it is.' })
  kind!: string;

  @Field(() => String, { description: 'The identity itself.' })
  value!: string;
}

/** How the account came to know a person. */
export const ContactSourceKind = {
  WHATSAPP: 'WHATSAPP',
  IMPORT: 'IMPORT',
  AGENT: 'AGENT',
  API: 'API',
  UNKNOWN: 'UNKNOWN',
} as const;
registerEnumType(ContactSourceKind, {
  name: 'ContactSourceKind',
  description: 'How the account came to know a person. New values may appear.',
  valuesConfig: {
    WHATSAPP: {
      description: 'The person wrote or called, or was written to from the WhatsApp Business app or stood in it.',
    },
    IMPORT: { description: 'A file named the person.' },
    AGENT: { description: 'A member wrote the person down.' },
    API: { description: 'Another system brought the person.' },
    UNKNOWN: { description: 'The contact is from before this was kept.' },
  },
});

@Requires(Permission.CONTACTS_READ)
@ObjectType('ContactSource', {
  simpleResolvers: true,
  description: 'Where a contact came from: the answer to the question of GDPR art. 14(2)(f). It never changes.',
})
export class ContactSource {
  importId!: string | null;
  createdBy!: string | null;

  @Field(() => ContactSourceKind, { description: 'How the account came to know the person.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was said of it by whoever made the contact; null: nothing.',
  })
  text!: string | null;

  @Field(() => DateTime, { description: 'Since when the account knows the person.' })
  at!: string;
}

@Requires(Permission.CONTACTS_READ)
@ObjectType('Contact', {
  simpleResolvers: true,
  implements: Node,
  description: 'A person whom the business writes with. May have no phone number.',
})
export class Contact implements Node {
  @PublicId('Contact')
  id!: string;

  @Field(() => String, {
    description: 'The name that the business gave, else the WhatsApp profile name, username or phone number.',
  })
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'Phone number in E.164; null while WhatsApp does not tell it.' })
  phoneNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Name that the person chose on WhatsApp.' })
  username!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;

  @Field(() => DateTime, { description: 'When the contact was first seen or created.' })
  createdAt!: string;

  @Field(() => String, { nullable: true, description: 'Language and region (BCP 47), like `pt-BR`.' })
  locale!: string | null;

  @Field(() => String, { nullable: true, description: 'Time zone (IANA), like `America/Sao_Paulo`.' })
  timeZone!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the contact was blocked; null: it is not. Nothing is sent to a blocked contact.',
  })
  blockedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the person last wrote or called, or took a call; null: never.',
  })
  lastSeenAt!: string | null;

  @Field(() => Int, { description: 'Grows with every change by a person; give it back to notice changes by others.' })
  version!: number;
}

export const ContactConnection = connectionOf<Contact>(Contact, 'Contact', Permission.CONTACTS_READ);
export type ContactConnection = ConnectionValue<Contact>;
