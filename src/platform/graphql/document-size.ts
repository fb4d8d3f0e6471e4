import { GraphQLError, Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { OperationLimits } from './operation-limits.js';

interface Size {
  depth: number;
  introspectionDepth: number;
  fields: number;
}

/**
 * What is too large about a document, in sentences; empty when nothing is. Works on documents that are not valid yet
 * (cycles included) in time linear in their text, so it runs before the rules of the specification, some of which do not.
 */
export function oversizeErrors(document: DocumentNode, limits: OperationLimits): GraphQLError[] {
  const tooLarge: string[] = [];
  const check = (what: string, size: number, limit: number): void => {
    if (size > limit) tooLarge.push(`The document has ${what} ${size}; the limit is ${limit}.`);
  };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  check('fragments', fragments.size, limits.fragments);
  const { aliases, directives } = countWritten(document);
  check('aliases', aliases, limits.aliases);
  check('directives', directives, limits.directives);

  const measured = new Map<string, Size | 'open'>();
  const measureFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known === 'open') return nothing; // a cycle; the rules of the specification refuse it by name
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    measured.set(name, 'open');
    const size = measure(fragment.selectionSet);
    measured.set(name, size);
    return size;
  };
  const measure = (set: SelectionSetNode): Size => {
    const size = { depth: 0, introspectionDepth: 0, fields: 0 };
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet ? measure(selection.selectionSet) : nothing;
        size.fields += 1 + inner.fields;
        if (selection.name.value === '__schema' || selection.name.value === '__type') {
          size.introspectionDepth = Math.max(size.introspectionDepth, 1 + inner.depth);
        } else {
          size.depth = Math.max(size.depth, 1 + inner.depth);
          size.introspectionDepth = Math.max(size.introspectionDepth, inner.introspectionDepth);
        }
      } else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(selection.name.value)
            : measure(selection.selectionSet);
        size.fields += inner.fields;
        size.depth = Math.max(size.depth, inner.depth);
        size.introspectionDepth = Math.max(size.introspectionDepth, inner.introspectionDepth);
      }
    }
    return size;
  };

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, introspectionDepth, fields } = measure(definition.selectionSet);
    check('depth', depth, limits.depth);
    check('introspection depth', introspectionDepth, limits.introspectionDepth);
    check('fields', fields, limits.fields);
    check('root fields', rootFields(definition.selectionSet, fragments, new Set()), limits.rootFields);
  }
  return tooLarge.slice(0, limits.maxErrors).map((message) => new GraphQLError(message));
}

const nothing: Size = { depth: 0, introspectionDepth: 0, fields: 0 };

/** Aliases and directives as written: each is parsed and checked once, whatever uses its fragment. */
function countWritten(document: DocumentNode): { aliases: number; directives: number } {
  let aliases = 0;
  let directives = 0;
  const walk = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD && selection.alias) aliases++;
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) walk(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    directives += definition.directives?.length ?? 0;
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      for (const variable of definition.variableDefinitions ?? []) directives += variable.directives?.length ?? 0;
    }
    walk(definition.selectionSet);
  }
  return { aliases, directives };
}

function rootFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  open: Set<string>,
): number {
  let count = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count++;
    else if (selection.kind === Kind.INLINE_FRAGMENT) count += rootFields(selection.selectionSet, fragments, open);
    else {
      const fragment = fragments.get(selection.name.value);
      // Counted once even when spread twice: the second spread adds no field to the answer.
      if (!fragment || open.has(fragment.name.value)) continue;
      open.add(fragment.name.value);
      count += rootFields(fragment.selectionSet, fragments, open);
    }
  }
  return count;
}
