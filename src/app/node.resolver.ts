import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { badUserInput } from '../platform/graphql/api-errors.js';
import type { ApiContext } from '../platform/graphql/context.js';
import { Node, type NodeSource } from '../platform/graphql/node.js';
import { Requires } from '../platform/graphql/policy.js';
import { parsePublicId } from '../platform/kernel/ids.js';

const maxNodes = 100;

@Resolver()
export class NodeResolver {
  private readonly sources: ReadonlyMap<string, NodeSource>;

  constructor(sources: readonly NodeSource[]) {
    this.sources = new Map(sources.map((source) => [source.kind, source]));
  }

  @Requires('signed_in')
  @Query(() => Node, {
    nullable: true,
    description: 'Reads one thing again; null for a miss, a malformed id, or what the viewer may not see.',
  })
  node(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: ApiContext): Promise<Node | null> {
    return this.find(context, id);
  }

  @Requires('signed_in')
  @Query(() => [Node], {
    nullable: 'items',
    description: 'Reads at most 100 things again, in the order of the ids; null for each miss.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Their ids, at most 100.' }) ids: string[],
    @Ctx() context: ApiContext,
  ): Promise<(Node | null)[]> {
    if (ids.length > maxNodes) throw badUserInput(`Ask for at most ${maxNodes} ids.`, 'ids');
    return Promise.all(ids.map((id) => this.find(context, id)));
  }

  private async find({ scope, signedIn }: ApiContext, id: string): Promise<Node | null> {
    const parsed = parsePublicId(id);
    const source = parsed && this.sources.get(parsed.kind);
    if (!source || !(source.requires === 'signed_in' || signedIn.permissions.has(source.requires))) return null;
    const found = await scope.load(source.loader, parsed.uuid);
    return found ? ({ ...found, __typename: source.typeName } as unknown as Node) : null;
  }
}
