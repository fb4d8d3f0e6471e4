import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { newId, toPublicId } from '../../src/platform/kernel/ids.js';
import { newWaId, type TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { productSchema } from '../kit/schema.js';
import { until } from '../kit/until.js';

let app: TestApp;
let account: TestAccount;
/** Ids of things that exist, by the name of the argument. */
let ids: Record<string, string>;

beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  await account.inbound({ from: { waId: newWaId() } });
  const node = await until('the message is in the inbox', async () => {
    const { conversations } = await account.api.query(
      '{ conversations { nodes { id contact { id } channel { id } lastMessage { id } } } }',
    );
    return conversations.nodes[0];
  });
  ids = {
    conversationId: node.id,
    contactId: node.contact.id,
    channelId: node.channel.id,
    messageId: node.lastMessage.id,
    accountId: account.id,
  };
}, 60_000);
afterAll(() => app.stop());

/** Text that a client may send in JSON, and that something behind the API may not like. */
const oddTexts = {
  NUL: 'a\u0000b@shop.example',
  'a lone high surrogate': 'a\ud800b@shop.example',
  'a lone low surrogate at the end': 'https://shop.example/\udfff',
  'right-to-left override': '\u202egnp.exe\u202c',
  'nothing visible': '\u200b\u2060',
  'backslashes and quotes': `\\'"\`$1%_{}[]\\u0000`,
  emoji: '👩‍👩‍👧‍👦🇩🇪',
  'a number out of every range': '-9'.padEnd(400, '9'),
  'a megabyte': 'x'.repeat(900_000),
};

interface Place {
  field: GraphQLField<unknown, unknown>;
  path: string[];
}

/** Every place below the arguments of the field where a client writes text or an id. */
function textPlaces(field: GraphQLField<unknown, unknown>): Place[] {
  const found: Place[] = [];
  const visit = (type: GraphQLInputType, path: string[], above: readonly string[] = []): void => {
    const named = getNamedType(type);
    // Conditions nest in conditions: once is as good as more.
    if (above.filter((name) => name === named.name).length > 1) return;
    if (['String', 'ID'].includes(named.name)) found.push({ field, path });
    else if (isInputObjectType(named) && path.length < 7 && new Set(path).size === path.length)
      for (const inner of Object.values(named.getFields()))
        visit(inner.type, [...path, inner.name], [...above, named.name]);
  };
  for (const arg of field.args) visit(arg.type, [arg.name]);
  return found;
}

/** A value that the schema accepts, with `text` at the end of `path`. */
function valueFor(type: GraphQLInputType, name: string, path: string[] | undefined, text: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueFor(bare.ofType as GraphQLInputType, name, path, text)];
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (isInputObjectType(bare)) {
    const value: Record<string, unknown> = {};
    for (const field of Object.values(bare.getFields())) {
      if (field.name === path?.[0]) value[field.name] = valueFor(field.type, field.name, path.slice(1), text);
      else if (isNonNullType(field.type) && field.defaultValue === undefined)
        value[field.name] = valueFor(field.type, field.name, undefined, text);
    }
    const [first] = Object.values(bare.getFields());
    if (bare.isOneOf && !path) value[first!.name] = valueFor(first!.type, first!.name, undefined, text);
    return value;
  }
  if (path?.length === 0) return text;
  const samples: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, DateTime: new Date(Date.now() + 60_000) };
  if (bare.name === 'ID') return ids[name] ?? toPublicId('Message', newId());
  return bare.name in samples ? samples[bare.name] : name === 'email' ? `${newId()}@shop.example` : 'a text';
}

test('odd text in any argument is refused or taken, and never fails on our side', async () => {
  const schema = productSchema();
  const faults: string[] = [];
  let count = 0;
  const roots = [schema.getQueryType()!, schema.getMutationType()!];
  const places = roots.flatMap((root) =>
    Object.values(root.getFields()).flatMap((field) =>
      textPlaces(field).map((place) => ({ ...place, operation: root.name.toLowerCase() })),
    ),
  );
  for (const { operation, field, path } of places) {
    for (const [name, text] of Object.entries(oddTexts)) {
      const variables: Record<string, unknown> = {};
      for (const arg of field.args) {
        if (arg.name === path[0]) variables[arg.name] = valueFor(arg.type, arg.name, path.slice(1), text);
        else if (isNonNullType(arg.type)) variables[arg.name] = valueFor(arg.type, arg.name, undefined, text);
      }
      const used = field.args.filter((arg) => arg.name in variables);
      const document = `${operation} (${used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')}) {
        ${field.name}(${used.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'} }`;
      const { body } = await account.api.raw(document, variables);
      count++;
      if (body.errors?.some((error) => error.extensions['code'] === 'INTERNAL_SERVER_ERROR'))
        faults.push(`${field.name} ${path.join('.')}: ${name}`);
      // Otherwise the text never arrived where it was meant to.
      if (
        body.errors?.some(({ extensions: { code } }) => ['GRAPHQL_VALIDATION_FAILED', 'UNAUTHENTICATED'].includes(code))
      )
        faults.push(`${field.name} ${path.join('.')}: ${JSON.stringify(body.errors)}`);
    }
  }
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(500);
}, 300_000);
