import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, isoTime, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { RecordedMerge } from './contact.events.js';

/** A merge can be undone for this long. */
export const undoDays = 30;

/** A merge as the API shows it. */
export interface MergeRow {
  id: string;
  keptId: string;
  goneContactId: string;
  goneName: string;
  cause: 'MEMBER' | 'WHATSAPP';
  mergedBy: string | null;
  mergedAt: string;
  undoneAt: string | null;
  undoableUntil: string | null;
}

const mergeColumns = `id, kept_id as "keptId", gone_id as "goneContactId", gone_name as "goneName", cause, merged_by as "mergedBy",
  merged_at as "mergedAt", undone_at as "undoneAt",
  case when undone_at is null and emptied_at is null then merged_at + make_interval(days => ${undoDays}) end as "undoableUntil"`;

/** A merge under its lock, with what decides whether it can be undone. */
export interface UndoableMerge extends RecordedMerge {
  /** ISO 8601. */
  mergedAt: string;
  isUndone: boolean;
  isEmptied: boolean;
}

/** Locks the merge: it is undone once. */
export async function findUndoable(scope: Scope, id: string): Promise<UndoableMerge | undefined> {
  const merge = await firstRow<UndoableMerge>(
    scope.em,
    `/* lockMerge */
     select id as "mergeId", kept_id as "keptId", gone_id as "goneId", merged_at as "mergedAt",
       undone_at is not null as "isUndone", emptied_at is not null as "isEmptied"
     from contact_merge where account_id = $1 and id = $2 for update`,
    [scope.accountId, id],
  );
  return merge && { ...merge, mergedAt: isoTime(merge.mergedAt) };
}

/** Merges by id. */
export const mergeLoader: LoaderDefinition<string, MergeRow> = {
  name: 'contact merges',
  async batch(scope, ids) {
    const found = await rows<MergeRow>(
      scope.em,
      `/* contactMerges */ select ${mergeColumns} from contact_merge where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((merge) => [merge.id, merge]));
  },
};

/** Merges into one contact, the newest first. */
export async function listMerges(scope: Scope, contactId: string, request: PageRequest): Promise<Page<MergeRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const params: unknown[] = [scope.accountId, contactId];
  const [sign, direction] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  const from = keyset.from
    ? `and (merged_at, id) ${sign} ($${params.push(keyset.from[0])}::timestamptz, $${params.push(keyset.from[1])}::uuid)`
    : '';
  const found = await rows<MergeRow>(
    scope.em,
    `/* listMerges */ select ${mergeColumns} from contact_merge where account_id = $1 and kept_id = $2 ${from}
     order by merged_at ${direction}, id ${direction} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found, (merge) => [merge.mergedAt, merge.id]);
}
