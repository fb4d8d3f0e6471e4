import type { EntityManager } from '@mikro-orm/sql';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { JobRequest } from '../../platform/database/scope.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import type { Denial } from './request.entity.js';
import type { Origin, OwnErasures, OwnErasureStart } from './own-erasure.service.js';
import { requestErrors } from './request.errors.js';
import { ownCode } from './request.jobs.js';
import { codeWords, kindWords, personMail } from './request-mail.js';
import { lockRequest, type RequestRow } from './request.queries.js';
import { activeStates, mostSends, RequestState } from './request-states.js';
import {
  mayExtend,
  notThere,
  type NewRequest,
  type OpenedRequest,
  type RequestStore,
} from './request-store.service.js';
import type { Answer } from './request-reading.policy.js';
import { complaintRoute } from './request.service.js';

const S = RequestState;

/** One of them, as it comes in. */
export type OwnRequestGiven = Omit<NewRequest, 'accountId' | 'contactId' | 'createdBy'>;

/** Requests of the platform's own people, for which it answers itself: operators carry them out. */
export class OwnRequests {
  constructor(
    private readonly operate: OperateWithJobs,
    private readonly store: RequestStore,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    private readonly privacyEmail: string,
    private readonly erasures: OwnErasures,
  ) {}

  /** Takes one in. What follows of it is a job, so that the answer takes as long for who is known as for who is not. */
  open(given: OwnRequestGiven): Promise<OpenedRequest> {
    return this.operate('requests.own', (em, jobs) => this.openIn(em, jobs, given));
  }

  /** The same of a request that is known by its confirmation: delivered again it stays one, and changes nothing. */
  openOnce(given: OwnRequestGiven): Promise<void> {
    return this.operate('requests.own', async (em, jobs) => {
      if (await this.store.isNew(em, given.confirmation)) await this.openIn(em, jobs, given);
    });
  }

  /** The same in an operator's transaction that is under way. */
  async openIn(em: EntityManager, jobs: JobRequest[], given: OwnRequestGiven): Promise<OpenedRequest> {
    const now = this.clock.now();
    const opened = await this.store.open(em, { ...given, accountId: null, contactId: null, createdBy: null }, now);
    const requestId = opened.duplicateOf ?? opened.id;
    if (!given.proof) {
      jobs.push(jobRequest(ownCode, { requestId }));
      return opened;
    }
    const first = (await lockRequest(em, null, requestId))!;
    if (first.state === S.IDENTITY_PENDING)
      await this.store.move(em, first, S.VERIFIED, now, { verified_by: given.proof, verified_at: now });
    if (!opened.duplicateOf) jobs.push(await this.waiting(em, given.kind, now));
    return opened;
  }

  /** Sends a code to who is known by the address that was given; to nobody else. */
  sendCode(requestId: string): Promise<void> {
    return this.operate('requests.own', async (em, jobs) => {
      const request = await lockRequest(em, null, requestId);
      if (!request || request.state !== S.IDENTITY_PENDING || request.codeSends >= mostSends) return;
      const { email } = this.store.identityOf(request);
      const known =
        email &&
        (await firstRow<{ email: string }>(em, `/* ownPerson */ select email from app_user where email = $1`, [email]));
      if (!known) return;
      const now = this.clock.now();
      // One is on its way: a stranger must not end it, nor use the others up.
      if (request.codeExpiresAt !== null && toDate(request.codeExpiresAt) > now) return;
      const code = this.store.codes.codeOf({ accountId: null, requestId, number: request.codeSends + 1 });
      await this.store.renewCode(em, requestId, code, now);
      const mail = personMail('Your code', codeWords(code));
      jobs.push(await this.outbox.add(em, null, now, 'request_code', known.email, mail));
    });
  }

  /** Whether the code is right; a wrong one is counted. What was asked begins, where it can by itself. */
  async tryCode(requestId: string, code: string, origin: Origin): Promise<boolean> {
    const { isRight, start } = await this.operate('requests.own', async (em, jobs) => {
      const now = this.clock.now();
      const named = await lockRequest(em, null, requestId);
      const id = named?.duplicateOf ?? requestId;
      if (!(await this.store.tryCode(em, null, id, code, now))) return { isRight: false, start: undefined };
      const request = (await lockRequest(em, null, id))!;
      await this.store.move(em, request, S.VERIFIED, now, { verified_by: 'CODE', verified_at: now });
      await this.erasures.prove(em, request);
      await rows(
        em,
        `/* provenDuplicate */ update data_subject_request set verified_at = $2, verified_by = 'CODE' where id = $1 and account_id is null`,
        [requestId, now],
      );
      jobs.push(await this.waiting(em, request.kind, now));
      return { isRight: true, start: await this.beginErasing(em, jobs, id, origin) };
    });
    this.announce(start);
    return isRight;
  }

  /** An operator begins to carry it out; an erasure begins where nothing stands against it any more. @throws DomainError NOT_FOUND, REQUEST_STATE */
  async start(id: string | undefined, operator: Operator): Promise<void> {
    let start: OwnErasureStart;
    await this.decide(id, operator, 'started', async (em, request, jobs) => {
      await this.store.move(em, request, S.IN_PROGRESS, operator.now, {
        accepted_at: operator.now,
        accepted_by: operator.name,
      });
      start = await this.beginErasing(em, jobs, request.id, { ip: operator.ip, userAgent: undefined });
    });
    this.announce(start);
  }

  /** @throws DomainError NOT_FOUND, REQUEST_STATE, EXTENSION_NOT_POSSIBLE */
  extend(id: string | undefined, reason: string, operator: Operator): Promise<void> {
    return this.decide(id, operator, 'extended', async (em, request) => {
      if (!activeStates.includes(request.state)) throw notThere();
      if (!mayExtend(request, operator.now))
        throw new DomainError(requestErrors.EXTENSION_NOT_POSSIBLE, 'It cannot be put off.', ['requestId']);
      await this.store.note(em, request, { extensionReason: reason });
      await rows(
        em,
        `/* extendOwnRequest */ update data_subject_request set extended_at = $2, due_at = extendable_to, reminded = 0 where id = $1`,
        [request.id, operator.now],
      );
      return `We need longer to answer you, until ${request.extendableTo!.slice(0, 10)}: ${reason}`;
    });
  }

  /** @throws DomainError NOT_FOUND, REQUEST_STATE */
  deny(id: string | undefined, denials: readonly Denial[], operator: Operator): Promise<void> {
    return this.decide(id, operator, 'denied', async (em, request, jobs) => {
      await this.erasures.takeBack(em, jobs, request, { ip: operator.ip, userAgent: undefined });
      await this.store.note(em, request, { denials });
      await this.store.move(em, request, S.DENIED, operator.now);
      const grounds = denials.map(({ category, ground }) => `${category} (${ground})`.toLowerCase()).join(', ');
      return `We cannot do what you asked for: ${grounds}. You may complain to: ${complaintRoute(request)}.`;
    });
  }

  /**
   * The answer was given. An erasure is COMPLETED by the scan behind the deletion of the user alone, never here:
   * what could not be shown to be gone is said with its ground. @throws DomainError NOT_FOUND, REQUEST_STATE, REQUEST_NOT_FINISHED
   */
  complete(id: string | undefined, { text, recipientsTold, denials }: Answer, operator: Operator): Promise<void> {
    return this.decide(id, operator, 'completed', async (em, request) => {
      if (request.kind === 'ERASURE' && denials.length === 0)
        throw new DomainError(
          requestErrors.REQUEST_NOT_FINISHED,
          'No scan showed that nothing is left; say what stays, and why.',
          ['denials'],
        );
      // What was begun goes on by itself, and ends the request when it has come to its end.
      if (request.deletionJobId !== null) throw notThere();
      await this.store.note(em, request, { answer: text, recipientsTold, ...(denials.length > 0 ? { denials } : {}) });
      await this.store.move(em, request, S.VERIFYING_RESULT, operator.now);
      const end = denials.length > 0 ? S.PARTIALLY_COMPLETED : S.COMPLETED;
      await this.store.move(em, { ...request, state: S.VERIFYING_RESULT }, end, operator.now);
      return `You asked ${kindWords[request.kind]}. It is done.`;
    });
  }

  /** `work` gives what the person is told. */
  private decide(
    id: string | undefined,
    operator: Operator,
    act: string,
    work: (em: EntityManager, request: RequestRow, jobs: JobRequest[]) => Promise<string | void>,
  ): Promise<void> {
    return this.operate('requests.own', async (em, jobs) => {
      const request = id && (await lockRequest(em, null, id));
      if (!request) throw notFound('OwnRequest', ['requestId']);
      const email = await this.addressOf(em, request);
      const news = await work(em, request, jobs);
      if (news && email && request.verifiedAt !== null) {
        const mail = personMail('Your request', news);
        jobs.push(await this.outbox.add(em, null, operator.now, 'request_news', email, mail));
      }
      await recordAct(em, operator, {
        action: `data_subject_request.${act}`,
        target: { kind: 'DataSubjectRequest', id: request.id },
      });
    });
  }

  /** Last in its transaction: the locks that it takes come behind all others. */
  private async beginErasing(
    em: EntityManager,
    jobs: JobRequest[],
    requestId: string,
    origin: Origin,
  ): Promise<OwnErasureStart> {
    const request = (await lockRequest(em, null, requestId))!;
    const start = await this.erasures.begin(em, jobs, requestId, origin);
    const email = await this.addressOf(em, request);
    if (start && 'refusal' in start && email) {
      const mail = personMail('Your request', `You asked ${kindWords.ERASURE}. ${start.refusal}`);
      jobs.push(await this.outbox.add(em, null, this.clock.now(), 'request_news', email, mail));
    }
    return start;
  }

  /** Where news go: to the user who proved themselves, at the address that they have now; else where the request said. */
  private async addressOf(em: EntityManager, request: RequestRow): Promise<string | undefined> {
    const { email, userId } = this.store.identityOf(request);
    const user =
      userId &&
      (await firstRow<{ email: string }>(
        em,
        `/* addressOfOwnRequest */ select email from app_user where id = $1 and erased_at is null`,
        [userId],
      ));
    return user ? user.email : email;
  }

  private announce(start: OwnErasureStart): void {
    if (start && 'begun' in start) this.erasures.announce(start.begun);
  }

  private waiting(em: EntityManager, kind: RequestRow['kind'], now: Date) {
    return this.outbox.add(em, null, now, 'request_waiting', this.privacyEmail, {
      subject: 'A person asks about their data',
      paragraphs: [`Somebody of our own people asks ${kindWords[kind].replaceAll('your', 'their')}. See ownRequests.`],
    });
  }
}
