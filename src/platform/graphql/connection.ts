import type { ClassType } from 'type-graphql';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../database/keyset.js';
import { Requires } from './policy.js';

@Requires('anyone')
@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether a further item follows the last one of this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether an item stands before the first one of this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'Take this many from the start, 1 to 100; default 25.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'With `first`: start behind this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'Take this many from the end, 1 to 100.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'With `last`: end in front of this cursor.' })
  before?: string | null;
}

/** What a connection field returns. */
export interface ConnectionValue<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** Makes the Relay connection and edge types of a node type. Use it as `export const XConnection = connectionOf<X>(X, 'X', policy); export type XConnection = ConnectionValue<X>;`. */
export function connectionOf<T>(node: ClassType<object>, name: string, policy: string): ClassType<ConnectionValue<T>> {
  @Requires(policy)
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} in a list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Opaque place of this item; stays good while others come and go.' })
    cursor!: string;

    @Field(() => node, { description: 'The item.' })
    node!: T;
  }

  @Requires(policy)
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name} items (Relay).` })
  class Connection implements ConnectionValue<T> {
    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges!: Edge[];

    @Field(() => [node], { description: 'The items alone.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;
  }
  return Connection as ClassType<ConnectionValue<T>>;
}

/** Turns a keyset page into what the connection types show. */
export function toConnection<T>(page: Page<T>): ConnectionValue<T> {
  const { nodes, cursorOf } = page;
  let edges: { cursor: string; node: T }[] | undefined;
  return {
    nodes,
    // Made only if selected: most clients ask for `nodes`. Made once: a compiled operation reads a property several times.
    get edges() {
      return (edges ??= nodes.map((node) => ({ cursor: cursorOf(node), node })));
    },
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: nodes.length > 0 ? cursorOf(nodes[0]!) : null,
      endCursor: nodes.length > 0 ? cursorOf(nodes.at(-1)!) : null,
    },
  };
}
