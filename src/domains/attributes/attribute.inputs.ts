import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import type { AttributeType } from './attribute.entity.js';
import { ContactAttribute, ContactAttributeType } from './attribute.type.js';

@InputType({ description: 'Defines an attribute of contacts.' })
export class ContactAttributeCreateInput {
  @Field(() => String, {
    description: 'Names it in programs and never changes: a small letter, then at most 62 of a–z, 0–9 and _.',
  })
  key!: string;

  @Field(() => String, { description: 'What people read, 1 to 80 characters.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, at most 300 characters.' })
  description?: string | null;

  @Field(() => ContactAttributeType, { description: 'What kind of values it takes.' })
  type!: AttributeType;

  @Field(() => [String], { nullable: true, description: 'What a LIST takes: 1 to 200 texts of 1 to 100 characters.' })
  options?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Regular expression that texts must match, at most 200 characters; without back-references and look-around.',
  })
  pattern?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is personal data; default true, since most things that a business knows of a person are.',
  })
  isPersonal?: boolean | null;
}

@InputType({ description: 'Changes the definition of an attribute; what is left out stays.' })
export class ContactAttributeUpdateInput {
  @Field(() => ID, { description: 'The attribute.' })
  attributeId!: string;

  @Field(() => String, { nullable: true, description: 'What people read, 1 to 80 characters.' })
  label?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; null takes it away.' })
  description?: string | null;

  @Field(() => ContactAttributeType, {
    nullable: true,
    description: 'Another kind of values. Values that do not fit it are kept, and marked with `isValid: false`.',
  })
  type?: AttributeType | null;

  @Field(() => [String], { nullable: true, description: 'What a LIST takes, all of it.' })
  options?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Regular expression that texts must match; null takes it away.' })
  pattern?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is personal data.' })
  isPersonal?: boolean | null;
}

@InputType({ description: 'Deletes the definition of an attribute; contacts keep their values.' })
export class ContactAttributeDeleteInput {
  @Field(() => ID, { description: 'The attribute.' })
  attributeId!: string;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of the mutations of an attribute.' })
export class ContactAttributePayload extends Payload {
  @Field(() => ContactAttribute, { nullable: true, description: 'The attribute, as it now is, or was.' })
  attribute?: ContactAttribute;
}
