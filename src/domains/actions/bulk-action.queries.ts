import type { Page, PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { readSublist, type Sublist } from '../../platform/database/sublist.js';
import { shownAction, type ConversationAction } from './action.type.js';
import { BulkActionState, type BulkActionOutcome } from './bulk-action.entity.js';
import { isUndoable, type StoredAction } from './stored-action.js';

/** So long what was done can be taken back. */
export const undoWithinMs = 30_000;

/** A bulk action as it is stored. */
export interface BulkActionRow {
  id: string;
  stored: StoredAction;
  action: ConversationAction;
  state: BulkActionState;
  actorId: string;
  actorKind: 'user' | 'api_key';
  /** Who takes it back, once somebody does. */
  undoneBy: string | null;
  undoneByKind: 'user' | 'api_key' | null;
  totalCount: number;
  doneCount: number;
  changedCount: number;
  refusedCount: number;
  createdAt: string;
  finishedAt: string | null;
  undoableUntil: Date | null;
}

const columns = `id, action as stored, state, actor_id as "actorId", actor_kind as "actorKind", undone_by as "undoneBy", undone_by_kind as "undoneByKind", total_count as "totalCount",
  done_count as "doneCount", changed_count as "changedCount", refused_count as "refusedCount", created_at as "createdAt",
  finished_at as "finishedAt"`;

type Flat = Omit<BulkActionRow, 'action' | 'undoableUntil'>;

function shown(row: Flat): BulkActionRow {
  const isDone = row.state === BulkActionState.DONE && row.finishedAt !== null && isUndoable(row.stored);
  return {
    ...row,
    action: shownAction(row.stored),
    undoableUntil: isDone ? new Date(toDate(row.finishedAt!).getTime() + undoWithinMs) : null,
  };
}

/** Bulk actions by id. */
export const bulkActionLoader: LoaderDefinition<string, BulkActionRow> = {
  name: 'bulkActions',
  async batch(scope, ids) {
    const found = await rows<Flat>(
      scope.em,
      `/* bulkActions */ select ${columns} from bulk_action where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((row) => [row.id, shown(row)]));
  },
};

/** Locks it until the end of the transaction; undefined for a miss. */
export async function lockBulkAction(scope: Scope, id: string): Promise<BulkActionRow | undefined> {
  const row = await firstRow<Flat>(
    scope.em,
    `/* lockBulkAction */ select ${columns} from bulk_action where account_id = $1 and id = $2 for no key update`,
    [scope.accountId, id],
  );
  return row && shown(row);
}

/** What became of one conversation. */
export interface BulkActionResultRow {
  id: string;
  outcome: BulkActionOutcome;
  errorCode: string | null;
}

const results: Sublist<BulkActionResultRow> = {
  name: 'bulkActionResults',
  keys: ['uuid'],
  isDescending: false,
  select: ({ parent, limit, behind, order }) =>
    `select conversation_id as id, outcome, error_code as "errorCode" from bulk_action_item
     where account_id = $1 and bulk_action_id = ${parent} ${behind('conversation_id')}
     order by ${order('conversation_id')} limit ${limit}`,
  keysOf: (row) => [row.id],
};

/** Results by conversation; those that were not reached are PENDING. */
export const listResults = (
  scope: Scope,
  bulkActionId: string,
  request: PageRequest,
): Promise<Page<BulkActionResultRow>> => readSublist(scope, results, bulkActionId, request);
