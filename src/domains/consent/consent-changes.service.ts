import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { isNo, isYes } from './consent-fold.js';
import type { ConsentLedger, LedgerEntry, StandingConsent } from './consent-ledger.service.js';
import type { ConsentSource, ConsentState } from './consent.entity.js';
import type { SuppressionReason } from './suppression.entity.js';
import type { Suppressions } from './suppression.service.js';

/** What of a no is kept beyond the contact. */
const reasonOf: Partial<Record<ConsentSource, SuppressionReason>> = {
  AGENT: 'MANUAL',
  API: 'MANUAL',
  FORM: 'STOP',
  INBOUND_WORD: 'STOP',
  UNSUBSCRIBE_LINK: 'STOP',
  META_PREFERENCE: 'META_STOP',
  META_ERROR: 'META_STOP',
};

/** What a yes lifts: a new act of the person everything, a member or another system only what members wrote down. */
const liftedBy: Partial<Record<ConsentSource, SuppressionReason[]>> = {
  FORM: ['STOP', 'META_STOP', 'ERASURE', 'COMPLAINT', 'MANUAL'],
  INBOUND_WORD: ['STOP', 'META_STOP', 'ERASURE', 'COMPLAINT', 'MANUAL'],
  AGENT: ['MANUAL'],
  API: ['MANUAL'],
};

/** Words about consents: into the ledger, and what of them must outlive the contact into the suppressions. */
export class ConsentChanges {
  constructor(
    private readonly ledger: ConsentLedger,
    readonly suppressions: Suppressions,
  ) {}

  /** Where each entry's consent stands afterwards, in order. */
  async add(scope: Scope, entries: readonly LedgerEntry[]): Promise<StandingConsent[]> {
    const standing = await this.ledger.add(scope, entries);
    for (const [i, entry] of entries.entries()) await this.follow(scope, entry, standing[i]!);
    return standing;
  }

  /** Where consents to offers on WhatsApp stand, by contact. */
  async states(scope: Scope, contactIds: readonly string[]): Promise<Map<string, ConsentState | undefined>> {
    const found = await rows<{ contactId: string; state: ConsentState }>(
      scope.em,
      `/* marketingStates */
       select contact_id as "contactId", state from contact_consent
       where account_id = $1 and contact_id = any($2::uuid[]) and purpose = 'MARKETING' and channel = 'WHATSAPP'`,
      [scope.accountId, contactIds],
    );
    const states = new Map(found.map(({ contactId, state }) => [contactId, state]));
    return new Map(contactIds.map((id) => [id, states.get(id)]));
  }

  private async follow(scope: Scope, entry: LedgerEntry, { addedId, decisive }: StandingConsent): Promise<void> {
    const { contactId, purpose, source, state, occurredAt } = entry;
    const at = occurredAt > scope.clock.now() ? scope.clock.now() : occurredAt;
    const reason = reasonOf[source];
    if (isNo(state) && reason && decisive && isNo(decisive.state))
      await this.suppressions.suppressContacts(scope, [contactId], { reason, purpose, since: at });
    const reasons = liftedBy[source];
    if (isYes(state) && reasons && decisive?.id === addedId)
      await this.suppressions.lift(scope, contactId, { purpose, reasons, at });
    // "resume" in WhatsApp.
    if (source === 'META_PREFERENCE' && state === 'UNKNOWN')
      await this.suppressions.lift(scope, contactId, { purpose, reasons: ['META_STOP'], at });
  }

  /** People who changed their number: a no follows to the new one, a yes has to be asked for anew. */
  async followNumbers(scope: Scope, contactIds: readonly string[]): Promise<void> {
    await this.suppressions.spread(scope, contactIds);
    const valid = await this.ledger.valid(scope, contactIds);
    await this.ledger.add(
      scope,
      valid.map((place) => ({
        ...place,
        ...({ state: 'INVALIDATED', source: 'NUMBER_CHANGE' } as const),
        occurredAt: scope.clock.now(),
      })),
    );
  }
}
