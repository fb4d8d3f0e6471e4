import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

/** The variables that decide over `@skip` and `@include`, sorted; `undefined` when the document has no condition. */
export function conditionVariables(document: DocumentNode): string[] | undefined {
  const names = new Set<string>();
  let found = false;
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return;
      found = true;
      const value = node.arguments?.[0]?.value;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return found ? [...names].sort() : undefined;
}

/**
 * The operation and fragments with every `@skip` and `@include` decided: what is left is exactly what will be
 * executed, so permissions can be asked of it and a compiler needs to know no condition.
 */
export function withoutConditions(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): { document: DocumentNode; operation: OperationDefinitionNode } {
  const isOff = (directive: DirectiveNode): boolean => {
    const value = directive.arguments?.[0]?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value?.kind === Kind.BOOLEAN
          ? value.value
          : undefined;
    return directive.name.value === 'skip' ? holds === true : directive.name.value === 'include' && holds === false;
  };
  const decide = <T extends OperationDefinitionNode | FragmentDefinitionNode>(definition: T): T => {
    const visitSelection = (node: { directives?: readonly DirectiveNode[] }) =>
      node.directives?.some(isOff) ? null : undefined;
    return visit(definition, {
      Field: visitSelection,
      InlineFragment: visitSelection,
      FragmentSpread: visitSelection,
      Directive: { leave: (node) => (node.name.value === 'skip' || node.name.value === 'include' ? null : undefined) },
    }) as T;
  };
  const decided = decide(operation);
  return {
    operation: decided,
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        decided,
        ...document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [decide(d)] : [])),
      ],
    },
  };
}
