import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { printApiSchema } from '../../src/app/schema.js';
import type { FieldPolicy } from '../../src/platform/graphql/policy.js';
import { Permission } from '../../src/domains/accounts/permissions.js';
import { productSchema } from '../kit/schema.js';

const schema = productSchema();
/** What clients see: the text, not the classes behind it. */
const printed = buildSchema(printApiSchema(schema));
const types = Object.values(printed.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !(isScalarType(type) && isSpecifiedScalarType(type)),
);

/** Every field of every object and interface type. */
const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** The policy that the pipeline will ask for this field; undefined: it is refused to everybody. */
function policyOf(typeName: string, fieldName: string): FieldPolicy | undefined {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const own = type.getFields()[fieldName]?.extensions.requires;
  return own ?? (type.extensions['requires'] as FieldPolicy | undefined);
}

const mutations = Object.values(printed.getMutationType()!.getFields());

describe('the schema', () => {
  test('describes every type, field, argument and enum value', () => {
    const bare: string[] = [];
    const check = (description: string | null | undefined, coordinate: string): void => {
      if (!description || description.trim().length < 3) bare.push(coordinate);
    };
    for (const type of types) {
      if (!isRoot(type)) check(type.description, type.name);
      for (const field of fieldsOf(type)) {
        check(field.description, `${type.name}.${field.name}`);
        for (const argument of field.args) check(argument.description, `${type.name}.${field.name}(${argument.name}:)`);
      }
      if (isEnumType(type))
        for (const value of type.getValues()) check(value.description, `${type.name}.${value.name}`);
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) check(field.description, `${type.name}.${field.name}`);
      }
    }
    expect(bare).toEqual([]);
  });

  test('has a known policy on every field', () => {
    const known = new Set<string | undefined>(['anyone', 'signed_in', 'operator', ...Object.values(Permission)]);
    const fields = types.flatMap((type) => fieldsOf(type).map((field) => [type.name, field.name] as const));
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter(([type, field]) => !known.has(policyOf(type, field))).map((path) => path.join('.'))).toEqual(
      [],
    );
  });

  test('asks of an interface no less than of the types behind it', () => {
    const weaker: string[] = [];
    for (const type of types.filter(isInterfaceType)) {
      for (const field of fieldsOf(type)) {
        // An id says nothing that whoever holds the object does not know.
        if (field.name === 'id') continue;
        const asked = policyOf(type.name, field.name);
        for (const possible of printed.getPossibleTypes(type)) {
          const behind = policyOf(possible.name, field.name);
          if (behind !== asked && behind !== 'anyone') weaker.push(`${type.name}.${field.name} (${possible.name})`);
        }
      }
    }
    expect(weaker).toEqual([]);
  });

  test('asks for a sign-in before every subscription and every mutation but those that give one', () => {
    const open = [...mutations, ...Object.values(printed.getSubscriptionType()!.getFields())].filter((field) =>
      ['Mutation', 'Subscription'].some((root) => policyOf(root, field.name) === 'anyone'),
    );
    expect(open.map((field) => field.name).sort()).toEqual([
      'accountSignUp',
      'accountSignUpConfirm',
      // Whoever visits, or holds a mail of ours, needs no account to say no.
      'communicationUnsubscribe',
      'cookiePreferencesSet',
      // Whoever a business keeps data of has no account here.
      'dataSubjectRequestConfirm',
      'dataSubjectRequestSubmit',
      'invitationAccept',
      'minorReportCreate',
      'passwordReset',
      'passwordResetRequest',
      'privacyInquiryCreate',
      'saleSharingOptOut',
      'securityIncidentReport',
      'sessionCreate',
      'sessionRefresh',
      // Who is about to be deleted is signed in nowhere; the mail or the credentials are the proof.
      'userDeletionCancel',
      // By the token of a mail to either address.
      'userEmailChangeConfirm',
      'userEmailChangeRefuse',
    ]);
  });

  test('lets no document guess a secret twice', () => {
    const secret = /^(password|currentPassword|newPassword|refreshToken|token|totpCode)$/;
    const repeatable = mutations.filter((mutation) => {
      const input = getNamedType(mutation.args[0]!.type);
      const takesSecret = isInputObjectType(input) && Object.keys(input.getFields()).some((name) => secret.test(name));
      return takesSecret && !schema.getMutationType()!.getFields()[mutation.name]!.extensions.once;
    });
    expect(repeatable.map(({ name }) => name)).toEqual([]);
  });

  test.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    '%s takes one input and answers a payload with user errors',
    (name, { args, type }) => {
      expect(args.map((argument) => argument.name)).toEqual(['input']);
      expect(isNonNullType(args[0]!.type)).toBe(true);
      expect(getNamedType(args[0]!.type).name).toBe(`${name[0]!.toUpperCase()}${name.slice(1)}Input`);
      const payload = getNamedType(type);
      expect(payload.name).toMatch(/Payload$/);
      const fields = isObjectType(payload) ? payload.getFields() : {};
      expect(String(fields['userErrors']?.type)).toBe('[UserError!]!');
      const others = Object.values(fields).filter((field) => field.name !== 'userErrors');
      expect(others.filter((field) => isNonNullType(field.type)).map((field) => field.name)).toEqual([]);
    },
  );

  test('pages every list, or says in its description how long it can be', () => {
    const unbounded = types.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => isListType(getNullableType(field.type)))
        .filter((field) => !isPageOf(type, field) && field.name !== 'userErrors')
        .filter((field) => !/\bat most\b|\bas many as\b|\bone for each\b/i.test(field.description ?? ''))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(unbounded).toEqual([]);
  });

  test('gives every connection the paging arguments and Relay’s shape', () => {
    for (const type of types) {
      for (const field of fieldsOf(type)) {
        if (!getNamedType(field.type).name.endsWith('Connection')) continue;
        const path = `${type.name}.${field.name}`;
        const names = field.args.map((argument) => argument.name);
        expect([path, names]).toEqual([path, expect.arrayContaining(['first', 'after', 'last', 'before'])]);
        expect(isNonNullType(field.type)).toBe(true);
      }
    }
  });

  test('is the one that is committed', () => {
    const committed = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(printApiSchema(schema)).toBe(committed);
  });
});

function isRoot(type: GraphQLNamedType): boolean {
  return [printed.getQueryType(), printed.getMutationType(), printed.getSubscriptionType()].includes(type as never);
}

/** The lists inside a connection are as long as its page. */
function isPageOf(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): boolean {
  return type.name.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges');
}
