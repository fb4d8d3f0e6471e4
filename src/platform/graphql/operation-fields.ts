import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { FieldPolicy } from './policy.js';

/** A selected field that a viewer may lack the permission for. */
export interface PolicyUse {
  policy: FieldPolicy | undefined;
  /** `Type.field`, for the refusal. */
  coordinate: string;
}

/** The fragments of a document by name. */
export type FragmentMap = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fragments of a document by name. */
export const fragmentsOf = (document: DocumentNode): FragmentMap =>
  new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
  );

/** Every policy that an operation's selected fields need, one use for each; fragments are followed once. */
export function policiesOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: FragmentMap,
): PolicyUse[] {
  const uses = new Map<FieldPolicy | undefined, PolicyUse>();
  visitFields(schema, operation, fragments, (field, parent) => {
    const policy = field.extensions.requires ?? (parent.extensions['requires'] as FieldPolicy | undefined);
    if (!uses.has(policy)) uses.set(policy, { policy, coordinate: `${parent.name}.${field.name}` });
  });
  uses.delete('anyone');
  return [...uses.values()];
}

/** Whether an operation selects a field that shows what is the viewer's own, under any condition. */
export function selectsPersonal(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: FragmentMap,
): boolean {
  let isPersonal = false;
  visitFields(schema, operation, fragments, (field) => (isPersonal ||= field.extensions.isPersonal === true));
  return isPersonal;
}

/** The first field that an operation selects, under any condition, of those that support is not shown. */
export function withheldField(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: FragmentMap,
): string | undefined {
  let found: string | undefined;
  visitFields(schema, operation, fragments, (field, parent) => {
    if (field.extensions.isNotForSupport) found ??= `${parent.name}.${field.name}`;
  });
  return found;
}

/** Tells every field that an operation selects; fragments are followed once. */
function visitFields(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: FragmentMap,
  tell: (field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType) => void,
): void {
  const followed = new Set<string>();
  const queue: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  const typeInfo = new TypeInfo(schema);
  for (let node = queue.pop(); node; node = queue.pop()) {
    visit(
      node,
      visitWithTypeInfo(typeInfo, {
        Field() {
          const field = typeInfo.getFieldDef();
          const parent = typeInfo.getParentType();
          if (!field || !parent || isIntrospection(field, parent)) return;
          tell(field, parent);
        },
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value);
          if (!fragment || followed.has(name.value)) return;
          followed.add(name.value);
          queue.push(fragment);
        },
      }),
    );
  }
}

/** Fields that describe the schema itself are free to all. */
const isIntrospection = (field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType): boolean =>
  field.name.startsWith('__') || parent.name.startsWith('__');

/** The cost of an operation as a function of its variables. */
export type CostOf = (variables: Readonly<Record<string, unknown>>) => number;

/**
 * Objects that an operation may make the server fetch: each object counts 1 (or its field's `cost`), multiplied by the
 * page sizes above it. Lists without paging arguments are small by design and count as one object.
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: FragmentMap,
  defaultPageSize: number,
): CostOf {
  const root = schema.getRootType(operation.operation);
  if (!root) return () => 0;
  return selectionCost(root, operation.selectionSet, undefined);

  function selectionCost(parent: GraphQLCompositeType, set: SelectionSetNode, page: CostOf | undefined): CostOf {
    const always: CostOf[] = [];
    // Of an abstract type's fragments on object types only one can apply.
    const byType = new Map<string, CostOf[]>();
    collect(set, parent, always);
    return (variables) => {
      let cost = 0;
      for (const part of always) cost += part(variables);
      let largest = 0;
      for (const parts of byType.values())
        largest = Math.max(
          largest,
          parts.reduce((sum, part) => sum + part(variables), 0),
        );
      return cost + largest;
    };

    function collect(set: SelectionSetNode, type: GraphQLCompositeType, into: CostOf[]): void {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          const cost = fieldCost(type, selection, page);
          if (cost) into.push(cost);
          continue;
        }
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
        const condition = fragment.typeCondition ? typeFromAST(schema, fragment.typeCondition) : type;
        const inner = isCompositeType(condition) ? condition : type;
        let target = into;
        if (isAbstractType(parent) && !isAbstractType(inner)) {
          target = byType.get(inner.name) ?? [];
          byType.set(inner.name, target);
        }
        collect(fragment.selectionSet, inner, target);
      }
    }
  }

  function fieldCost(parent: GraphQLCompositeType, node: FieldNode, page: CostOf | undefined): CostOf | undefined {
    if (node.name.value.startsWith('__') || !('getFields' in parent)) return undefined;
    const field = parent.getFields()[node.name.value];
    if (!field) return undefined;
    const type = getNamedType(field.type);
    const own = field.extensions.cost ?? (isCompositeType(type) ? 1 : 0);
    if (!isCompositeType(type) || !node.selectionSet) return own === 0 ? undefined : () => own;
    const isPaged = field.args.some((a) => a.name === 'first' || a.name === 'last');
    const size = isPaged ? pageSize(node) : undefined;
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    // A connection hands its page size to the lists inside it; a list that is paged itself takes it directly.
    const inner = selectionCost(type, node.selectionSet, isList ? undefined : size);
    const times = isList ? (size ?? page) : undefined;
    return (variables) => (times ? times(variables) : 1) * (own + inner(variables));
  }

  function pageSize(node: FieldNode): CostOf {
    const sizes = (node.arguments ?? []).filter((a) => a.name.value === 'first' || a.name.value === 'last');
    return (variables) => {
      let size: number | undefined;
      for (const { value } of sizes) {
        const given: unknown = valueFromASTUntyped(value, variables as never);
        if (typeof given === 'number') size = Math.max(size ?? 0, given);
      }
      return size ?? defaultPageSize;
    };
  }
}
