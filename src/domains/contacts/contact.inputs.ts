import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { OrderDirection } from '../../platform/graphql/order-direction.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { AttributeValue, type AttributeScalar } from '../attributes/attribute.type.js';
import type { AttributeWhere, ContactWhere } from './contact-filter.js';
import type { ContactOrder } from './contact.queries.js';
import { Contact } from './contact.type.js';

/** Keys that contacts can be ordered by. */
export const ContactOrderField = { CREATED_AT: 'CREATED_AT', NAME: 'NAME', LAST_SEEN_AT: 'LAST_SEEN_AT' } as const;
registerEnumType(ContactOrderField, {
  name: 'ContactOrderField',
  description: 'Keys that contacts can be ordered by.',
  valuesConfig: {
    CREATED_AT: { description: 'When the contact was first seen or created.' },
    NAME: { description: 'The name that is shown, whatever its case.' },
    LAST_SEEN_AT: { description: 'When the person last wrote; who never did counts by the time of creation.' },
  },
});

@InputType({ description: 'A condition on the value of one attribute; all members must hold.' })
export class ContactAttributeWhereInput implements AttributeWhere {
  @Field(() => String, { description: 'Key of the attribute.' })
  key!: string;

  @Field(() => AttributeValue, { nullable: true, description: 'The value is this one.' })
  equals?: AttributeScalar | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the contact has a value; false: it has none.' })
  isSet?: boolean | null;

  @Field(() => AttributeValue, {
    nullable: true,
    description: 'The value is greater, or later; numbers are compared as numbers.',
  })
  greaterThan?: AttributeScalar | null;

  @Field(() => AttributeValue, {
    nullable: true,
    description: 'The value is smaller, or earlier; numbers are compared as numbers.',
  })
  lessThan?: AttributeScalar | null;
}

@InputType({ description: 'Conditions on contacts; all members of one object must hold.' })
export class ContactWhereInput implements ContactWhere {
  @Field(() => ID, { nullable: true, description: 'A label that the contact carries.' })
  labelId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The user who looks after the contact.' })
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: nobody looks after it; false: somebody does.' })
  isUnowned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the contact is blocked.' })
  isBlocked?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a phone number is known.' })
  hasPhoneNumber?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an e-mail address is known.' })
  hasEmail?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'Created after this instant.' })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Created before this instant.' })
  createdBefore?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Wrote after this instant.' })
  lastSeenAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Wrote last before this instant.' })
  lastSeenBefore?: Date | null;

  @Field(() => ContactAttributeWhereInput, { nullable: true, description: 'The value of an attribute.' })
  attribute?: ContactAttributeWhereInput | null;

  @Field(() => [ContactWhereInput], { nullable: true, description: 'All of these must hold.' })
  and?: ContactWhereInput[] | null;

  @Field(() => [ContactWhereInput], { nullable: true, description: 'At least one of these must hold.' })
  or?: ContactWhereInput[] | null;

  @Field(() => ContactWhereInput, { nullable: true, description: 'This must not hold.' })
  not?: ContactWhereInput | null;
}

@InputType({ description: 'In which order contacts are listed.' })
export class ContactOrderInput implements ContactOrder {
  @Field(() => ContactOrderField, { description: 'The key.' })
  field!: ContactOrder['field'];

  @Field(() => OrderDirection, { description: 'The direction.' })
  direction!: ContactOrder['direction'];
}

@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Text in the names or the phone number, at most 100 characters.',
  })
  search?: string | null;

  @Field(() => ContactWhereInput, { nullable: true, description: 'Conditions.' })
  where?: ContactWhereInput | null;

  @Field(() => ContactOrderInput, { nullable: true, description: 'The order; default: the newest first.' })
  orderBy?: ContactOrderInput | null;
}

@InputType({ description: 'Changes a contact: what is left out stays, null takes away.' })
export class ContactUpdateInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => String, { nullable: true, description: 'What the business calls the person, 1 to 120 characters.' })
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number with its country code; takes the place of the number that was shown.',
  })
  phoneNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Language and region (BCP 47), like `pt-BR`.' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'Time zone (IANA), like `America/Sao_Paulo`.' })
  timeZone?: string | null;

  @Field(() => ID, { nullable: true, description: 'The user who looks after the contact.' })
  ownerId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Refuse with CONFLICT when the contact has another version.' })
  version?: number | null;
}

@InputType({ description: 'Names a contact to be blocked.' })
export class ContactBlockInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;
}

@InputType({ description: 'Names a contact to be unblocked.' })
export class ContactUnblockInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of the mutations of a contact.' })
export class ContactPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'The contact, as it now is.' })
  contact?: Contact;
}
