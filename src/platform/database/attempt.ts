import { DomainError } from '../kernel/errors.js';
import { rows } from './rows.js';
import type { Scope } from './scope.js';

/**
 * Runs a part of a verb that may be refused by itself: then its rows, events and jobs are undone, those of the rest of
 * the transaction are not. The refusal is thrown; any other error ends the transaction as ever.
 */
export async function attempt<T>(scope: Scope, part: () => Promise<T>): Promise<T> {
  const { events, jobs, signals } = scope.outbox;
  const before = [events.length, jobs.length, signals.length] as const;
  await rows(scope.em, '/* beginPart */ savepoint part');
  try {
    const result = await part();
    await rows(scope.em, '/* endPart */ release savepoint part');
    return result;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await rows(scope.em, '/* undoPart */ rollback to savepoint part');
    [events.length, jobs.length, signals.length] = before;
    throw error;
  }
}
