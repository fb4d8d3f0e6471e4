import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { parsePublicId } from '../../src/platform/kernel/ids.js';

/** Kinds of things that hang on a conversation, or are one. */
export const hangingKinds = [
  'Conversation',
  'Message',
  'Note',
  'Media',
  'Activity',
  'Notification',
  'BulkAction',
] as const;
export type HangingKind = (typeof hangingKinds)[number];

const kindsOf: Readonly<Record<string, HangingKind>> = {
  conversationId: 'Conversation',
  conversationIds: 'Conversation',
  messageId: 'Message',
  replyToId: 'Message',
  noteId: 'Note',
  mediaId: 'Media',
  mediaIds: 'Media',
  notificationId: 'Notification',
  notificationIds: 'Notification',
  bulkActionId: 'BulkAction',
};
const kindsOfRoot: Readonly<Record<string, readonly HangingKind[]>> = {
  conversation: ['Conversation'],
  message: ['Message'],
  media: ['Media'],
  bulkAction: ['BulkAction'],
  node: hangingKinds,
  nodes: hangingKinds,
};

/** A place in the arguments of a root field where the id of such a thing goes. */
export interface Place {
  operation: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
  /** Names from the argument down. */
  path: string[];
  kind: HangingKind;
}

/** All of them; a field that is added to the schema is in here without anybody thinking of it. */
export function placesIn(schema: GraphQLSchema): Place[] {
  const found: Place[] = [];
  for (const [operation, root] of [
    ['query', schema.getQueryType()!],
    ['mutation', schema.getMutationType()!],
  ] as const)
    for (const field of Object.values(root.getFields())) {
      const visit = (type: GraphQLInputType, path: string[]): void => {
        const named = getNamedType(type);
        if (named.name === 'ID') {
          const kind = kindsOf[path.at(-1)!];
          for (const one of kind ? [kind] : (kindsOfRoot[field.name] ?? []))
            found.push({ operation, field, path, kind: one });
        } else if (isInputObjectType(named) && path.length < 5) {
          for (const member of Object.values(named.getFields())) visit(member.type, [...path, member.name]);
        }
      };
      for (const arg of field.args) visit(arg.type, [arg.name]);
    }
  return found;
}

/** What stands in the other places. */
export interface Samples {
  /** By the name of a member. */
  ids: Readonly<Record<string, string>>;
  /** More of the input, by the mutation. */
  inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A document and its variables, with this id at the place. */
export function askAt(
  { operation, field, path }: Place,
  id: string,
  samples: Samples,
): [string, Record<string, unknown>] {
  const variables: Record<string, unknown> = {};
  for (const arg of field.args as readonly GraphQLArgument[]) {
    if (arg.name === path[0]) variables[arg.name] = valueFor(arg.type, arg.name, path.slice(1), id, samples);
    else if (isNonNullType(arg.type) && arg.defaultValue === undefined)
      variables[arg.name] = valueFor(arg.type, arg.name, undefined, id, samples);
  }
  const { input } = variables as { input?: Record<string, unknown> };
  if (input) {
    const more = samples.inputs[field.name] ?? {};
    for (const [name, value] of Object.entries(more)) if (name !== path[1]) input[name] = value;
    // One way to name the conversations only.
    if (path[1] === 'where') delete input['conversationIds'];
  }
  const used = field.args.filter((arg) => arg.name in variables);
  const document = `${operation} (${used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')}) {
    ${field.name}(${used.map((arg) => `${arg.name}: $${arg.name}`).join(', ')}) ${selection(field.type)} }`;
  return [document, variables];
}

/** `path`: the way to the place from here, empty at the place itself; undefined where it is elsewhere. */
function valueFor(
  type: GraphQLInputType,
  name: string,
  path: readonly string[] | undefined,
  id: string,
  samples: Samples,
): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueFor(bare.ofType as GraphQLInputType, name, path, id, samples)];
  const named = getNamedType(bare);
  if (named.name === 'ID') return path?.length === 0 ? id : (samples.ids[name] ?? 'text-1');
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named)) {
    const value: Record<string, unknown> = {};
    const members = Object.values(named.getFields());
    for (const member of members) {
      const isOnTheWay = path !== undefined && member.name === path[0];
      if (isOnTheWay || (isNonNullType(member.type) && member.defaultValue === undefined))
        value[member.name] = valueFor(member.type, member.name, isOnTheWay ? path.slice(1) : undefined, id, samples);
    }
    if (named.isOneOf && Object.keys(value).length === 0)
      value[members[0]!.name] = valueFor(members[0]!.type, members[0]!.name, undefined, id, samples);
    return value;
  }
  const samplesOf: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: new Date(Date.now() + 3_600_000).toISOString(),
  };
  return samplesOf[named.name] ?? 'text-1';
}

/** Enough of the answer to see whether anything was found: all leaves, two levels down. */
function selection(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return named.name === 'Node' ? '{ __typename id }' : '{ __typename }';
  const parts = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return [];
    if (isLeafType(getNamedType(field.type))) return field.args.length === 0 ? [field.name] : [];
    const isSmall = field.args.length === 0 || field.name === 'results';
    return depth < 2 && isSmall && isObjectType(getNamedType(field.type))
      ? [`${field.name} ${selection(field.type, depth + 1)}`]
      : [];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** An answer without what differs from call to call. */
export const plain = (answer: object, id: string): string =>
  JSON.stringify(answer)
    .replaceAll(id, '<id>')
    .replaceAll(parsePublicId(id)?.uuid ?? id, '<id>')
    .replaceAll(/"\d{4}-[^"]*Z"/g, '<time>')
    .replaceAll(/"requestId":"[^"]*"/g, '');

/** Bulk actions that calls make get ids of their own. */
export const withoutMade = (text: string): string => text.replaceAll(/blk_[0-9a-f]{32}/g, '<made>');
