import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** Names the lock; any number that no other lock uses. */
const seed = 7_130_442_981;

/**
 * The lock between counting what a person does and their objection, until the end of the transaction. Who counts has it with
 * others, and asks for the objection only in a later statement, so that it sees what it waited for.
 */
export const lockUsage = (scope: Scope, userId: string, strength: 'alone' | 'with others'): Promise<unknown> =>
  rows(
    scope.em,
    strength === 'alone'
      ? `/* lockUsage */ select pg_advisory_xact_lock(hashtextextended($1, ${seed}))`
      : `/* shareUsage */ select pg_advisory_xact_lock_shared(hashtextextended($1, ${seed}))`,
    [userId],
  );

/** Since when the person objects; undefined: they do not. Of the scope's own viewer alone. */
export const usageObjection = (scope: Scope): Promise<{ objectedAt: string } | undefined> =>
  firstRow(
    scope.em,
    `/* usageObjection */ select objected_at as "objectedAt" from usage_objection where user_id = $1`,
    [scope.viewer.kind === 'user' ? scope.viewer.actorId : null],
  );
