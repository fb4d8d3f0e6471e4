import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import {
  DomainError,
  invalidInput,
  kernelErrors,
  notFound,
  type UserErrorShape,
} from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { audit } from '../audit/audit.service.js';
import { readName } from '../accounts/account.service.js';
import { Permission } from '../accounts/permissions.js';
import { asOneDeed, lockContactsOf } from '../conversations/conversation-lock.queries.js';
import type { ActionRunner } from './action-runner.service.js';
import { actionErrors } from './action.errors.js';
import { shownAction } from './action.type.js';
import { macroLoader, mostMacros, type MacroRow } from './macro.queries.js';
import { MacroActionOutcome, type MacroActionResult } from './macro.type.js';
import { ConversationActionKind, mayReopen, type StoredAction } from './stored-action.js';

const mostActions = 20;

/** A refused run: what became of each action, and why. Thrown, so that the transaction undoes what was done before it. */
export class MacroRefused extends Error {
  constructor(
    readonly results: MacroActionResult[],
    readonly userErrors: readonly UserErrorShape[],
  ) {
    super('The macro was refused');
  }
}

/** Macros: a member's own, and those of the account. */
export class Macros {
  constructor(private readonly runner: ActionRunner) {}

  /** @throws DomainError FORBIDDEN, INVALID_INPUT, TOO_MANY_MACROS */
  async create(
    scope: Scope,
    input: { name: string; actions: readonly StoredAction[]; isShared: boolean },
  ): Promise<string> {
    const name = readName(input.name, ['name'], 80);
    const actions = checkActions(input.actions);
    if (input.isShared) assertManages(scope);
    else if (scope.viewer.kind !== 'user') throw invalidInput('Only members have macros of their own.', ['isShared']);
    await assertKnown(scope, actions);
    const ownerId = input.isShared ? null : (scope.viewer.actorId ?? null);
    const id = newId();
    // Two of them at once would not count each other.
    await rows(scope.em, `/* lockAccount */ select 1 from account where id = $1 for no key update`, [scope.accountId]);
    const count = await firstRow<{ count: number }>(
      scope.em,
      `/* countMacros */ select count(*)::int as count from macro where account_id = $1 and owner_id is not distinct from $2::uuid`,
      [scope.accountId, ownerId],
    );
    if (count!.count >= mostMacros)
      throw new DomainError(actionErrors.TOO_MANY_MACROS, `Keep at most ${mostMacros} macros.`);
    await rows(
      scope.em,
      `/* addMacro */
       insert into macro (account_id, id, name, owner_id, actions, created_at, updated_at) values ($1, $2, $3, $4, $5::jsonb, $6, $6)`,
      [scope.accountId, id, name, ownerId, JSON.stringify(actions), scope.clock.now()],
    );
    if (input.isShared) audit(scope, { action: 'macro.created', target: { kind: 'Macro', id } });
    return commit(scope, id, [macroChanged(id)]);
  }

  /** What is left out stays. @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async update(
    scope: Scope,
    id: string,
    input: { name?: string | null; actions?: readonly StoredAction[] | null },
  ): Promise<void> {
    const { isShared } = await this.getForChange(scope, id);
    if (input.actions != null) await assertKnown(scope, input.actions);
    await rows(
      scope.em,
      `/* changeMacro */
       update macro set name = coalesce($3, name), actions = coalesce($4::jsonb, actions), updated_at = $5
       where account_id = $1 and id = $2`,
      [
        scope.accountId,
        id,
        input.name == null ? null : readName(input.name, ['name'], 80),
        input.actions == null ? null : JSON.stringify(checkActions(input.actions)),
        scope.clock.now(),
      ],
    );
    if (isShared) audit(scope, { action: 'macro.changed', target: { kind: 'Macro', id } });
    commit(scope, undefined, [macroChanged(id)]);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  async delete(scope: Scope, id: string): Promise<void> {
    const { isShared } = await this.getForChange(scope, id);
    await rows(scope.em, `/* deleteMacro */ delete from macro where account_id = $1 and id = $2`, [
      scope.accountId,
      id,
    ]);
    if (isShared) audit(scope, { action: 'macro.deleted', target: { kind: 'Macro', id } });
    commit(scope, undefined, [macroChanged(id)]);
  }

  /** All of it in the transaction, or nothing. @throws MacroRefused, DomainError NOT_FOUND */
  async run(scope: Scope, id: string, conversationId: string): Promise<MacroActionResult[]> {
    const { stored } = await this.get(scope, id);
    if (stored.some(mayReopen)) await lockContactsOf(scope, [conversationId]);
    return asOneDeed(scope, conversationId, () => this.perform(scope, stored, conversationId));
  }

  private async perform(
    scope: Scope,
    stored: readonly StoredAction[],
    conversationId: string,
  ): Promise<MacroActionResult[]> {
    const results: MacroActionResult[] = [];
    for (const [i, action] of stored.entries()) {
      try {
        const isChanged = await this.runner.perform(scope, conversationId, action);
        const outcome = isChanged ? MacroActionOutcome.CHANGED : MacroActionOutcome.UNCHANGED;
        results.push({ action: shownAction(action), outcome });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        throw new MacroRefused(refusedAt(stored, i, results), error.errors);
      }
    }
    return results;
  }

  /** The action of a bulk action, with what its macro says now. @throws DomainError NOT_FOUND */
  async expand(scope: Scope, action: StoredAction): Promise<StoredAction> {
    if (action.kind !== ConversationActionKind.RUN_MACRO) return action;
    const { stored } = await this.get(scope, action.macroId!, ['action', 'macroId']);
    return { ...action, actions: stored };
  }

  private async get(scope: Scope, id: string, path: string[] = ['macroId']): Promise<MacroRow> {
    const macro = await scope.load(macroLoader, id);
    if (!macro) throw notFound('Macro', path);
    return macro;
  }

  private async getForChange(scope: Scope, id: string): Promise<MacroRow> {
    const macro = await this.get(scope, id);
    if (macro.isShared) assertManages(scope);
    return macro;
  }
}

const macroChanged = (id: string) => ({ type: 'macro.changed', entityId: id, payload: { macroId: id } });

function refusedAt(
  stored: readonly StoredAction[],
  at: number,
  done: readonly MacroActionResult[],
): MacroActionResult[] {
  return stored.map((action, i) => {
    if (i > at) return { action: shownAction(action), outcome: MacroActionOutcome.SKIPPED };
    if (i === at) return { action: shownAction(action), outcome: MacroActionOutcome.REFUSED };
    const wasChanged = done[i]!.outcome === MacroActionOutcome.CHANGED;
    return { ...done[i]!, outcome: wasChanged ? MacroActionOutcome.ROLLED_BACK : done[i]!.outcome };
  });
}

function checkActions(actions: readonly StoredAction[]): readonly StoredAction[] {
  if (actions.length < 1 || actions.length > mostActions)
    throw invalidInput(`Give 1 to ${mostActions} actions.`, ['actions']);
  if (actions.some(({ kind }) => kind === ConversationActionKind.RUN_MACRO))
    throw invalidInput('A macro runs no macro.', ['actions']);
  return actions;
}

/** What is named must be there now; what goes later is refused when the macro runs. @throws DomainError NOT_FOUND */
async function assertKnown(scope: Scope, actions: readonly StoredAction[]): Promise<void> {
  const labelIds = [...new Set(actions.flatMap((action) => action.labelIds ?? []))];
  const userIds = [...new Set(actions.flatMap((action) => action.assigneeId ?? []))];
  const teamIds = [...new Set(actions.flatMap((action) => action.teamId ?? []))];
  const known = await firstRow<{ labels: boolean; users: boolean; teams: boolean }>(
    scope.em,
    `/* knownToMacro */
     select (select count(*) from label where account_id = $1 and id = any($2::uuid[])) = cardinality($2::uuid[]) as labels,
       (select count(*) from membership where account_id = $1 and user_id = any($3::uuid[])) = cardinality($3::uuid[]) as users,
       (select count(*) from team where account_id = $1 and id = any($4::uuid[])) = cardinality($4::uuid[]) as teams`,
    [scope.accountId, labelIds, userIds, teamIds],
  );
  if (!known!.labels) throw notFound('Label', ['actions']);
  if (!known!.users) throw notFound('User', ['actions']);
  if (!known!.teams) throw notFound('Team', ['actions']);
}

function assertManages({ viewer }: Scope): void {
  if (!viewer.permissions.has(Permission.INBOX_MANAGE))
    throw new DomainError(kernelErrors.FORBIDDEN, 'Shared macros take the permission INBOX_MANAGE.');
}
