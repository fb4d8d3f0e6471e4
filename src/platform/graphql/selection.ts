import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** What is written in braces behind a field; several where it is selected more than once. */
export type SelectionSets = readonly (SelectionSetNode | undefined)[];

/** Selected field names with the selections below them. */
export type Selection = ReadonlyMap<string, SelectionSets>;

/** The fields selected in these braces, fragments followed; whether `@skip` leaves some of them out does not matter. */
export function selectionOf(info: GraphQLResolveInfo, sets: SelectionSets | undefined): Selection {
  const found = new Map<string, SelectionSetNode[]>();
  visitFields(info, sets, ({ name, selectionSet }) => {
    const below = found.get(name.value) ?? [];
    if (selectionSet) below.push(selectionSet);
    found.set(name.value, below);
  });
  return found;
}

/** The places in these braces where a field is selected. */
export function fieldNodesOf(info: GraphQLResolveInfo, sets: SelectionSets, name: string): FieldNode[] {
  const found: FieldNode[] = [];
  visitFields(info, sets, (field) => {
    if (field.name.value === name) found.push(field);
  });
  return found;
}

function visitFields(
  info: GraphQLResolveInfo,
  sets: SelectionSets | undefined,
  visit: (field: FieldNode) => void,
): void {
  for (const set of sets ?? []) {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) visit(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visitFields(info, [selection.selectionSet], visit);
      else visitFields(info, [info.fragments[selection.name.value]?.selectionSet], visit);
    }
  }
}

/** The braces of the field that is being resolved. */
export const ownSets = (info: GraphQLResolveInfo): SelectionSets => info.fieldNodes.map((node) => node.selectionSet);

/** The braces of a connection's items, in `nodes` or in `edges { node }`; of the field that is being resolved, or of these. */
export function itemSets(info: GraphQLResolveInfo, fields: readonly FieldNode[] = info.fieldNodes): SelectionSets {
  const connection = selectionOf(
    info,
    fields.map((node) => node.selectionSet),
  );
  const edges = selectionOf(info, connection.get('edges'));
  return [...(connection.get('nodes') ?? []), ...(edges.get('node') ?? [])];
}

/** Names of the fields that are selected of a connection's items. */
export const selectedNames = (info: GraphQLResolveInfo, fields?: readonly FieldNode[]): ReadonlySet<string> =>
  new Set(selectionOf(info, itemSets(info, fields)).keys());

/** Makes what is read of a selection be read once per document. */
export function oncePerField<T>(read: (info: GraphQLResolveInfo) => T): (info: GraphQLResolveInfo) => T {
  const known = new WeakMap<FieldNode, T>();
  return (info) => {
    const field = info.fieldNodes[0]!;
    let value = known.get(field);
    if (value === undefined) known.set(field, (value = read(info)));
    return value;
  };
}
