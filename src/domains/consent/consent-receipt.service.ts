import type { JWK } from 'jose';
import { sha256 } from '../../platform/crypto/keyed-hash.js';
import { SigningKeys } from '../../platform/crypto/signing-keys.js';
import { firstRow, isoTime } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import { isYes } from './consent-fold.js';
import { findNotice, linesOfConsent, type ConsentEventRow } from './consent.queries.js';

/** A receipt: the record, and the same under a signature. */
export interface Receipt {
  record: string;
  jws: string;
}

/** Receipts of consents, after ISO/IEC TS 27560:2023, signed with a key of the installation (JWS, EdDSA). */
export class ConsentReceipts {
  private readonly keys: SigningKeys;

  constructor(secretsKeys: readonly Buffer[]) {
    this.keys = new SigningKeys(secretsKeys, 'consent-receipt', 16);
  }

  /** The keys by which receipts are checked; those of before a rotation too. */
  publicKeys(): Promise<{ keys: JWK[] }> {
    return this.keys.publicKeys();
  }

  /** Undefined when the ledger says nothing of it. */
  async issue(scope: Scope, contactId: string, purpose: string, channel: string): Promise<Receipt | undefined> {
    const standing = await firstRow<{ state: string; eventId: string; since: string; account: string }>(
      scope.em,
      `/* consentToShow */
       select c.state, c.event_id as "eventId", c.since, a.name as account
       from contact_consent c join account a on a.id = c.account_id
       where c.account_id = $1 and c.contact_id = $2 and c.purpose = $3 and c.channel = $4`,
      [scope.accountId, contactId, purpose, channel],
    );
    if (!standing) return undefined;
    const lines = await linesOfConsent(scope, contactId, purpose, channel);
    const decisive = lines.find(({ id }) => id === standing.eventId)!;
    const shown = lines.findLast((line) => line.noticeVersion !== null && line.noticeLanguage !== null);
    const notice = shown && (await findNotice(scope, shown.noticeVersion!, shown.noticeLanguage!));
    const controller = { id: toPublicId('Account', scope.accountId), name: standing.account, role: 'controller' };
    const record = JSON.stringify({
      '@context': 'https://w3id.org/dpv',
      header: {
        schema_version: 'ISO/IEC TS 27560:2023',
        record_id: toPublicId('ConsentEvent', decisive.id),
        receipt_issued_at: scope.clock.now().toISOString(),
        pii_principal_id: toPublicId('Contact', contactId),
      },
      processing: [
        {
          purpose,
          channel,
          lawful_basis: 'dpv:Consent',
          pii_information: [{ pii_type: 'dpv-pd:TelephoneNumber' }, { pii_type: 'dpv-pd:Name' }],
          pii_controllers: [controller],
          recipients: channel === 'WHATSAPP' ? ['WhatsApp (Meta)'] : [],
          storage_locations: ['where the account is kept'],
          retention_period: 'until the consent is withdrawn; the proof of it as long as claims may be made',
          jurisdiction: 'strictest known',
          withdrawal_method:
            channel === 'WHATSAPP' ? 'write STOP, at any time and without cost' : 'the link to unsubscribe',
          notice: notice
            ? { version: notice.version, language: notice.language, sha256: sha256(notice.body) }
            : { version: null, language: null, sha256: null },
        },
      ],
      parties: [controller, { id: toPublicId('Contact', contactId), role: 'pii_principal' }],
      events: lines.map(eventOf),
      state: { current: standing.state, is_valid: isYes(standing.state as never), since: isoTime(standing.since) },
    });
    const jws = await this.keys.sign(record, 'consent-receipt+jws');
    return { record, jws };
  }
}

const eventOf = (line: ConsentEventRow) => ({
  event_id: toPublicId('ConsentEvent', line.id),
  event_time: isoTime(line.occurredAt),
  recorded_at: isoTime(line.recordedAt),
  event_type: line.source === 'FORM' ? 'dpv:ExpressedConsent' : 'dpv:Consent',
  state: line.action,
  entity: line.source,
  validity: isYes(line.action) ? 'until withdrawn' : null,
  evidence_sha256: line.evidence === null ? null : sha256(line.evidence),
});
