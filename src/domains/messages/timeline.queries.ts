import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { TimelineItem } from './timeline.type.js';

/** One kind of thing that a thread shows, and the table it is in. */
export interface TimelineSource {
  /** Name of the API type. */
  readonly typename: string;
  /** A table with account_id, conversation_id and id, and an index on (account_id, conversation_id, `at`, id). */
  readonly table: string;
  /** The column that orders it. */
  readonly at: string;
  /** Things by id; its rows may say more, like `__typename`. */
  readonly loader: LoaderDefinition<string, object>;
}

/** Where an item stands in a thread. */
export interface TimelinePlace {
  typename: string;
  id: string;
  at: string;
}

/** Reads a thread whole: messages, and what other rooms put between them. */
export class Timeline {
  private readonly sources: TimelineSource[] = [];

  /** Called by a room when it is built. */
  add(source: TimelineSource): void {
    this.sources.push(source);
  }

  /** A page, the oldest first: one statement for the order, and one for each kind of thing on the page. */
  async list(scope: Scope, conversationId: string, request: PageRequest): Promise<Page<TimelineItem>> {
    const keyset = readPageRequest(request, ['time', 'uuid']);
    const places = await this.places(scope, conversationId, this.sources, keyset);
    const page = toPage(keyset, places, (place) => [place.at, place.id]);
    const items = await this.load(scope, page.nodes);
    const cursors = new Map(page.nodes.map((place) => [place.id, page.cursorOf(place)]));
    return { ...page, nodes: items, cursorOf: (item) => cursors.get(item.id)! };
  }

  /** Items of some kinds behind a place, the oldest first; for whoever walks through a whole thread. */
  async after(
    scope: Scope,
    conversationId: string,
    typenames: ReadonlySet<string>,
    limit: number,
    from?: TimelinePlace,
  ): Promise<{ items: TimelineItem[]; last: TimelinePlace | undefined }> {
    const sources = this.sources.filter(({ typename }) => typenames.has(typename));
    const keyset = { limit, isBackward: false, from: from && [from.at, from.id] };
    const places = await this.places(scope, conversationId, sources, keyset);
    const last = places.length === limit ? places.at(-1) : undefined;
    return { items: await this.load(scope, places), last };
  }

  private places(
    scope: Scope,
    conversationId: string,
    sources: readonly TimelineSource[],
    keyset: { limit: number; isBackward: boolean; from: string[] | undefined },
  ): Promise<TimelinePlace[]> {
    const { from, isBackward, limit } = keyset;
    const direction = isBackward ? 'desc' : 'asc';
    // Each source brings as much as the page may need, straight from its index. Names and limit are ours.
    const parts = sources.map(
      ({ typename, table, at }) => `(select '${typename}' as typename, id, ${at} as at from ${table}
       where account_id = $1 and conversation_id = $2
         ${from ? `and (${at}, id) ${isBackward ? '<' : '>'} ($3::timestamptz, $4::uuid)` : ''}
       order by ${at} ${direction}, id ${direction} limit ${limit})`,
    );
    return rows<TimelinePlace>(
      scope.em,
      `/* timeline */ select typename, id, at from (${parts.join(' union all ')}) t
       order by at ${direction}, id ${direction} limit ${limit}`,
      [scope.accountId, conversationId, ...(from ?? [])],
    );
  }

  private async load(scope: Scope, places: readonly TimelinePlace[]): Promise<TimelineItem[]> {
    const loaders = new Map(this.sources.map(({ typename, loader }) => [typename, loader]));
    const found = await Promise.all(places.map(({ typename, id }) => scope.load(loaders.get(typename)!, id)));
    // What was deleted between the two statements is left out.
    return found.flatMap((row, i) =>
      row ? [Object.assign(row, { __typename: places[i]!.typename }) as unknown as TimelineItem] : [],
    );
  }
}
