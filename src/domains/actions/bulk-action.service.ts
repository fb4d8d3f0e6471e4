import { rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { Holding } from '../contacts/holding.policy.js';
import { lockContactsOf } from '../conversations/conversation-lock.queries.js';
import type { ActionResult, ActionRunner } from './action-runner.service.js';
import { actionErrors } from './action.errors.js';
import { bulkActionChanged } from './action.events.js';
import { BulkActionOutcome, BulkActionState } from './bulk-action.entity.js';
import { bulkActionJob } from './bulk-action.jobs.js';
import { lockBulkAction, undoWithinMs, type BulkActionRow } from './bulk-action.queries.js';
import { isUndoable, mayReopen, type StoredAction } from './stored-action.js';

/** As many conversations as one bulk action may take. */
export const mostConversations = 10_000;
/** Up to so many are done in the call itself. */
const atOnce = 100;
/** Conversations that are locked together. */
const batchSize = 50;
const keepMs = 7 * 86_400_000;

interface Outcome {
  id: string;
  outcome: BulkActionOutcome;
  errorCode: string | null;
  before: object | null;
  after: object | null;
}

/** One thing done to many conversations; each batch is a transaction, so a crash costs a batch that is done again. */
export class BulkActions {
  constructor(
    private readonly runner: ActionRunner,
    private readonly holding: Holding,
  ) {}

  /** Starts it and gives its id; few conversations are done at once. @throws DomainError INVALID_INPUT, TOO_MANY_CONVERSATIONS */
  async start(scope: Scope, conversationIds: readonly string[], action: StoredAction): Promise<string> {
    const ids = [...new Set(conversationIds)];
    if (ids.length > mostConversations) throw tooMany();
    const id = newId();
    const now = scope.clock.now();
    const { actorId, kind } = scope.viewer;
    if (!actorId) throw new Error('A bulk action needs somebody whose it is');
    await rows(
      scope.em,
      `/* forgetBulkActions */
       delete from bulk_action where account_id = $1 and created_at < $2 and not ${this.holding.is.account}`,
      [scope.accountId, new Date(now.getTime() - keepMs)],
    );
    await rows(
      scope.em,
      `/* startBulkAction */
       with started as (
         insert into bulk_action (account_id, id, action, state, actor_id, actor_kind, total_count, created_at)
         values ($1, $2, $3::jsonb, 'RUNNING', $4, $5, $6, $7))
       insert into bulk_action_item (account_id, bulk_action_id, conversation_id) select $1, $2, unnest($8::uuid[])`,
      [scope.accountId, id, JSON.stringify(action), actorId, kind, ids.length, now, ids],
    );
    await this.goOn(scope, id, ids.length);
    return id;
  }

  /**
   * Puts back what was changed and not changed by others since; stops one that is still under way.
   * @throws DomainError NOT_FOUND, BULK_ACTION_NOT_UNDOABLE, BULK_ACTION_UNDO_EXPIRED
   */
  async undo(scope: Scope, id: string): Promise<void> {
    const found = await lockBulkAction(scope, id);
    const { actorId, permissions, visibility } = scope.viewer;
    // Who does not see every conversation does not see what others did to them either.
    const isAllowed = found?.actorId === actorId || (permissions.has(Permission.INBOX_MANAGE) && visibility === 'ALL');
    if (!found || !isAllowed) throw notFound('Bulk action', ['bulkActionId']);
    if (!isUndoable(found.stored))
      throw new DomainError(actionErrors.BULK_ACTION_NOT_UNDOABLE, 'What was read stays read.', ['bulkActionId']);
    const isInTime =
      found.state === BulkActionState.RUNNING ||
      (found.undoableUntil !== null && found.undoableUntil > scope.clock.now());
    if (!isInTime) {
      const message = `It can be undone for ${undoWithinMs / 1000} seconds, once.`;
      throw new DomainError(actionErrors.BULK_ACTION_UNDO_EXPIRED, message, ['bulkActionId']);
    }
    await rows(
      scope.em,
      `/* undoBulkAction */
       update bulk_action set state = 'UNDOING', undone_by = $3, undone_by_kind = $4 where account_id = $1 and id = $2`,
      [scope.accountId, id, actorId, scope.viewer.kind],
    );
    await this.goOn(scope, id, found.changedCount);
  }

  /** The next conversations; false when there is nothing left to do. */
  async runBatch(scope: Scope, id: string): Promise<boolean> {
    const bulkAction = await lockBulkAction(scope, id);
    if (!bulkAction) return false;
    if (bulkAction.state === BulkActionState.RUNNING) return this.doBatch(scope, bulkAction);
    return bulkAction.state === BulkActionState.UNDOING && this.undoBatch(scope, bulkAction);
  }

  /** Ends one whose actor, or who undoes it, may do nothing any more; what was changed, or not put back yet, stays. */
  async refuseRest(scope: Scope, id: string): Promise<false> {
    await rows(
      scope.em,
      `/* refuseRest */
       with refused as (
         update bulk_action_item set outcome = 'REFUSED', error_code = 'FORBIDDEN', done_at = $3
         where account_id = $1 and bulk_action_id = $2 and outcome = 'PENDING' returning 1)
       update bulk_action set state = case when state in ('RUNNING', 'UNDOING') then 'DONE' else state end,
         done_count = done_count + (select count(*) from refused), refused_count = refused_count + (select count(*) from refused),
         finished_at = coalesce(finished_at, $3)
       where account_id = $1 and id = $2`,
      [scope.accountId, id, scope.clock.now()],
    );
    return commit(scope, false as const, [bulkActionChanged(id)]);
  }

  private async goOn(scope: Scope, id: string, count: number): Promise<void> {
    if (count > atOnce) {
      const job = jobRequest(bulkActionJob, { accountId: scope.accountId, bulkActionId: id });
      return commit(scope, undefined, [bulkActionChanged(id)], [job]);
    }
    while (await this.runBatch(scope, id));
  }

  private async doBatch(scope: Scope, { id, stored }: BulkActionRow): Promise<boolean> {
    const items = await this.next(scope, id, BulkActionOutcome.PENDING);
    const outcomes: Outcome[] = [];
    if (mayReopen(stored)) await lockContactsOf(scope, idsOf(items));
    for (const { conversationId } of items) {
      outcomes.push(
        await outcomeOf(conversationId, async () => {
          const result = await this.runner.run(scope, conversationId, stored);
          const isSame = JSON.stringify(result.before) === JSON.stringify(result.after);
          return { ...result, outcome: isSame ? BulkActionOutcome.UNCHANGED : BulkActionOutcome.CHANGED };
        }),
      );
    }
    return this.settle(scope, id, outcomes, BulkActionState.DONE);
  }

  private async undoBatch(scope: Scope, { id }: BulkActionRow): Promise<boolean> {
    const items = await this.next(scope, id, BulkActionOutcome.CHANGED);
    const outcomes: Outcome[] = [];
    await lockContactsOf(scope, idsOf(items.filter(({ before, after }) => before.status !== after.status)));
    for (const { conversationId, before, after, doneAt } of items) {
      const outcome = await outcomeOf(conversationId, async () => {
        const isRestored = await this.runner.undo(scope, conversationId, { before, after }, toDate(doneAt));
        return { before, after, outcome: isRestored ? BulkActionOutcome.RESTORED : BulkActionOutcome.CHANGED_SINCE };
      });
      // What cannot be put back, since another thread is open by now, was overtaken as well.
      const isRefused = outcome.outcome === BulkActionOutcome.REFUSED;
      outcomes.push(isRefused ? { ...outcome, outcome: BulkActionOutcome.CHANGED_SINCE } : outcome);
    }
    return this.settle(scope, id, outcomes, BulkActionState.UNDONE);
  }

  /** In the order of their ids, like everybody who locks several conversations. */
  private next(
    scope: Scope,
    id: string,
    outcome: BulkActionOutcome,
  ): Promise<(ActionResult & { conversationId: string; doneAt: string })[]> {
    return rows(
      scope.em,
      `/* nextOfBulkAction */
       select conversation_id as "conversationId", before, after, done_at as "doneAt" from bulk_action_item
       where account_id = $1 and bulk_action_id = $2 and outcome = $3 order by conversation_id limit ${batchSize}`,
      [scope.accountId, id, outcome],
    );
  }

  private async settle(
    scope: Scope,
    id: string,
    outcomes: readonly Outcome[],
    endState: BulkActionState,
  ): Promise<boolean> {
    const isLast = outcomes.length < batchSize;
    const count = (outcome: BulkActionOutcome) => outcomes.filter((one) => one.outcome === outcome).length;
    const isForward = endState === BulkActionState.DONE;
    await rows(
      scope.em,
      `/* settleBulkAction */
       with settled as (
         update bulk_action_item i set outcome = o.outcome, error_code = o."errorCode", before = o.before, after = o.after, done_at = $3
         from jsonb_to_recordset($4::jsonb) as o (id uuid, outcome text, "errorCode" text, before jsonb, after jsonb)
         where i.account_id = $1 and i.bulk_action_id = $2 and i.conversation_id = o.id)
       update bulk_action set done_count = done_count + $5, changed_count = changed_count + $6, refused_count = refused_count + $7,
         state = case when $8 then $9 else state end, finished_at = case when $8 then $3 else finished_at end
       where account_id = $1 and id = $2`,
      [
        scope.accountId,
        id,
        scope.clock.now(),
        JSON.stringify(outcomes),
        isForward ? outcomes.length : 0,
        isForward ? count(BulkActionOutcome.CHANGED) : 0,
        isForward ? count(BulkActionOutcome.REFUSED) : 0,
        isLast,
        endState,
      ],
    );
    return commit(scope, !isLast, [bulkActionChanged(id)]);
  }
}

const idsOf = (items: readonly { conversationId: string }[]): string[] =>
  items.map(({ conversationId }) => conversationId);

/** More than a bulk action may take. */
export const tooMany = (): DomainError =>
  new DomainError(actionErrors.TOO_MANY_CONVERSATIONS, `Take at most ${mostConversations} conversations.`);

/** @throws DomainError INVALID_INPUT unless the conversations are told in exactly one way */
export function assertOneWay(input: { conversationIds?: readonly string[] | null; where?: object | null }): void {
  if ((input.conversationIds == null) === (input.where == null))
    throw invalidInput('Give `conversationIds` or `where`.', ['conversationIds']);
  if (input.conversationIds?.length === 0) throw invalidInput('Name at least one conversation.', ['conversationIds']);
}

async function outcomeOf(
  id: string,
  work: () => Promise<ActionResult & { outcome: BulkActionOutcome }>,
): Promise<Outcome> {
  try {
    return { id, errorCode: null, ...(await work()) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { id, outcome: BulkActionOutcome.REFUSED, errorCode: error.code, before: null, after: null };
  }
}
