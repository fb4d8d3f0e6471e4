import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { FencedPerson } from './erasure-hooks.js';
import { hasherOf, type MarkKey } from './person-signs.js';

/**
 * What somebody agreed to and took back stays as proof, under a keyed name that leads to nobody; words that were kept as
 * evidence go. The database alone lets the ledger of consents be touched, by this one function.
 */
export const keepConsentProof =
  (key: MarkKey) =>
  async (scope: Scope, { contactIds }: FencedPerson): Promise<void> => {
    await rows(scope.em, `/* keepConsentProof */ select erase_from_consent_ledger($1::uuid[], $2)`, [
      contactIds,
      hasherOf(key, scope.accountId)(`contact:${contactIds[0]}`),
    ]);
  };
