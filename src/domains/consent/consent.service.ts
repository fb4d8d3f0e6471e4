import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import { canLift, isYes, type LedgerLine } from './consent-fold.js';
import type { ConsentChanges } from './consent-changes.service.js';
import type { ConsentChannel, ConsentPurpose, ConsentSource, ConsentState } from './consent.entity.js';
import { consentErrors } from './consent.errors.js';
import { findNotice } from './consent.queries.js';

/** What somebody says of a person's consent. */
export interface GivenConsent {
  contactId: string | undefined;
  purposes: readonly ConsentPurpose[];
  channel: ConsentChannel;
  state: string;
  source: string;
  evidence?: string | null | undefined;
  noticeVersion?: number | null | undefined;
  noticeLanguage?: string | null | undefined;
  occurredAt?: Date | null | undefined;
}

/** What is taken back. */
export interface WithdrawnConsent {
  contactId: string | undefined;
  purposes: readonly ConsentPurpose[];
  channel: ConsentChannel;
  evidence?: string | null | undefined;
}

const longestEvidence = 2_000;
const recordable: ReadonlySet<string> = new Set<ConsentState>(['GIVEN', 'RENEWED', 'REQUESTED', 'REFUSED']);
const tellers: ReadonlySet<string> = new Set<ConsentSource>(['AGENT', 'FORM', 'API']);
/** Clocks of other systems may be a little ahead. */
const aheadMs = 300_000;

/** What members and other systems say of consents. */
export class ConsentService {
  constructor(private readonly changes: ConsentChanges) {}

  /**
   * The id of the contact. An older consent than what was said since is kept in the ledger and changes nothing.
   * @throws DomainError NOT_FOUND, INVALID_INPUT, CONSENT_NOT_PROVEN, CONTACT_SUPPRESSED
   */
  async record(scope: Scope, given: GivenConsent): Promise<string> {
    const { channel, source } = given;
    const purposes = readPurposes(given.purposes);
    if (!recordable.has(given.state)) throw invalidInput('Record GIVEN, RENEWED, REQUESTED or REFUSED.', ['state']);
    if (!tellers.has(source)) throw invalidInput('The source is AGENT, FORM or API.', ['source']);
    const state = given.state as ConsentState;
    const evidence = readEvidence(given.evidence);
    if (isYes(state) && !evidence) throw notProven('How can this consent be shown?', ['evidence']);
    const notice = await this.noticeOf(scope, given);
    if (isYes(state) && source === 'FORM' && !notice)
      throw notProven('Which notice was shown in the form?', ['noticeVersion']);
    const occurredAt = given.occurredAt ?? scope.clock.now();
    if (occurredAt.getTime() > scope.clock.now().getTime() + aheadMs)
      throw invalidInput('This time is still to come.', ['occurredAt']);
    const contact = await lockContact(scope, given.contactId, 'key share');
    const standing = await this.changes.add(
      scope,
      purposes.map((purpose) => ({
        ...{ contactId: contact.id, purpose, channel, state, evidence, notice, occurredAt },
        source: source as ConsentSource,
      })),
    );
    if (isYes(state)) for (const { decisive } of standing) assertCounts(decisive, source as ConsentSource, occurredAt);
    return commit(scope, contact.id, []);
  }

  /** The id of the contact, which from this commit on gets nothing of the kind. @throws DomainError NOT_FOUND, INVALID_INPUT */
  async withdraw(scope: Scope, { contactId, purposes, channel, evidence }: WithdrawnConsent): Promise<string> {
    const named = readPurposes(purposes);
    const text = readEvidence(evidence);
    const contact = await lockContact(scope, contactId, 'key share');
    await this.changes.add(
      scope,
      named.map((purpose) => ({
        ...{ contactId: contact.id, purpose, channel, state: 'WITHDRAWN' as const, evidence: text },
        source: scope.viewer.kind === 'user' ? ('AGENT' as const) : ('API' as const),
        occurredAt: scope.clock.now(),
      })),
    );
    return commit(scope, contact.id, []);
  }

  /** The person used the link to unsubscribe; any number of times is once. */
  async unsubscribe(scope: Scope, contactId: string): Promise<void> {
    const contact = await lockContact(scope, contactId, 'key share');
    const states = await this.changes.states(scope, [contact.id]);
    if (states.get(contact.id) === 'WITHDRAWN') return;
    await this.changes.add(scope, [
      {
        ...({ contactId: contact.id, purpose: 'MARKETING', channel: 'WHATSAPP', state: 'WITHDRAWN' } as const),
        ...({ source: 'UNSUBSCRIBE_LINK', occurredAt: scope.clock.now() } as const),
      },
    ]);
    commit(scope, undefined, []);
  }

  private async noticeOf(scope: Scope, { noticeVersion, noticeLanguage }: GivenConsent) {
    if (noticeVersion == null && noticeLanguage == null) return undefined;
    if (noticeVersion == null) throw invalidInput('A language goes with a version.', ['noticeVersion']);
    if (noticeLanguage == null) throw invalidInput('A version goes with a language.', ['noticeLanguage']);
    const notice = await findNotice(scope, readVersion(noticeVersion), noticeLanguage);
    if (!notice) throw notFound('ConsentNotice', ['noticeVersion']);
    return { version: notice.version, language: notice.language };
  }
}

/** @throws DomainError CONTACT_SUPPRESSED: the person took it back, and this source cannot give it anew. */
function assertCounts(decisive: LedgerLine | undefined, source: ConsentSource, occurredAt: Date): void {
  if (!decisive || isYes(decisive.state) || decisive.at > occurredAt.getTime()) return;
  if (canLift(source, decisive.source)) return;
  throw new DomainError(
    consentErrors.CONTACT_SUPPRESSED,
    'The person took this consent back; it can be given anew by a form, or by a word of their own.',
    ['source'],
  );
}

function readPurposes(purposes: readonly ConsentPurpose[]): ConsentPurpose[] {
  const named = [...new Set(purposes)];
  if (named.length === 0 || purposes.length > 5) throw invalidInput('Name 1 to 5 purposes.', ['purposes']);
  return named;
}

function readEvidence(text: string | null | undefined): string | null {
  const evidence = text?.trim() ?? '';
  if (evidence.length > longestEvidence || evidence.includes('\u0000') || !evidence.isWellFormed())
    throw invalidInput(`Write up to ${longestEvidence} characters of well-formed text.`, ['evidence']);
  return evidence || null;
}

function readVersion(version: number): number {
  if (version < 1) throw notFound('ConsentNotice', ['noticeVersion']);
  return version;
}

const notProven = (message: string, path: string[]): DomainError =>
  new DomainError(consentErrors.CONSENT_NOT_PROVEN, message, path);
