import type { Page, PageRequest } from '../../platform/database/keyset.js';
import { firstRow, isoTime, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { readSublist, type Sublist } from '../../platform/database/sublist.js';
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

const merges: Sublist<MergeRow> = {
  name: 'listMerges',
  keys: ['time', 'uuid'],
  isDescending: true,
  select: ({ parent, limit, behind, order }) =>
    `select ${mergeColumns} from contact_merge where account_id = $1 and kept_id = ${parent} ${behind('merged_at', 'id')}
     order by ${order('merged_at', 'id')} limit ${limit}`,
  keysOf: (merge) => [merge.mergedAt, merge.id],
};

/** Merges into one contact, the newest first. */
export const listMerges = (scope: Scope, contactId: string, request: PageRequest): Promise<Page<MergeRow>> =>
  readSublist(scope, merges, contactId, request);
