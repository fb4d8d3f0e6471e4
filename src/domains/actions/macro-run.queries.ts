import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { actionErrors } from './action.errors.js';
import type { StoredResult } from './stored-action.js';

/** A run that happened. */
export interface MacroRun {
  conversationId: string;
  clientRunId: string;
  macroId: string;
  results: StoredResult[];
}

/** The run of this name in the conversation, which is locked. */
export const findRun = (scope: Scope, conversationId: string, clientRunId: string): Promise<MacroRun | undefined> =>
  firstRow<MacroRun>(
    scope.em,
    `/* macroRun */
     select conversation_id as "conversationId", client_run_id as "clientRunId", macro_id as "macroId", results
     from macro_run where account_id = $1 and conversation_id = $2 and client_run_id = $3`,
    [scope.accountId, conversationId, clientRunId],
  );

/** Remembers a run; the conversation is locked, so nobody else has the name. */
export const keepRun = async (
  scope: Scope,
  { conversationId, clientRunId, macroId, results }: MacroRun,
): Promise<void> =>
  void (await rows(
    scope.em,
    `/* keepMacroRun */
     insert into macro_run (account_id, conversation_id, client_run_id, macro_id, actor_id, results, ran_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
    [
      scope.accountId,
      conversationId,
      clientRunId,
      macroId,
      scope.viewer.actorId ?? null,
      JSON.stringify(results),
      scope.clock.now(),
    ],
  ));

/** What became of it. @throws DomainError CLIENT_RUN_ID_REUSED for another macro */
export function sameRun({ macroId, results }: MacroRun, id: string): StoredResult[] {
  if (macroId === id) return results;
  throw new DomainError(actionErrors.CLIENT_RUN_ID_REUSED, 'Another macro was run under this clientRunId.', [
    'clientRunId',
  ]);
}
