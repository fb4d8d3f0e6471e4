import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { parsePublicId } from '../kernel/ids.js';
import { ApiError } from './api-errors.js';
import type { CompiledOperation, Variables } from './compiled-operation.js';
import { fragmentsOf } from './operation-fields.js';

/** A row that an answer shows, or a field that shows no single row. */
export interface SeenRow {
  /** Field of the operation's root by which it was read. */
  field: string;
  /** Name of the GraphQL type. */
  type: string;
  /** As the API shows it; undefined: the answer of the field shows no row that has an id. */
  id: string | undefined;
}

/** What our own fields begin with; nobody else may use it. */
const mark = '__seen';

const field = (name: string, alias: string, inside?: readonly SelectionNode[]): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  alias: { kind: Kind.NAME, value: alias },
  ...(inside ? { selectionSet: { kind: Kind.SELECTION_SET, selections: inside } } : {}),
});
const own: readonly SelectionNode[] = [field('id', `${mark}Id`), field('__typename', `${mark}Type`)];

const hasId = (type: GraphQLNamedOutputType): boolean => 'getFields' in type && 'id' in type.getFields();

/**
 * The same operation, which asks for the id of everything that it shows besides: whoever leaves the id out sees the row all
 * the same. What has no id of its own (the hit of a search, an edge, an event) tells of the row that it always points to; a
 * list of which only the cursors are asked tells of its page. @throws ApiError BAD_REQUEST
 */
export function watchedText(schema: GraphQLSchema, document: DocumentNode): string {
  const typeInfo = new TypeInfo(schema);
  const watched = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field({ alias }) {
        if (alias?.value.startsWith(mark)) throw new ApiError('BAD_REQUEST', `No alias may begin with ${mark}.`);
      },
      SelectionSet: {
        leave(set) {
          const type = typeInfo.getParentType();
          if (!type || type.name.startsWith('__')) return undefined;
          const added = additions(schema, type, set.selections);
          return added.length > 0 ? { ...set, selections: [...added, ...set.selections] } : undefined;
        },
      },
    }),
  );
  return print(watched);
}

function additions(
  schema: GraphQLSchema,
  type: GraphQLNamedOutputType,
  selections: readonly SelectionNode[],
): readonly SelectionNode[] {
  if (hasId(type)) return own;
  if (isAbstractType(type)) {
    return schema.getPossibleTypes(type).flatMap((possible): SelectionNode[] => {
      const inside = additions(schema, possible, []);
      if (inside.length === 0) return [];
      const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: possible.name } } as const;
      const selectionSet = { kind: Kind.SELECTION_SET, selections: inside } as const;
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
    });
  }
  if (!isObjectType(type) || isRoot(schema, type)) return [];
  const asked = new Set(
    selections.flatMap((one) => (one.kind === Kind.FIELD && !one.directives?.length ? [one.name.value] : [])),
  );
  const isPage = type.name.endsWith('Connection');
  if (isPage && (asked.has('nodes') || asked.has('edges'))) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: given, args }) => {
    if (asked.has(name) || args.length > 0 || !isNonNullType(given)) return [];
    if (isListType(getNullableType(given)) && !(isPage && name === 'nodes')) return [];
    const inside = rowsOf(schema, getNamedType(given), isPage || type.name.endsWith('Edge'));
    return inside.length > 0 ? [field(name, `${mark}_${name}`, inside)] : [];
  });
}

/** What names the row that something points to: its own id; of the item of a page that has none (the hit of a search), that of the row behind it. */
function rowsOf(schema: GraphQLSchema, type: GraphQLNamedOutputType, isItem: boolean): readonly SelectionNode[] {
  if (!isCompositeType(type)) return [];
  if (hasId(type)) return own;
  return isItem ? additions(schema, type, []) : [];
}

const isRoot = (schema: GraphQLSchema, type: GraphQLNamedOutputType): boolean =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type as never);

/** Takes our own fields out of an answer again, and tells what it shows, each row once. */
export function takeSeen(
  schema: GraphQLSchema,
  operation: CompiledOperation,
  coerced: Variables,
  result: ExecutionResult,
): SeenRow[] {
  const seen = new Map<string, SeenRow>();
  const tell = (row: SeenRow): void => void seen.set(`${row.type} ${row.id ?? row.field}`, row);
  const roots = rootFields(operation);
  for (const [key, value] of Object.entries(result.data ?? {})) {
    const node = roots.get(key);
    const name = node?.name.value ?? key;
    if (name.startsWith('__') || value === null || value === undefined) continue;
    const before = seen.size;
    take(value, (type, id) => tell({ field: name, type, id }));
    if (seen.size > before || !node) continue;
    for (const row of withoutRows(schema, operation, node, coerced)) tell(row);
  }
  return [...seen.values()];
}

/** What a field shows that shows no row: what its arguments name, or only that it was read. */
function withoutRows(
  schema: GraphQLSchema,
  operation: CompiledOperation,
  node: FieldNode,
  coerced: Variables,
): SeenRow[] {
  const name = node.name.value;
  const definition = schema.getRootType(operation.definition.operation)?.getFields()[name];
  if (!definition) return [];
  const named = Object.values(getArgumentValues(definition, node, coerced as Record<string, unknown>))
    .flat()
    .flatMap((value) => {
      const kind = typeof value === 'string' ? parsePublicId(value)?.kind : undefined;
      return kind ? [{ field: name, type: kind, id: value as string }] : [];
    });
  return named.length > 0 ? named : [{ field: name, type: getNamedType(definition.type).name, id: undefined }];
}

function take(value: unknown, tell: (type: string, id: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) take(item, tell);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const shown = value as Record<string, unknown>;
    if (typeof shown[`${mark}Id`] === 'string') tell(String(shown[`${mark}Type`]), shown[`${mark}Id`] as string);
    for (const key of Object.keys(shown)) {
      take(shown[key], tell);
      if (key.startsWith(mark)) delete shown[key];
    }
  }
}

/** The fields of the operation's root by the keys of the answer; fragments are followed. */
function rootFields({ document, definition }: CompiledOperation): Map<string, FieldNode> {
  const fragments = fragmentsOf(document);
  const found = new Map<string, FieldNode>();
  const queue: SelectionNode[] = [...definition.selectionSet.selections];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.kind === Kind.FIELD) found.set(node.alias?.value ?? node.name.value, node);
    else {
      const set = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)?.selectionSet : node.selectionSet;
      queue.push(...(set?.selections ?? []));
    }
  }
  return found;
}
