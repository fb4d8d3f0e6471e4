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
import { newId, toPublicId } from '../../platform/kernel/ids.js';
import { lockAccount } from '../accounts/account.queries.js';
import { audit } from '../audit/audit.service.js';
import { readName } from '../accounts/account.service.js';
import { Permission } from '../accounts/permissions.js';
import { asOneDeed, lockContactsOf, lockConversation } from '../conversations/conversation-lock.queries.js';
import type { ActionRunner } from './action-runner.service.js';
import { actionErrors } from './action.errors.js';
import { shownAction } from './action.type.js';
import { missingIn, missingText } from './macro-reference.queries.js';
import { findRun, keepRun, sameRun } from './macro-run.queries.js';
import type { MacroSteps, StepPlace } from './macro-step.service.js';
import { macroLoader, mostMacros, type MacroRow } from './macro.queries.js';
import { MacroActionOutcome, type MacroActionResult } from './macro.type.js';
import {
  ConversationActionKind,
  isForOneAlone,
  mayReopen,
  type StoredAction,
  type StoredResult,
} from './stored-action.js';

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
  constructor(
    private readonly runner: ActionRunner,
    private readonly steps: MacroSteps,
  ) {}

  /** @throws DomainError FORBIDDEN, INVALID_INPUT, TOO_MANY_MACROS */
  async create(
    scope: Scope,
    input: { name: string; actions: readonly StoredAction[]; isShared: boolean; teamId: string | null },
  ): Promise<string> {
    const name = readName(input.name, ['name'], 80);
    const actions = checkActions(input.actions);
    if (input.isShared) assertManages(scope);
    else if (scope.viewer.kind !== 'user') throw invalidInput('Only members have macros of their own.', ['isShared']);
    const { teamId } = input;
    if (teamId && !input.isShared) throw invalidInput('A team goes with `isShared: true`.', ['teamId']);
    if (teamId) await assertTeam(scope, teamId);
    await assertKnown(scope, actions);
    const ownerId = input.isShared ? null : (scope.viewer.actorId ?? null);
    const id = newId();
    // Two of them at once would not count each other.
    await lockAccount(scope);
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
       insert into macro (account_id, id, name, owner_id, team_id, actions, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $7)`,
      [scope.accountId, id, name, ownerId, teamId, JSON.stringify(actions), scope.clock.now()],
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

  /**
   * All of it in the transaction, or nothing; what is known to be impossible is refused before anything is tried. The same
   * `clientRunId` again gives what became of the first run.
   * @throws MacroRefused, DomainError NOT_FOUND, INVALID_INPUT, CLIENT_RUN_ID_REUSED
   */
  async run(scope: Scope, id: string, conversationId: string, clientRunId?: string): Promise<MacroActionResult[]> {
    assertRunId(clientRunId);
    const { stored } = await this.get(scope, id);
    if (stored.some(mayReopen)) await lockContactsOf(scope, [conversationId]);
    return asOneDeed(scope, conversationId, async () => {
      // Under the lock two calls of one name are one behind the other.
      await lockConversation(scope, conversationId);
      const earlier = clientRunId === undefined ? undefined : await findRun(scope, conversationId, clientRunId);
      if (earlier) return sameRun(earlier, id).map(shownResult);
      await this.assertRunnable(scope, stored);
      const results = await this.perform(scope, stored, conversationId, clientRunId ?? newId());
      if (clientRunId !== undefined) await keepRun(scope, { conversationId, clientRunId, macroId: id, results });
      return results.map(shownResult);
    });
  }

  private async assertRunnable(scope: Scope, stored: readonly StoredAction[]): Promise<void> {
    for (const [i, action] of stored.entries()) {
      refusedWith(stored, i, () => this.steps.assertMay(scope, action, i));
    }
    const [missing] = await missingIn(scope, stored);
    if (!missing) return;
    refusedWith(stored, missing.at, () => {
      throw new DomainError(actionErrors.MACRO_STEP_INVALID, missingText(missing), ['macroId']);
    });
  }

  private async perform(
    scope: Scope,
    stored: readonly StoredAction[],
    conversationId: string,
    runId: string,
  ): Promise<StoredResult[]> {
    const results: StoredResult[] = [];
    for (const [at, action] of stored.entries()) {
      try {
        results.push(await this.step(scope, action, { conversationId, at, clientMessageId: `macro:${runId}:${at}` }));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        throw new MacroRefused(refusedAt(stored, at, results), error.errors);
      }
    }
    return results;
  }

  private async step(scope: Scope, action: StoredAction, place: StepPlace): Promise<StoredResult> {
    if (!isForOneAlone(action))
      return { action, isChanged: await this.runner.perform(scope, place.conversationId, action) };
    const eventsBefore = scope.outbox.events.length;
    const messageId = await this.steps.perform(scope, action, place);
    return { action, isChanged: scope.outbox.events.length > eventsBefore, ...(messageId ? { messageId } : {}) };
  }

  /** The action of a bulk action, with what its macro says now. @throws DomainError NOT_FOUND, INVALID_INPUT, MACRO_NOT_FOR_MANY */
  async expand(scope: Scope, action: StoredAction): Promise<StoredAction> {
    if (isForOneAlone(action)) throw invalidInput('Only a macro does this, on one conversation at a time.', ['action']);
    if (action.kind !== ConversationActionKind.RUN_MACRO) return action;
    const { stored } = await this.get(scope, action.macroId!, ['action', 'macroId']);
    if (stored.some(isForOneAlone))
      throw new DomainError(actionErrors.MACRO_NOT_FOR_MANY, 'This macro is run on one conversation at a time.', [
        'action',
        'macroId',
      ]);
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

const shownResult = ({ action, isChanged, messageId }: StoredResult): MacroActionResult => ({
  action: shownAction(action),
  outcome: isChanged ? MacroActionOutcome.CHANGED : MacroActionOutcome.UNCHANGED,
  messageId: messageId ? toPublicId('Message', messageId) : null,
});

function refusedAt(stored: readonly StoredAction[], at: number, done: readonly StoredResult[]): MacroActionResult[] {
  return stored.map((action, i) => {
    const shown = { action: shownAction(action), messageId: null };
    if (i > at) return { ...shown, outcome: MacroActionOutcome.SKIPPED };
    if (i === at) return { ...shown, outcome: MacroActionOutcome.REFUSED };
    const isUndone = done[i]?.isChanged;
    if (!done[i]) return { ...shown, outcome: MacroActionOutcome.SKIPPED };
    return { ...shown, outcome: isUndone ? MacroActionOutcome.ROLLED_BACK : MacroActionOutcome.UNCHANGED };
  });
}

/** A refusal before anything was tried. @throws MacroRefused */
function refusedWith(stored: readonly StoredAction[], at: number, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new MacroRefused(refusedAt(stored, at, []), error.errors);
  }
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
  const [missing] = await missingIn(scope, actions);
  if (missing) throw notFound(missing.kind, ['actions', String(missing.at)]);
}

function assertRunId(clientRunId: string | undefined): void {
  if (clientRunId === undefined) return;
  if (clientRunId.length < 1 || clientRunId.length > 100 || /[\p{Cc}\p{Cs}]/u.test(clientRunId))
    throw invalidInput('A clientRunId is 1 to 100 visible characters.', ['clientRunId']);
}

/** A team stays one until the end of the transaction. */
async function assertTeam(scope: Scope, id: string): Promise<void> {
  const found = await firstRow(
    scope.em,
    `/* teamOfMacro */ select 1 from team where account_id = $1 and id = $2 for key share`,
    [scope.accountId, id],
  );
  if (!found) throw notFound('Team', ['teamId']);
}

function assertManages({ viewer }: Scope): void {
  if (!viewer.permissions.has(Permission.INBOX_MANAGE))
    throw new DomainError(kernelErrors.FORBIDDEN, 'Shared macros take the permission INBOX_MANAGE.');
}
