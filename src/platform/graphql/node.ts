import { Field, ID, InterfaceType } from 'type-graphql';
import type { LoaderDefinition } from '../database/scope.js';
import type { IdKind } from '../kernel/ids.js';
import { Requires } from './policy.js';

@Requires('anyone')
@InterfaceType('Node', {
  description: 'A thing that can be read again by its id alone (Relay).',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id; refetch it with `node(id:)`.' })
  id!: string;
}

/** How `node(id:)` finds things of one kind; the viewer needs `requires` or sees a miss. */
export interface NodeSource {
  kind: IdKind;
  /** GraphQL type of what the loader gives. */
  typeName: string;
  requires: string;
  loader: LoaderDefinition<string, object>;
}
