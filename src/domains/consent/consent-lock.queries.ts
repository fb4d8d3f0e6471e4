import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** Names the lock; any number that no other lock uses. */
const seed = 5_170_226_114;

/** SQL text: the lock's key of a contact. */
export const fenceKey = (contact: string): string => `hashtextextended($1::text || ${contact}, ${seed})`;

/**
 * The fence between consent and sending. Whoever changes the consents of contacts holds it alone until the end of the
 * transaction; whoever is about to send holds it with others, and asks only in a later statement, so that it sees what it
 * waited for. Both take it before they lock a conversation.
 */
export async function lockConsents(
  scope: Scope,
  contactIds: readonly string[],
  strength: 'alone' | 'with others' = 'alone',
): Promise<void> {
  if (contactIds.length === 0) return;
  const name = strength === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await rows(
    scope.em,
    `/* lockConsents */
     select ${name}(k.key) from (
       select distinct ${fenceKey('id')} as key from unnest($2::text[]) as id order by key) k`,
    [scope.accountId, contactIds],
  );
}
