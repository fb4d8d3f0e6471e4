import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import type { ContactDuplicate } from './duplicate.type.js';

/** How confidences are kept. */
export const rankOf = { HIGH: 3, MEDIUM: 2, LOW: 1 } as const;

/** A pair as the API shows it. */
export type DuplicateRow = Omit<ContactDuplicate, 'contacts'> & { rank: number };

const columns = `d.id, d.older_id as "olderId", d.newer_id as "newerId", d.reasons, d.rank,
  case d.rank when ${rankOf.HIGH} then 'HIGH' when ${rankOf.MEDIUM} then 'MEDIUM' else 'LOW' end as confidence`;

/** Pairs that may be shown: nobody said that they are two people, and none of them is blocked. `$1` is the account. */
const shownPairs = `contact_duplicate d
  join contact o on o.account_id = $1 and o.id = d.older_id and o.blocked_at is null
  join contact n on n.account_id = $1 and n.id = d.newer_id and n.blocked_at is null
  where d.account_id = $1 and not exists (
    select from contact_duplicate_dismissal x
    where x.account_id = $1 and x.older_id = d.older_id and x.newer_id = d.newer_id)`;

/** As many others as one contact is shown with. */
const mostOfOne = 50;

/** Pairs by id. */
export const duplicateLoader: LoaderDefinition<string, DuplicateRow> = {
  name: 'contact duplicates by id',
  async batch(scope, ids) {
    const found = await rows<DuplicateRow>(
      scope.em,
      `/* duplicates */ select ${columns} from ${shownPairs} and d.id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((pair) => [pair.id, pair]));
  },
};

/** Pairs of each contact with others, the likeliest first. */
export const duplicatesOfContactLoader: LoaderDefinition<string, DuplicateRow[]> = {
  name: 'contact duplicates',
  async batch(scope, contactIds) {
    const found = await rows<DuplicateRow>(
      scope.em,
      `/* duplicatesOfContacts */
       select ${columns} from ${shownPairs} and (d.older_id = any($2::uuid[]) or d.newer_id = any($2::uuid[]))
       order by d.rank desc, d.newer_id desc, d.older_id desc`,
      [scope.accountId, contactIds],
    );
    const pairs = new Map<string, DuplicateRow[]>(contactIds.map((id) => [id, []]));
    for (const pair of found) {
      for (const id of [pair.olderId, pair.newerId]) {
        const own = pairs.get(id);
        if (own && own.length < mostOfOne) own.push(pair);
      }
    }
    return pairs;
  },
};

/** All pairs, the likeliest first, those of the newest contacts first among equals. */
export async function listDuplicates(
  scope: Scope,
  request: PageRequest,
  atLeast: keyof typeof rankOf | null,
): Promise<Page<DuplicateRow>> {
  const keyset = readPageRequest(request, ['text', 'uuid', 'uuid']);
  const params: unknown[] = [scope.accountId, rankOf[atLeast ?? 'LOW']];
  const [sign, direction] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  let from = '';
  if (keyset.from) {
    const [rank, newerId, olderId] = keyset.from;
    if (!/^[1-3]$/.test(rank!)) {
      throw invalidInput('This cursor is not one that the list gave.', [keyset.isBackward ? 'before' : 'after']);
    }
    from = `and (d.rank, d.newer_id, d.older_id) ${sign}
      ($${params.push(Number(rank))}::smallint, $${params.push(newerId)}::uuid, $${params.push(olderId)}::uuid)`;
  }
  const found = await rows<DuplicateRow>(
    scope.em,
    `/* listDuplicates */ select ${columns} from ${shownPairs} and d.rank >= $2::smallint ${from}
     order by d.rank ${direction}, d.newer_id ${direction}, d.older_id ${direction} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found, (pair) => [String(pair.rank), pair.newerId, pair.olderId]);
}
