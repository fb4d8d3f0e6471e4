import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { sha256 } from '../../platform/crypto/keyed-hash.js';
import type { RequestInfo } from '../../platform/graphql/context.js';
import type { IntakeLimit } from '../../platform/jobs/intake-limit.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { countryOfPhone } from '../../platform/kernel/phone-number.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { readEmail } from '../accounts/account.service.js';
import type { JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import type { OwnRequests } from './own-request.service.js';
import type { RequestKind, RequestRecord } from './request.entity.js';
import { findByConfirmation, findSubject, type RequestRow } from './request.queries.js';
import { readPhone, readPlace, readText, spellingsOf } from './request-reading.policy.js';
import type { RequestService } from './request.service.js';
import { RequestState } from './request-states.js';
import { newConfirmation } from './request-store.service.js';

/** What somebody asks for without signing in. */
export interface SubmittedRequest {
  kind: RequestKind;
  /** The number of the business that the person writes to; without it: of the platform itself. */
  businessNumber?: string | null | undefined;
  phoneNumber?: string | null | undefined;
  email?: string | null | undefined;
  jurisdiction?: JurisdictionCode | null;
  country?: string | null;
  timeZone: string;
  note?: string | null | undefined;
}

/** What is told to whoever has the confirmation. */
export interface RequestStatus {
  kind: RequestKind;
  state: RequestState;
  receivedAt: string;
  dueAt: string;
  closedAt: string | null;
}

/**
 * The door for people who never signed in. It takes and tells the same whether anybody is known by what was given: looking
 * for the person, and a code, come behind the answer.
 */
export class PublicRequests {
  constructor(
    private readonly database: Database,
    private readonly limit: IntakeLimit,
    private readonly clock: Clock,
    private readonly requests: RequestService,
    private readonly own: OwnRequests,
  ) {}

  /** What the person asks after it with. @throws DomainError INVALID_INPUT, NOT_FOUND, TOO_MANY_ATTEMPTS */
  async submit(given: SubmittedRequest, request: RequestInfo): Promise<string> {
    const email = given.email ? readEmail(given.email, ['email']) : null;
    const phone = given.phoneNumber ? readPhone(given.phoneNumber, 'phoneNumber') : null;
    const record: RequestRecord = { note: given.note ? readText(given.note, ['note'], [1, 5_000]) : undefined };
    const country = given.country ?? (phone ? countryOfPhone(phone) : undefined);
    const place = readPlace({ ...given, country: country ?? null, receivedAt: null }, this.clock.now());
    const confirmation = newConfirmation();
    const identity = { phoneNumber: phone ?? undefined, email: email ?? undefined };
    const common = { kind: given.kind, intake: 'APP' as const, identity, record, confirmation, ...place };
    if (!given.businessNumber) {
      if (!email) throw invalidInput('Give the address that you sign in with.', ['email']);
      await this.limit.assertFree('data-subject-request', request.ip);
      await this.own.open({ ...common, subject: `email:${email}` });
      return confirmation;
    }
    if ((phone === null) === (email === null))
      throw invalidInput('Give a phone number or an e-mail address.', ['phoneNumber']);
    await this.limit.assertFree('data-subject-request', request.ip);
    const accountId = await this.businessOf(given.businessNumber);
    await this.database.write(systemViewer(accountId), async (scope) => {
      scope.ip = request.ip;
      const known = await findSubject(scope, { phoneKey: spellingsOf(phone), email });
      await this.requests.open(scope, {
        ...common,
        contactId: known?.contactId ?? null,
        subject: known ? `contact:${known.contactId}` : phone ? `phone:${phone}` : `email:${email}`,
      });
    });
    return confirmation;
  }

  /** Whether it is shown now who asks; false: for whatever reason. @throws DomainError TOO_MANY_ATTEMPTS */
  async confirm(confirmation: string, code: string, request: RequestInfo): Promise<boolean> {
    await this.limit.assertFree('data-subject-code', request.ip);
    const found = await this.find(confirmation);
    if (!found) return false;
    if (found.accountId === null) return this.own.tryCode(found.id, code, request);
    return this.database.write(systemViewer(found.accountId), (scope) => {
      scope.ip = request.ip;
      return this.requests.tryCode(scope, found.id, code);
    });
  }

  /** How far it is; undefined: there is none. What nobody proved looks the same, whatever is known of it. */
  async status(confirmation: string): Promise<RequestStatus | undefined> {
    const found = await this.find(confirmation);
    if (!found) return undefined;
    const { kind, receivedAt, dueAt } = found;
    if (found.state !== RequestState.DUPLICATE)
      return { kind, state: found.state, receivedAt, dueAt, closedAt: found.closedAt };
    const first = found.verifiedAt === null ? undefined : await this.first(found.duplicateOf!);
    if (!first) return { kind, state: RequestState.IDENTITY_PENDING, receivedAt, dueAt, closedAt: null };
    return { kind, state: first.state, receivedAt, dueAt: first.dueAt, closedAt: first.closedAt };
  }

  private find(confirmation: string): Promise<RequestRow | undefined> {
    return this.database.operate('requests.public', (em) => findByConfirmation(em, sha256(confirmation)));
  }

  private async first(id: string): Promise<Pick<RequestRow, 'state' | 'dueAt' | 'closedAt'> | undefined> {
    const [found] = await this.database.operate('requests.public', (em) =>
      rows<Pick<RequestRow, 'state' | 'dueAt' | 'closedAt'>>(
        em,
        `/* firstRequest */ select state, due_at as "dueAt", closed_at as "closedAt" from data_subject_request where id = $1`,
        [id],
      ),
    );
    return found;
  }

  /** Which business people write to by a number; that it is here is no secret. @throws DomainError NOT_FOUND */
  async businessOf(number: string): Promise<string> {
    const digits = readPhone(number, 'businessNumber').slice(1);
    const [found] = await this.database.operate('requests.public', (em) =>
      rows<{ accountId: string }>(
        em,
        `/* businessOfNumber */ select account_id as "accountId" from channel
         where regexp_replace(display_phone_number, '\\D', '', 'g') = $1 order by status = 'CONNECTED' desc, id desc limit 1`,
        [digits],
      ),
    );
    if (!found) throw notFound('Business', ['businessNumber']);
    return found.accountId;
  }
}
