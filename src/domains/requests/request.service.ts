import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { audit } from '../audit/audit.service.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import { profileOf, type JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import type { ReachedBy, RequestContact } from './request-contact.service.js';
import type { Denial, RequestProof } from './request.entity.js';
import { requestErrors } from './request.errors.js';
import { requestChanged } from './request.events.js';
import type { RequestExecution } from './request-execution.service.js';
import { kindWords } from './request-mail.js';
import { lockRequest, type RequestRow } from './request.queries.js';
import { readPlace, type Answer } from './request-reading.policy.js';
import { RequestState, activeSql, activeStates } from './request-states.js';
import {
  mayExtend,
  newConfirmation,
  notThere,
  type NewRequest,
  type OpenedRequest,
  type RequestStore,
} from './request-store.service.js';

const S = RequestState;

/** Requests about contacts: whoever asks, and however, they go this one way. */
export class RequestService {
  constructor(
    private readonly store: RequestStore,
    private readonly people: RequestContact,
    private readonly execution: RequestExecution,
  ) {}

  /** Takes a request in; the same steps for every intake. */
  async open(
    scope: Scope,
    given: Omit<NewRequest, 'accountId' | 'confirmation' | 'createdBy'> & { confirmation?: string },
  ): Promise<OpenedRequest> {
    const now = scope.clock.now();
    const opened = await this.store.open(
      scope.em,
      {
        ...given,
        accountId: scope.accountId,
        confirmation: given.confirmation ?? newConfirmation(),
        createdBy: scope.viewer.actorId ?? null,
      },
      now,
    );
    audit(scope, {
      action: 'data_subject_request.created',
      target: { kind: 'DataSubjectRequest', id: opened.id },
      changes: { kind: [null, given.kind], intake: [null, given.intake], state: [null, opened.state] },
    });
    const events = [requestChanged(opened.id, 'CREATED', opened.state)];
    if (opened.duplicateOf) {
      const first = await this.lock(scope, opened.duplicateOf);
      events.push(requestChanged(first.id, 'DEADLINE', first.state));
      if (given.proof && first.state === S.IDENTITY_PENDING) await this.verified(scope, first, given.proof);
    } else if (given.proof) {
      await this.routed(scope, await this.lock(scope, opened.id));
    }
    return commit(scope, opened, events);
  }

  /**
   * A member erases a contact: the request that is under way is known and accepted at once, or one is opened. Nobody is
   * told that it waits, and nobody who did not ask that it is done. @throws DomainError NOT_FOUND
   */
  async eraseNow(scope: Scope, contactId: string | undefined, reason: string | undefined): Promise<string> {
    const accountId = scope.accountId;
    await this.store.takeTurn(scope.em, { accountId, kind: 'ERASURE', subject: `contact:${contactId}` });
    const active = await firstRow<{ id: string }>(
      scope.em,
      `/* erasureAskedFor */
       select id from data_subject_request
       where account_id = $1 and kind = 'ERASURE' and state in ${activeSql} and contact_id = coalesce(
         (select contact_id from contact_alias where account_id = $1 and gone_id = $2::uuid), $2::uuid)
       order by created_at limit 1 for update`,
      [scope.accountId, contactId ?? null],
    );
    if (active) {
      const request = await this.lock(scope, active.id);
      if (request.state === S.IDENTITY_PENDING) {
        if (reason) await this.store.note(scope.em, request, { verificationReason: reason });
        await this.known(scope, request);
      }
      return this.accept(scope, active.id);
    }
    const contact = await lockContact(scope, contactId);
    const now = scope.clock.now();
    const opened = await this.store.open(
      scope.em,
      {
        ...{ kind: 'ERASURE', intake: 'STAFF', record: { note: reason } },
        ...{ ...readPlace({ timeZone: 'UTC' }, now), contactId: contact.id, subject: `contact:${contact.id}` },
        // Whoever did not ask is not answered.
        ...{ identity: {}, accountId: scope.accountId, confirmation: newConfirmation() },
        createdBy: scope.viewer.actorId ?? null,
      },
      now,
    );
    audit(scope, {
      action: 'data_subject_request.created',
      target: { kind: 'DataSubjectRequest', id: opened.id },
      changes: { kind: [null, 'ERASURE'], intake: [null, 'STAFF'] },
    });
    await this.known(scope, await this.lock(scope, opened.id));
    await this.accept(scope, opened.id);
    return commit(scope, opened.id, [requestChanged(opened.id, 'CREATED', S.IN_PROGRESS)]);
  }

  /** @throws DomainError NOT_FOUND, REQUEST_STATE, CODE_NOT_SENT */
  async sendCode(scope: Scope, id: string | undefined, by?: readonly ReachedBy[]): Promise<ReachedBy> {
    const request = await this.lock(scope, id);
    if (request.state !== S.IDENTITY_PENDING) throw notThere();
    const reached = await this.people.sendCode(scope, request, by);
    if (!reached)
      throw new DomainError(
        requestErrors.CODE_NOT_SENT,
        'The person has not written within 24 hours, no address of theirs is known, or three codes were sent.',
        ['by'],
      );
    audit(scope, {
      action: 'data_subject_request.code_sent',
      target: { kind: 'DataSubjectRequest', id: request.id },
      changes: { by: [null, reached] },
    });
    return commit(scope, reached, [requestChanged(request.id, 'CODE', request.state)]);
  }

  /** To somebody who asked without signing in: unless one is on its way. */
  async sendFirstCode(scope: Scope, id: string): Promise<void> {
    const asked = await lockRequest(scope.em, scope.accountId, id);
    if (asked?.intake !== 'APP' || asked.verifiedAt !== null) return;
    const request = asked.duplicateOf ? await this.lock(scope, asked.duplicateOf) : asked;
    if (request.state !== S.IDENTITY_PENDING || isCodeGood(request, scope.clock.now())) return;
    if (await this.people.sendCode(scope, request))
      commit(scope, undefined, [requestChanged(request.id, 'CODE', request.state)]);
  }

  /**
   * Whether the code is right; then the request goes on. A wrong one is counted, so this returns instead of throwing:
   * what is thrown is undone.
   */
  async tryCode(scope: Scope, requestId: string, code: string): Promise<boolean> {
    const id = await this.actual(scope, requestId);
    if (!(await this.store.tryCode(scope.em, scope.accountId, id, code, scope.clock.now()))) return false;
    if (id !== requestId) {
      // The person sees by the own one what becomes of the other.
      await rows(
        scope.em,
        `/* provenDuplicate */ update data_subject_request set verified_at = $3, verified_by = 'CODE' where account_id = $1 and id = $2`,
        [scope.accountId, requestId, scope.clock.now()],
      );
    }
    await this.verified(scope, await this.lock(scope, id), 'CODE');
    return true;
  }

  /** Somebody of the business knows who it is, and says how. @throws DomainError NOT_FOUND, REQUEST_STATE */
  async vouch(scope: Scope, id: string | undefined, reason: string): Promise<string> {
    const request = await this.lock(scope, id);
    if (request.state !== S.IDENTITY_PENDING) throw notThere();
    await this.store.note(scope.em, request, { verificationReason: reason });
    await this.verified(scope, request, 'STAFF');
    return request.id;
  }

  /** The business, which answers for the data, lets it be carried out. @throws DomainError NOT_FOUND, REQUEST_STATE */
  async accept(scope: Scope, id: string | undefined): Promise<string> {
    const request = await this.lock(scope, id);
    // An erasure that rests or failed begins anew, and so does a copy.
    if (
      request.state !== S.AWAITING_CONTROLLER &&
      !(request.state === S.IN_PROGRESS && (request.erasureJobId ?? request.dataExportId))
    )
      throw notThere();
    const now = scope.clock.now();
    if (request.state === S.AWAITING_CONTROLLER)
      await this.move(scope, request, S.IN_PROGRESS, { accepted_at: now, accepted_by: scope.viewer.actorId ?? null });
    const working = { ...request, state: S.IN_PROGRESS };
    const executed = await this.execution.run(scope, working);
    if (executed.then === 'DONE') {
      await this.finish(scope, working, S.COMPLETED);
    } else {
      await rows(
        scope.em,
        `/* workOfRequest */ update data_subject_request set erasure_job_id = $3, data_export_id = $4
         where account_id = $1 and id = $2`,
        [scope.accountId, request.id, executed.erasureJobId ?? null, executed.dataExportId ?? null],
      );
    }
    return commit(scope, request.id, []);
  }

  /** Puts the deadline off, once and in time. @throws DomainError NOT_FOUND, REQUEST_STATE, EXTENSION_NOT_POSSIBLE */
  async extend(scope: Scope, id: string | undefined, reason: string): Promise<string> {
    const request = await this.lock(scope, id);
    if (!activeStates.includes(request.state)) throw notThere();
    const now = scope.clock.now();
    if (!mayExtend(request, now))
      throw new DomainError(
        requestErrors.EXTENSION_NOT_POSSIBLE,
        'It was put off before, its time is over, or it cannot be put off there.',
        ['requestId'],
      );
    await this.store.note(scope.em, request, { extensionReason: reason });
    await rows(
      scope.em,
      `/* extendRequest */
       update data_subject_request set extended_at = $3, due_at = extendable_to, reminded = 0 where account_id = $1 and id = $2`,
      [scope.accountId, request.id, now],
    );
    const until = request.extendableTo!.slice(0, 10);
    await this.people.tell(scope, request, 'extended', `We need longer to answer you, until ${until}: ${reason}`);
    audit(scope, {
      action: 'data_subject_request.extended',
      target: { kind: 'DataSubjectRequest', id: request.id },
    });
    return commit(scope, request.id, [requestChanged(request.id, 'DEADLINE', request.state)]);
  }

  /** Refuses it, with a ground for each kind of data. @throws DomainError NOT_FOUND, REQUEST_STATE */
  async deny(scope: Scope, id: string | undefined, denials: readonly Denial[]): Promise<string> {
    const request = await this.lock(scope, id);
    await this.takeBack(scope, request);
    await this.store.note(scope.em, request, { denials });
    const grounds = denials.map(({ category, ground }) => `${category} (${ground})`.toLowerCase()).join(', ');
    await this.people.tell(
      scope,
      request,
      'denied',
      `We cannot do what you asked for: ${grounds}. You may complain to: ${complaintRoute(request)}.`,
    );
    await this.move(scope, request, S.DENIED);
    return commit(scope, request.id, []);
  }

  /** The person does not want it any more. @throws DomainError NOT_FOUND, REQUEST_STATE */
  async cancel(scope: Scope, id: string | undefined): Promise<string> {
    const request = await this.lock(scope, id);
    await this.takeBack(scope, request);
    await this.move(scope, request, S.CANCELLED);
    return commit(scope, request.id, []);
  }

  /** The answer was given. @throws DomainError NOT_FOUND, REQUEST_STATE, REQUEST_NOT_FINISHED */
  async complete(scope: Scope, id: string | undefined, { text, recipientsTold, denials }: Answer): Promise<string> {
    const request = await this.lock(scope, id);
    if (request.state !== S.IN_PROGRESS) throw notThere();
    // Where nobody is kept there is nothing to erase; that is an answer in part, with its ground.
    if (request.kind === 'ERASURE' && !(await this.execution.isErased(scope, request)) && denials.length === 0)
      throw new DomainError(
        requestErrors.REQUEST_NOT_FINISHED,
        'Nothing may be found any more before an erasure is complete.',
        ['requestId'],
      );
    // What a law holds rests, and goes on by itself later: that is no reason to leave the person without an answer.
    if (request.kind === 'ERASURE' && denials.length > 0 && !(await this.execution.isResting(scope, request)))
      await this.takeBack(scope, request);
    await this.store.note(scope.em, request, {
      answer: text,
      recipientsTold,
      ...(denials.length > 0 ? { denials } : {}),
    });
    await this.finish(scope, request, denials.length > 0 ? S.PARTIALLY_COMPLETED : S.COMPLETED);
    return commit(scope, request.id, []);
  }

  /** Erasures that are over: their requests are too, and nothing that was asked in the person's name names it any more. */
  async erased(scope: Scope, erasureJobIds: readonly string[]): Promise<void> {
    const found = await rows<{ id: string }>(
      scope.em,
      `/* requestsOfErasures */ select id from data_subject_request
       where account_id = $1 and erasure_job_id = any($2::uuid[]) order by id`,
      [scope.accountId, erasureJobIds],
    );
    for (const { id } of found) {
      const request = await this.lock(scope, id);
      if (request.state === S.IN_PROGRESS && (await this.execution.isErased(scope, request)))
        await this.finish(scope, request, S.COMPLETED);
    }
    await rows(
      scope.em,
      `/* forgetWhoAsked */
       update data_subject_request r set identity_sealed = null, record_sealed = null, code_hash = null
       from erasure_job j where j.account_id = $1 and j.id = any($2::uuid[]) and r.account_id = $1
         and (r.contact_id = any(j.contact_ids) or r.erasure_job_id = j.id)`,
      [scope.accountId, erasureJobIds],
    );
    commit(scope, undefined, []);
  }

  /** Copies that are ready: the person gets a link, and that is the answer. Nobody to be reached: somebody hands it over. */
  async copied(scope: Scope, dataExportIds: readonly string[]): Promise<void> {
    const found = await rows<{ id: string }>(
      scope.em,
      `/* requestsOfCopies */ select id from data_subject_request
       where account_id = $1 and data_export_id = any($2::uuid[]) and state = 'IN_PROGRESS' order by id`,
      [scope.accountId, dataExportIds],
    );
    for (const { id } of found) {
      const request = await this.lock(scope, id);
      const link = await this.execution.copyLink(scope, request.dataExportId!);
      if (!link) continue;
      // Not into the thread: whoever of the business reads it would hold the key to everything.
      const reached = await this.people.tell(scope, request, 'copy', `Here is what is kept of you: ${link}`, ['EMAIL']);
      if (!reached) continue;
      await this.store.note(scope.em, request, { answer: `A link to the copy was sent by ${reached}.` });
      await this.finish(scope, request, S.COMPLETED);
    }
    commit(scope, undefined, []);
  }

  /** @throws DomainError NOT_FOUND */
  async lock(scope: Scope, id: string | undefined): Promise<RequestRow> {
    const request = id && (await lockRequest(scope.em, scope.accountId, id));
    if (!request) throw notFound('DataSubjectRequest', ['requestId']);
    return request;
  }

  /** What a person proves for a duplicate is proven for the one under way. */
  private async actual(scope: Scope, id: string): Promise<string> {
    const found = await firstRow<{ id: string }>(
      scope.em,
      `/* actualRequest */ select coalesce(duplicate_of, id) as id from data_subject_request where account_id = $1 and id = $2`,
      [scope.accountId, id],
    );
    return found?.id ?? id;
  }

  private async verified(scope: Scope, request: RequestRow, by: RequestProof): Promise<void> {
    const now = scope.clock.now();
    await this.move(scope, request, S.VERIFIED, { verified_by: by, verified_at: now });
    await this.routed(scope, { ...request, state: S.VERIFIED });
    commit(scope, undefined, []);
  }

  /** Who asks is known to the one who accepts it in the same breath. */
  private async known(scope: Scope, request: RequestRow): Promise<void> {
    await this.move(scope, request, S.VERIFIED, { verified_by: 'STAFF', verified_at: scope.clock.now() });
    await this.move(scope, { ...request, state: S.VERIFIED }, S.AWAITING_CONTROLLER);
  }

  /** The business answers for the data of its contacts: it waits for it. */
  private async routed(scope: Scope, request: RequestRow): Promise<void> {
    await this.move(scope, request, S.AWAITING_CONTROLLER);
    await this.people.tellOwners(scope, request);
  }

  private async finish(scope: Scope, request: RequestRow, to: RequestState): Promise<void> {
    await this.move(scope, request, S.VERIFYING_RESULT);
    const answered = { ...request, state: S.VERIFYING_RESULT };
    await this.people.tell(scope, answered, 'done', `You asked ${kindWords[request.kind]}. It is done.`);
    await this.move(scope, answered, to);
  }

  private async takeBack(scope: Scope, request: RequestRow): Promise<void> {
    if (!(await this.execution.undo(scope, request))) throw notThere();
  }

  private async move(
    scope: Scope,
    request: RequestRow,
    to: RequestState,
    set: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.store.move(scope.em, request, to, scope.clock.now(), set);
    audit(scope, {
      action: 'data_subject_request.moved',
      target: { kind: 'DataSubjectRequest', id: request.id },
      changes: { state: [request.state, to] },
    });
    commit(scope, undefined, [requestChanged(request.id, 'STATE', to)]);
  }
}

const isCodeGood = ({ codeExpiresAt }: RequestRow, now: Date): boolean =>
  codeExpiresAt !== null && toDate(codeExpiresAt) > now;

/** Where a person may complain about an answer. */
export const complaintRoute = ({ jurisdiction }: Pick<RequestRow, 'jurisdiction'>): string =>
  profileOf(jurisdiction as JurisdictionCode).authority;
