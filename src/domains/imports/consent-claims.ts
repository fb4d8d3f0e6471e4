import { toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import type { ConsentLedger } from '../consent/consent-ledger.service.js';
import type { ContactImportRow } from './import.queries.js';

/** What a file claims of its people goes into the ledger; it gives nothing anew that a person took back. */
export async function claimConsents(
  scope: Scope,
  ledger: ConsentLedger,
  { id, consentSource, consentEvidence, startedAt }: ContactImportRow,
  named: readonly { contactId: string; number: number }[],
): Promise<void> {
  if (!consentSource || consentSource === 'NONE' || !consentEvidence) return;
  const first = new Map(named.toReversed().map((one) => [one.contactId, one.number]));
  await ledger.add(
    scope,
    [...first].map(([contactId, number]) => ({
      ...({ contactId, purpose: 'MARKETING', channel: 'WHATSAPP', state: 'GIVEN', source: 'IMPORT' } as const),
      evidence: `${toPublicId('ContactImport', id)}, row ${number}, ${consentSource}: ${consentEvidence}`,
      occurredAt: startedAt ? toDate(startedAt) : scope.clock.now(),
    })),
  );
}
