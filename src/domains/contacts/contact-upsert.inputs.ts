import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload, UserError } from '../../platform/graphql/user-error.type.js';
import type { UserErrorShape } from '../../platform/kernel/errors.js';
import { Permission } from '../accounts/permissions.js';
import { AttributeValue, type AttributeScalar } from '../attributes/attribute.type.js';
import { Contact } from './contact.type.js';

@InputType({ description: 'A value of an attribute that is set, or taken away.' })
export class ContactAttributeValueInput {
  @Field(() => String, { description: 'Key of the attribute.' })
  key!: string;

  @Field(() => AttributeValue, { nullable: true, description: 'The value; null takes it away.' })
  value?: AttributeScalar | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it became true; default now. The newest value wins, whatever the order of the calls.',
  })
  occurredAt?: Date | null;
}

@InputType({ description: 'Sets values of attributes on a contact; keys that are not named stay as they are.' })
export class ContactSetAttributesInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => [ContactAttributeValueInput], { description: 'The values, at most 200, each key once.' })
  attributes!: ContactAttributeValueInput[];
}

@InputType({
  description:
    'A person as another system knows them. Found by the external id, else the phone number, else the e-mail address; made when nobody is found. What is left out or null stays as it is.',
})
export class ContactUpsertInput {
  @Field(() => String, { nullable: true, description: 'Id of the person in your system, 1 to 200 characters.' })
  externalId?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number with its country code.' })
  phoneNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'What the business calls the person, 1 to 120 characters.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'Language and region (BCP 47), like `pt-BR`.' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'Time zone (IANA), like `America/Sao_Paulo`.' })
  timeZone?: string | null;

  @Field(() => [ContactAttributeValueInput], { nullable: true, description: 'Values of attributes, at most 200.' })
  attributes?: ContactAttributeValueInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where you have the person from, 1 to 200 characters; kept when the contact is made by this call.',
  })
  source?: string | null;
}

@InputType({ description: 'People as another system knows them.' })
export class ContactsUpsertInput {
  @Field(() => [ContactUpsertInput], { description: 'The people, 1 to 100.' })
  contacts!: ContactUpsertInput[];
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactUpsert`.' })
export class ContactUpsertPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'The contact, as it now is.' })
  contact?: Contact;

  @Field(() => Boolean, { nullable: true, description: 'Whether the contact was made by this call.' })
  isNew?: boolean;
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType('ContactUpsertResult', { simpleResolvers: true, description: 'What became of one person of the call.' })
export class ContactUpsertResult {
  @Field(() => Contact, { nullable: true, description: 'The contact, as it now is; null when it was refused.' })
  contact!: Contact | null;

  @Field(() => Boolean, { description: 'Whether the contact was made by this call.' })
  isNew!: boolean;

  @Field(() => [UserError], { description: 'Why it was refused; as many as there are faults.' })
  userErrors!: readonly UserErrorShape[];
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactsUpsert`.' })
export class ContactsUpsertPayload extends Payload {
  @Field(() => [ContactUpsertResult], { nullable: true, description: 'One for each person, in their order.' })
  results?: ContactUpsertResult[];
}
