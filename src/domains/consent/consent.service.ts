import { toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { Permission } from '../accounts/permissions.js';
import { audit } from '../audit/audit.service.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import type { ChangedConsent, ConsentChanges } from './consent-changes.service.js';
import { canLift, isNo, isYes, type LedgerLine } from './consent-fold.js';
import type { LedgerEntry } from './consent-ledger.service.js';
import { lockConsents } from './consent-lock.queries.js';
import type { ConsentChannelKind, ConsentPurpose, ConsentSource, ConsentState } from './consent.entity.js';
import { consentErrors } from './consent.errors.js';
import { findConsent, languagesOfNotice } from './consent.queries.js';

/** What somebody tells of a person's consent. */
export interface ConsentWord {
  purpose: ConsentPurpose;
  channelKind: ConsentChannelKind;
  /** AGENT, FORM or API; left out: by who tells. */
  source?: string | null | undefined;
  evidence?: string | null | undefined;
  noticeVersion?: number | null | undefined;
  noticeLanguage?: string | null | undefined;
  /** Left out: now. */
  occurredAt?: Date | null | undefined;
}

/** Whose consent it is, by UUID; undefined is a miss. */
export interface Told extends ConsentWord {
  contactId: string | undefined;
}

const longestEvidence = 2_000;
const recordable: ReadonlySet<string> = new Set<ConsentState>(['REQUESTED', 'REFUSED']);
const tellers: ReadonlySet<string> = new Set<ConsentSource>(['AGENT', 'FORM', 'API']);
/** Where the person alone says no, and nobody else takes it back. */
const saidByPerson: ReadonlySet<ConsentSource> = new Set<ConsentSource>(['UNSUBSCRIBE_LINK', 'INBOUND_WORD']);
/** Clocks of other systems may be a little ahead. */
const aheadMs = 300_000;

/** What members and other systems say of consents. */
export class ConsentService {
  constructor(private readonly changes: ConsentChanges) {}

  /**
   * The person agreed, or agreed once more. The id of the contact. An older consent than a no that was said since is kept
   * in the ledger and changes nothing. `path`: where in the input it stands.
   * @throws DomainError NOT_FOUND, INVALID_INPUT, CONSENT_NOT_PROVEN, CONTACT_SUPPRESSED, FORBIDDEN
   */
  async give(scope: Scope, { contactId, ...word }: Told, path: readonly string[] = []): Promise<string> {
    const entry = await this.read(scope, word, path);
    if (!entry.evidence) throw notProven('How can this consent be shown?', [...path, 'evidence']);
    if (entry.source === 'FORM' && !entry.notice)
      throw notProven('Which notice was shown in the form?', [...path, 'noticeVersion']);
    const contact = await lockContact(scope, contactId, 'key share');
    // Whether there is a consent to be renewed is asked when nobody else changes it any more.
    await lockConsents(scope, [contact.id]);
    const before = await findConsent(scope, contact.id, entry.purpose, entry.channel);
    const isRenewed = before && isYes(before.state) && toDate(before.effectiveAt) <= entry.occurredAt;
    const state = isRenewed ? 'RENEWED' : 'GIVEN';
    const decided =
      entry.source === 'FORM'
        ? await this.changes.deciding(scope, contact.id, entry.purpose, entry.channel)
        : undefined;
    const [standing] = await this.changes.add(scope, [{ ...entry, contactId: contact.id, state }]);
    assertCounts(standing!.decisive, entry.source, entry.occurredAt, path);
    noteGivenAnew(scope, standing!, decided, path);
    return commit(scope, contact.id, []);
  }

  /** The person was asked, or was asked and said no. The id of the contact. @throws DomainError NOT_FOUND, INVALID_INPUT */
  async record(scope: Scope, { contactId, action, ...word }: Told & { action: string }): Promise<string> {
    if (!recordable.has(action)) throw invalidInput('Record REQUESTED or REFUSED.', ['action']);
    return this.tell(scope, contactId, { ...(await this.read(scope, word)), state: action as ConsentState });
  }

  /** The id of the contact, which from this commit on gets nothing of the kind. @throws DomainError NOT_FOUND, INVALID_INPUT */
  async withdraw(scope: Scope, { contactId, ...word }: Told): Promise<string> {
    return this.tell(scope, contactId, { ...(await this.read(scope, word)), state: 'WITHDRAWN' });
  }

  /** The person used the link to unsubscribe; any number of times is once. The id of the contact. */
  async unsubscribe(scope: Scope, contactId: string): Promise<string> {
    const contact = await lockContact(scope, contactId, 'key share');
    const before = await this.changes.deciding(scope, contact.id, 'MARKETING', 'WHATSAPP');
    // A no of somebody else, or one that may be taken back without the person, is not theirs.
    if (before && isNo(before.state) && saidByPerson.has(before.source)) return contact.id;
    await this.changes.add(scope, [
      {
        ...({ contactId: contact.id, purpose: 'MARKETING', channel: 'WHATSAPP', state: 'WITHDRAWN' } as const),
        ...({ source: 'UNSUBSCRIBE_LINK', occurredAt: scope.clock.now() } as const),
      },
    ]);
    return commit(scope, contact.id, []);
  }

  private async tell(
    scope: Scope,
    contactId: string | undefined,
    entry: Omit<LedgerEntry, 'contactId'>,
  ): Promise<string> {
    const contact = await lockContact(scope, contactId, 'key share');
    await this.changes.add(scope, [{ ...entry, contactId: contact.id }]);
    return commit(scope, contact.id, []);
  }

  /** A word, checked. @throws DomainError INVALID_INPUT, NOT_FOUND */
  private async read(scope: Scope, word: ConsentWord, path: readonly string[] = []) {
    const source = word.source ?? (scope.viewer.kind === 'user' ? 'AGENT' : 'API');
    if (!tellers.has(source)) throw invalidInput('The source is AGENT, FORM or API.', [...path, 'source']);
    const occurredAt = word.occurredAt ?? scope.clock.now();
    if (occurredAt.getTime() > scope.clock.now().getTime() + aheadMs)
      throw invalidInput('This time is still to come.', [...path, 'occurredAt']);
    const { purpose, channelKind: channel } = word;
    const evidence = readEvidence(word.evidence, [...path, 'evidence']);
    const notice = await this.noticeOf(scope, word, path);
    return { purpose, channel, source: source as ConsentSource, evidence, notice, occurredAt };
  }

  private async noticeOf(scope: Scope, { noticeVersion, noticeLanguage }: ConsentWord, path: readonly string[]) {
    if (noticeVersion == null && noticeLanguage == null) return undefined;
    if (noticeVersion == null) throw invalidInput('A language goes with a version.', [...path, 'noticeVersion']);
    const known = noticeVersion < 1 ? [] : await languagesOfNotice(scope, noticeVersion);
    const language = noticeLanguage ?? known[0];
    if (!language || !known.includes(language)) throw notFound('ConsentNotice', [...path, 'noticeVersion']);
    if (noticeLanguage == null && known.length > 1)
      throw invalidInput('This version has several languages: say which was shown.', [...path, 'noticeLanguage']);
    return { version: noticeVersion, language };
  }
}

/**
 * Taking back what the person said is an administrative act: a form is a claim of the business as well.
 * @throws DomainError FORBIDDEN
 */
function noteGivenAnew(
  scope: Scope,
  { contactId, purpose, decisive, addedId, lifted }: ChangedConsent,
  before: { state: ConsentState; source: ConsentSource } | undefined,
  path: readonly string[],
): void {
  if (!decisive || decisive.id !== addedId || !isYes(decisive.state)) return;
  const isTakenBack = before !== undefined && isNo(before.state) && !canLift('AGENT', before.source);
  if (!isTakenBack && lifted.every((reason) => reason === 'MANUAL')) return;
  if (!scope.viewer.permissions.has(Permission.CONTACTS_MANAGE)) {
    throw new DomainError(
      kernelErrors.FORBIDDEN,
      'The person took this consent back: only who manages contacts writes down that it was given anew.',
      [...path, 'source'],
    );
  }
  const changes = { [purpose]: [before?.state ?? lifted.join(' '), decisive.state] as const };
  audit(scope, { action: 'consent.given_anew', target: { kind: 'Contact', id: contactId }, changes });
}

/** @throws DomainError CONTACT_SUPPRESSED: the person took it back, and this source cannot give it anew. */
function assertCounts(
  decisive: LedgerLine | undefined,
  source: ConsentSource,
  occurredAt: Date,
  path: readonly string[],
): void {
  if (!decisive || isYes(decisive.state) || decisive.at > occurredAt.getTime()) return;
  if (canLift(source, decisive.source)) return;
  throw new DomainError(
    consentErrors.CONTACT_SUPPRESSED,
    'The person took this consent back; it can be given anew by a form, or by a word of their own.',
    [...path, 'source'],
  );
}

function readEvidence(text: string | null | undefined, path: readonly string[]): string | null {
  const evidence = text?.trim() ?? '';
  if (evidence.length > longestEvidence || evidence.includes('\u0000') || !evidence.isWellFormed())
    throw invalidInput(`Write up to ${longestEvidence} characters of well-formed text.`, path);
  return evidence || null;
}

const notProven = (message: string, path: string[]): DomainError =>
  new DomainError(consentErrors.CONSENT_NOT_PROVEN, message, path);
