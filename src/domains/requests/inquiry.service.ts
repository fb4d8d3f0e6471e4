import type { EntityManager } from '@mikro-orm/sql';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { JobRequest, Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { RequestInfo } from '../../platform/graphql/context.js';
import type { IntakeLimit } from '../../platform/jobs/intake-limit.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { readEmail } from '../accounts/account.service.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { audit } from '../audit/audit.service.js';
import { afterHours, deadlinesOf } from '../jurisdictions/deadline.policy.js';
import type { JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import { countryOfPhone } from '../../platform/kernel/phone-number.js';
import { lockInquiry, type InquiryRow } from './inquiry.queries.js';
import type { OwnRequests } from './own-request.service.js';
import { ownersOf } from './request-contact.service.js';
import { personMail } from './request-mail.js';
import type { RequestKind } from './request.entity.js';
import { findSubject } from './request.queries.js';
import { readPhone, readPlace, readText, spellingsOf } from './request-reading.policy.js';
import type { PublicRequests } from './request-public.service.js';
import type { RequestService } from './request.service.js';
import { newConfirmation, notThere } from './request-store.service.js';

/** What was written, sealed. */
export interface InquiryWords {
  text: string;
  name: string | null;
  phoneNumber: string | null;
  email: string | null;
  answer: string | null;
}

/** What somebody asks or complains of. */
export interface GivenInquiry {
  kind: 'INQUIRY' | 'GRIEVANCE';
  text: string;
  businessNumber?: string | null | undefined;
  name?: string | null | undefined;
  phoneNumber?: string | null | undefined;
  email?: string | null | undefined;
  jurisdiction?: JurisdictionCode | null;
  country?: string | null;
  timeZone: string;
}

/** A complaint is answered within 30 days at most, whatever a law allows. */
const grievanceHours = 30 * 24;

/** Questions and complaints about data: taken in from everybody, answered, or turned into requests with their old clock. */
export class Inquiries {
  constructor(
    private readonly ground: {
      database: Database;
      operate: OperateWithJobs;
      envelope: Envelope;
      outbox: MailOutbox;
      limit: IntakeLimit;
      clock: Clock;
      privacyEmail: string;
    },
    private readonly door: PublicRequests,
    private readonly requests: RequestService,
    private readonly own: OwnRequests,
  ) {}

  /** @throws DomainError INVALID_INPUT, INVALID_PHONE_NUMBER, NOT_FOUND, TOO_MANY_ATTEMPTS */
  async create(given: GivenInquiry, request: RequestInfo): Promise<{ receivedAt: Date; dueAt: Date }> {
    const words: InquiryWords = {
      text: readText(given.text, ['text'], [1, 10_000]),
      name: given.name ? readText(given.name, ['name'], [1, 120]) : null,
      phoneNumber: given.phoneNumber ? readPhone(given.phoneNumber, 'phoneNumber') : null,
      email: given.email ? readEmail(given.email, ['email']) : null,
      answer: null,
    };
    if (!words.phoneNumber && !words.email) throw invalidInput('Say how you can be answered.', ['email']);
    const { clock, limit, database, operate } = this.ground;
    const now = clock.now();
    const country = given.country ?? (words.phoneNumber ? countryOfPhone(words.phoneNumber) : null);
    const place = readPlace({ ...given, country: country ?? null, receivedAt: null }, now);
    await limit.assertFree('privacy-inquiry', request.ip);
    const { answerBy } = deadlinesOf(place.jurisdiction, now, place.timeZone);
    const latest = afterHours(now, grievanceHours);
    const dueAt = given.kind === 'GRIEVANCE' && latest < answerBy ? latest : answerBy;
    const row = { kind: given.kind, words, place, now, dueAt };
    if (given.businessNumber) {
      const accountId = await this.door.businessOf(given.businessNumber);
      await database.write(systemViewer(accountId), async (scope) => {
        scope.ip = request.ip;
        const known = await findSubject(scope, { phoneKey: spellingsOf(words.phoneNumber), email: words.email });
        await this.insert(scope.em, accountId, known?.contactId ?? null, row);
        for (const email of await ownersOf(scope))
          await this.ground.outbox.post(scope, 'inquiry_waiting', email, waiting(given.kind, dueAt));
        commit(scope, undefined, []);
      });
    } else {
      await operate('requests.own', async (em, jobs) => {
        await this.insert(em, null, null, row);
        const mail = waiting(given.kind, dueAt);
        jobs.push(await this.ground.outbox.add(em, null, now, 'inquiry_waiting', this.ground.privacyEmail, mail));
      });
    }
    return { receivedAt: now, dueAt };
  }

  open({ id, sealed }: Pick<InquiryRow, 'id' | 'sealed'>): InquiryWords {
    return JSON.parse(this.ground.envelope.open(sealed, place(id))) as InquiryWords;
  }

  /** @throws DomainError NOT_FOUND, REQUEST_STATE */
  async answer(scope: Scope, id: string | undefined, text: string): Promise<string> {
    const inquiry = await this.lock(scope.em, scope.accountId, id);
    const { email } = await this.answered(scope.em, inquiry, text, scope.clock.now(), scope.viewer.actorId ?? null);
    const { contactId } = inquiry;
    const mail = personMail('Our answer', text);
    if (email) await this.ground.outbox.post(scope, 'inquiry_answer', email, mail, contactId ?? undefined);
    audit(scope, { action: 'privacy_inquiry.answered', target: { kind: 'PrivacyInquiry', id: inquiry.id } });
    return commit(scope, inquiry.id, []);
  }

  /** @throws DomainError NOT_FOUND, REQUEST_STATE */
  answerOwn(id: string | undefined, text: string, operator: Operator): Promise<void> {
    return this.ground.operate('requests.own', async (em, jobs: JobRequest[]) => {
      const inquiry = await this.lock(em, null, id);
      const { email } = await this.answered(em, inquiry, text, operator.now, operator.name);
      const mail = personMail('Our answer', text);
      if (email) jobs.push(await this.ground.outbox.add(em, null, operator.now, 'inquiry_answer', email, mail));
      const target = { kind: 'PrivacyInquiry', id: inquiry.id };
      await recordAct(em, operator, { action: 'privacy_inquiry.answered', target });
    });
  }

  /** It asks for something: a request, which came when it came. @throws DomainError NOT_FOUND, REQUEST_STATE */
  async convert(scope: Scope, id: string | undefined, kind: RequestKind): Promise<string> {
    const inquiry = await this.lock(scope.em, scope.accountId, id);
    if (inquiry.state !== 'OPEN') throw notThere();
    const { contactId } = inquiry;
    const { text, name, phoneNumber, email } = this.open(inquiry);
    const opened = await this.requests.open(scope, {
      ...{ kind, intake: 'APP', contactId, record: { note: text.slice(0, 5_000) } },
      ...this.clockOf(inquiry),
      subject: contactId ? `contact:${contactId}` : phoneNumber ? `phone:${phoneNumber}` : `email:${email}`,
      identity: { name: name ?? undefined, phoneNumber: phoneNumber ?? undefined, email: email ?? undefined },
    });
    await this.close(scope.em, inquiry, 'CONVERTED', scope.clock.now(), scope.viewer.actorId ?? null, opened.id);
    audit(scope, { action: 'privacy_inquiry.converted', target: { kind: 'PrivacyInquiry', id: inquiry.id } });
    return commit(scope, inquiry.id, []);
  }

  /** The same of what was written to the platform. @throws DomainError NOT_FOUND, REQUEST_STATE, INVALID_INPUT */
  async convertOwn(id: string | undefined, kind: RequestKind, operator: Operator): Promise<void> {
    await this.ground.operate('requests.own', async (em, jobs) => {
      const inquiry = await this.lock(em, null, id);
      if (inquiry.state !== 'OPEN') throw notThere();
      const { text, name, email } = this.open(inquiry);
      if (!email) throw invalidInput('Nobody of ours is known without an address; answer it.', ['inquiryId']);
      const opened = await this.own.openIn(em, jobs, {
        ...{ kind, intake: 'APP', subject: `email:${email}`, confirmation: newConfirmation() },
        ...this.clockOf(inquiry),
        identity: { name: name ?? undefined, email },
        record: { note: text.slice(0, 5_000) },
      });
      await this.close(em, inquiry, 'CONVERTED', operator.now, operator.name, opened.id);
      const target = { kind: 'PrivacyInquiry', id: inquiry.id };
      await recordAct(em, operator, { action: 'privacy_inquiry.converted', target });
    });
  }

  private clockOf({ jurisdiction, timeZone, receivedAt }: InquiryRow) {
    return { jurisdiction: jurisdiction as JurisdictionCode, timeZone, receivedAt: new Date(receivedAt) };
  }

  private async insert(
    em: EntityManager,
    accountId: string | null,
    contactId: string | null,
    row: {
      kind: string;
      words: InquiryWords;
      place: { jurisdiction: string; timeZone: string };
      now: Date;
      dueAt: Date;
    },
  ): Promise<void> {
    const id = newId();
    const { jurisdiction, timeZone } = row.place;
    await rows(
      em,
      `/* takeInquiry */
       insert into privacy_inquiry (id, account_id, kind, state, contact_id, sealed, jurisdiction, time_zone, received_at, due_at)
       values ($1, $2, $3, 'OPEN', $4, $5, $6, $7, $8, $9)`,
      [id, accountId, row.kind, contactId, this.seal(id, row.words), jurisdiction, timeZone, row.now, row.dueAt],
    );
  }

  private async answered(
    em: EntityManager,
    inquiry: InquiryRow,
    answer: string,
    now: Date,
    by: string | null,
  ): Promise<InquiryWords> {
    if (inquiry.state !== 'OPEN') throw notThere();
    const words = this.open(inquiry);
    await rows(em, `/* sealAnswer */ update privacy_inquiry set sealed = $2 where id = $1`, [
      inquiry.id,
      this.seal(inquiry.id, { ...words, answer }),
    ]);
    await this.close(em, inquiry, 'ANSWERED', now, by, null);
    return words;
  }

  private async close(
    em: EntityManager,
    { id }: InquiryRow,
    state: 'ANSWERED' | 'CONVERTED',
    now: Date,
    by: string | null,
    requestId: string | null,
  ): Promise<void> {
    await rows(
      em,
      `/* closeInquiry */
       update privacy_inquiry set state = $2, closed_at = $3, closed_by = $4, request_id = $5 where id = $1`,
      [id, state, now, by, requestId],
    );
  }

  private async lock(em: EntityManager, accountId: string | null, id: string | undefined): Promise<InquiryRow> {
    const inquiry = id && (await lockInquiry(em, accountId, id));
    if (!inquiry) throw notFound('PrivacyInquiry', ['inquiryId']);
    return inquiry;
  }

  private seal(id: string, words: InquiryWords): string {
    return this.ground.envelope.seal(JSON.stringify(words), place(id));
  }
}

const place = (id: string): string => `privacy_inquiry|sealed|${id}`;

const waiting = (kind: string, dueAt: Date) => ({
  subject: kind === 'GRIEVANCE' ? 'A complaint about data' : 'A question about data',
  paragraphs: [`It has to be answered by ${dueAt.toISOString().slice(0, 10)}.`],
});
