import { readPageRequest, toPage, type KeyKind, type Keyset, type Page, type PageRequest } from './keyset.js';
import { rows } from './rows.js';
import type { Scope } from './scope.js';

/** What the statement of a list needs to know of the page that is read. */
export interface SublistPage {
  /** SQL text of the parent's id; the account is `$1`. */
  parent: string;
  limit: number;
  /** SQL text of a parameter with this value. */
  add(value: unknown): string;
  /** SQL condition, with `and` in front: behind the cursor. Columns in the order of the list's keys. */
  behind(...columns: string[]): string;
  /** SQL text behind `order by`: by these columns. */
  order(...columns: string[]): string;
}

/** A list that each of many parents has. */
export interface Sublist<Row> {
  /** Name of the statement. */
  name: string;
  /** What a cursor holds. */
  keys: readonly KeyKind[];
  isDescending: boolean;
  /** The statement of one parent's page, ordered and cut. */
  select: (page: SublistPage) => string;
  keysOf: (row: Row) => readonly string[];
}

const types: Readonly<Record<KeyKind, string>> = { time: 'timestamptz', uuid: 'uuid', text: 'text' };

/**
 * A page of one parent's list. What is asked for many parents at once is read in one statement, a page of each by its own
 * look into the index. `distinction`: what besides the page makes one reading of the list another one, as a filter.
 * @throws DomainError INVALID_INPUT
 */
export async function readSublist<Row extends object>(
  scope: Scope,
  list: Sublist<Row>,
  parentId: string,
  request: PageRequest,
  distinction: string | null = null,
): Promise<Page<Row>> {
  const keyset = readPageRequest(request, list.keys);
  const { first, after, last, before } = request;
  const name = `${list.name} ${JSON.stringify([first ?? null, after ?? null, last ?? null, before ?? null, distinction])}`;
  const found = await scope.load({ name, batch: (within, ids) => readAll(within, list, keyset, ids) }, parentId);
  return toPage(keyset, found ?? [], list.keysOf);
}

async function readAll<Row extends object>(
  scope: Scope,
  list: Sublist<Row>,
  keyset: Keyset,
  parentIds: readonly string[],
): Promise<ReadonlyMap<string, Row[]>> {
  const params: unknown[] = [scope.accountId, parentIds];
  const add = (value: unknown): string => `$${params.push(value)}`;
  const isDown = list.isDescending !== keyset.isBackward;
  const from = keyset.from?.map((value, i) => `${add(value)}::${types[list.keys[i]!]}`);
  const statement = list.select({
    parent: 'parent.id',
    limit: keyset.limit,
    add,
    behind: (...columns) => (from ? `and (${columns.join(', ')}) ${isDown ? '<' : '>'} (${from.join(', ')})` : ''),
    order: (...columns) => columns.map((column) => `${column} ${isDown ? 'desc' : 'asc'}`).join(', '),
  });
  const found = await rows<{ parentId: string; rowPlace: number } & Row>(
    scope.em,
    `/* ${list.name} */
     select parent.id as "parentId", page.* from unnest($2::uuid[]) as parent (id)
     cross join lateral (select row_number() over () as "rowPlace", line.* from (${statement}) line) page`,
    params,
  );
  const lists = new Map<string, Row[]>();
  for (const { parentId, rowPlace, ...row } of found.sort((a, b) => Number(a.rowPlace) - Number(b.rowPlace))) {
    const one = lists.get(parentId);
    if (one) one.push(row as unknown as Row);
    else lists.set(parentId, [row as unknown as Row]);
  }
  return lists;
}
