import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import type { AttributeType } from './attribute.entity.js';

/** A value of an attribute. */
export type AttributeScalar = string | number | boolean;

const isScalar = (value: unknown): value is AttributeScalar =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

function read(value: unknown): AttributeScalar {
  if (isScalar(value)) return value;
  throw badUserInput('AttributeValue takes a text, a number or a boolean.');
}

function readLiteral(node: ValueNode): AttributeScalar {
  if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN) return node.value;
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return read(Number(node.value));
  throw badUserInput('AttributeValue takes a text, a number or a boolean.');
}

/** A value of an attribute, as JSON has it. */
export const AttributeValue = new GraphQLScalarType<AttributeScalar, AttributeScalar>({
  name: 'AttributeValue',
  description:
    'A text, a number or a boolean. Days are texts like `2026-01-31`; instants are texts in ISO 8601, UTC on output.',
  serialize: read,
  parseValue: read,
  parseLiteral: readLiteral,
});

/** Kinds of values, as the API names them. */
export const ContactAttributeType: Readonly<Record<AttributeType, AttributeType>> = {
  TEXT: 'TEXT',
  NUMBER: 'NUMBER',
  BOOLEAN: 'BOOLEAN',
  DATE: 'DATE',
  DATE_TIME: 'DATE_TIME',
  URL: 'URL',
  EMAIL: 'EMAIL',
  LIST: 'LIST',
};

registerEnumType(ContactAttributeType, {
  name: 'ContactAttributeType',
  description: 'What kind of values an attribute takes. New values may appear.',
  valuesConfig: {
    TEXT: { description: 'Text of at most 500 characters.' },
    NUMBER: { description: 'A number.' },
    BOOLEAN: { description: 'True or false.' },
    DATE: { description: 'A day, like `2026-01-31`.' },
    DATE_TIME: { description: 'An instant in ISO 8601 with a zone.' },
    URL: { description: 'A web address with `http` or `https`.' },
    EMAIL: { description: 'An e-mail address, kept in lower case.' },
    LIST: { description: 'One of the options.' },
  },
});

@Requires(Permission.CONTACTS_READ)
@ObjectType('ContactAttribute', {
  simpleResolvers: true,
  implements: Node,
  description: 'An attribute that the business gives its contacts.',
})
export class ContactAttribute implements Node {
  @PublicId('ContactAttribute')
  id!: string;

  @Field(() => String, { description: 'Names the attribute in programs; never changes.' })
  key!: string;

  @Field(() => String, { description: 'What people read.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description!: string | null;

  @Field(() => ContactAttributeType, { description: 'What kind of values it takes.' })
  type!: AttributeType;

  @Field(() => [String], { description: 'What a LIST takes, at most 200; empty for other types.' })
  options!: string[];

  @Field(() => String, { nullable: true, description: 'Regular expression that texts must match.' })
  pattern!: string | null;

  @Field(() => Boolean, { description: 'Whether it is personal data, which exports and erasure treat as such.' })
  isPersonal!: boolean;

  @Field(() => DateTime, { description: 'When it was defined.' })
  createdAt!: string;
}

@Requires(Permission.CONTACTS_READ)
@ObjectType('ContactAttributeValue', { simpleResolvers: true, description: 'A value that a contact has.' })
export class ContactAttributeValue {
  @Field(() => String, { description: 'Key of the attribute.' })
  key!: string;

  @Field(() => AttributeValue, { description: 'The value.' })
  value!: AttributeScalar;

  @Field(() => DateTime, { nullable: true, description: 'When the value became true, as whoever set it says.' })
  setAt!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it fits the attribute as it is defined now; false after the definition changed or went.',
  })
  isValid!: boolean;

  @Field(() => ContactAttribute, { nullable: true, description: 'The definition; null when it was deleted.' })
  attribute!: ContactAttribute | null;
}
