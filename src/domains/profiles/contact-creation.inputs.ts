import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { ContactConsentInput } from '../consent/consent.inputs.js';
import { ContactAttributeValueInput } from '../contacts/contact-upsert.inputs.js';
import { Contact } from '../contacts/contact.type.js';

@InputType({ description: 'Creates a contact. Give at least a name, a phone number or an e-mail address.' })
export class ContactCreateInput {
  @Field(() => String, { nullable: true, description: 'What the business calls the person, 1 to 120 characters.' })
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number with its country code; kept in E.164, unique in the account.',
  })
  phoneNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Language and region (BCP 47), like `pt-BR`.' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'Time zone (IANA), like `America/Sao_Paulo`.' })
  timeZone?: string | null;

  @Field(() => [ContactAttributeValueInput], {
    nullable: true,
    description: 'Values of attributes, at most 200, each key once; default none.',
  })
  attributes?: ContactAttributeValueInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Labels that the contact carries, at most 50; default none.' })
  labelIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where you have the person from, 1 to 200 characters, like `fair in Oslo`; shown by `Contact.source`.',
  })
  source?: string | null;

  @Field(() => ContactConsentInput, {
    nullable: true,
    description: 'A consent that the person gave; written down as by `consentGive`. Default: none.',
  })
  consent?: ContactConsentInput | null;
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactCreate`.' })
export class ContactCreatePayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'The new contact.' })
  contact?: Contact;
}
