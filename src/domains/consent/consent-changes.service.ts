import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { NumberChange } from '../contacts/identity-guard.policy.js';
import { isNo, isYes } from './consent-fold.js';
import type { ConsentLedger, LedgerEntry, StandingConsent } from './consent-ledger.service.js';
import { lockConsents } from './consent-lock.queries.js';
import type { ConsentChannelKind, ConsentPurpose, ConsentSource, ConsentState } from './consent.entity.js';
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

/** What is taken back by "resume" in WhatsApp, and by START of somebody who never agreed. */
const resumedBy: Partial<Record<ConsentSource, SuppressionReason[]>> = {
  META_PREFERENCE: ['META_STOP'],
  INBOUND_WORD: ['STOP'],
};

/** Where a consent stands after lines were added, and why what was suppressed is so no more. */
export interface ChangedConsent extends StandingConsent {
  lifted: SuppressionReason[];
}

/** Words about consents: into the ledger, and what of them must outlive the contact into the suppressions. */
export class ConsentChanges {
  constructor(
    private readonly ledger: ConsentLedger,
    readonly suppressions: Suppressions,
  ) {}

  /** Where each entry's consent stands afterwards, in order. */
  async add(scope: Scope, entries: readonly LedgerEntry[]): Promise<ChangedConsent[]> {
    const standing = await this.ledger.add(scope, entries);
    const changed: ChangedConsent[] = [];
    for (const [i, entry] of entries.entries())
      changed.push({ ...standing[i]!, lifted: await this.follow(scope, entry, standing[i]!) });
    return changed;
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

  /** Who of them has ever agreed to offers on WhatsApp, at the number of now. */
  async onceGiven(scope: Scope, contactIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await rows<{ contactId: string }>(
      scope.em,
      `/* onceGiven */
       with line as (
         select id, contact_id, state, source, occurred_at, retracts_id from consent_event
         where account_id = $1 and contact_id = any($2::uuid[]) and purpose = 'MARKETING' and channel = 'WHATSAPP'
       )
       select distinct g.contact_id as "contactId" from line g
       where g.state in ('GIVEN', 'RENEWED') and g.retracts_id is null and not exists (
         select from line o where o.contact_id = g.contact_id and (
           o.retracts_id = g.id or (o.source = 'NUMBER_CHANGE' and o.occurred_at >= g.occurred_at)))`,
      [scope.accountId, contactIds],
    );
    return new Set(found.map(({ contactId }) => contactId));
  }

  /** The line that decides where a consent of a contact stands; under the lock of its consents. */
  async deciding(
    scope: Scope,
    contactId: string,
    purpose: ConsentPurpose,
    channel: ConsentChannelKind,
  ): Promise<{ state: ConsentState; source: ConsentSource } | undefined> {
    await lockConsents(scope, [contactId]);
    return firstRow(
      scope.em,
      `/* decidingLine */
       select e.state, e.source from contact_consent c join consent_event e on e.account_id = $1 and e.id = c.event_id
       where c.account_id = $1 and c.contact_id = $2 and c.purpose = $3 and c.channel = $4`,
      [scope.accountId, contactId, purpose, channel],
    );
  }

  /** Suppressions are of WhatsApp, where alone anything is sent: words about other channels neither make nor lift one. */
  private async follow(
    scope: Scope,
    { contactId, purpose, channel, source, state, occurredAt }: LedgerEntry,
    { addedId, decisive }: StandingConsent,
  ): Promise<SuppressionReason[]> {
    if (channel !== 'WHATSAPP') return [];
    const at = occurredAt > scope.clock.now() ? scope.clock.now() : occurredAt;
    const reason = reasonOf[source];
    const isRefused = decisive !== undefined && isNo(decisive.state);
    if (isNo(state) && reason && isRefused)
      await this.suppressions.suppressContacts(scope, [contactId], { reason, purpose, since: at });
    const reasons =
      isYes(state) && decisive?.id === addedId ? liftedBy[source] : state === 'UNKNOWN' ? resumedBy[source] : undefined;
    // A resume in WhatsApp is heard beside a STOP; what the person says by a word takes back a word alone.
    if (!reasons || (source === 'INBOUND_WORD' && isRefused)) return [];
    return this.suppressions.lift(scope, contactId, { purpose, reasons, at });
  }

  /** People who changed their number: a no follows to the new one, a yes has to be asked for anew. */
  async followNumbers(scope: Scope, changes: readonly NumberChange[]): Promise<void> {
    if (changes.length === 0) return;
    const contactIds = changes.map(({ contactId }) => contactId);
    // Before anything is looked at: nobody says yes for the new number meanwhile.
    await lockConsents(scope, contactIds);
    await this.suppressions.follow(scope, changes);
    const told = changes.filter(({ added }) => added.length === 0).map(({ contactId }) => contactId);
    if (told.length > 0) await this.suppressions.spread(scope, told);
    const valid = await this.ledger.validForNumber(scope, contactIds);
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
