import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import { deriveKey, equalInConstantTime, keyedHash, sha256 } from '../../platform/crypto/keyed-hash.js';
import type { Envelope } from '../../platform/crypto/envelope.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { deadlinesOf } from '../jurisdictions/deadline.policy.js';
import { JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import type { RequestIdentity, RequestIntake, RequestKind, RequestProof, RequestRecord } from './request.entity.js';
import { requestErrors } from './request.errors.js';
import type { RequestRow } from './request.queries.js';
import { RequestCodes } from './request-codes.js';
import { activeSql, codeMs, isOver, mayMove, mostTries, RequestState } from './request-states.js';

/** A request as it comes in. */
export interface NewRequest {
  accountId: string | null;
  kind: RequestKind;
  intake: RequestIntake;
  jurisdiction: JurisdictionCode;
  timeZone: string;
  receivedAt: Date;
  contactId: string | null;
  /** What makes one person of two requests: `contact:…`, `phone:…`. */
  subject: string;
  identity: RequestIdentity;
  record: RequestRecord;
  /** Known already when it comes by a channel that is the proof itself. */
  proof?: RequestProof | undefined;
  /** What the person asks after it with. */
  confirmation: string;
  createdBy: string | null;
}

/** What came of it. */
export interface OpenedRequest {
  id: string;
  /** The one that was under way already. */
  duplicateOf: string | null;
  state: RequestState;
}

/** Any number that no other lock uses. */
const lockSeed = 8_241_907_733;

/** The rows of requests: sealing, deadlines, one of a kind at a time, and the one way to move one. */
export class RequestStore {
  private readonly keys: readonly Buffer[];
  readonly codes: RequestCodes;

  constructor(
    secretsKeys: readonly Buffer[],
    private readonly envelope: Envelope,
  ) {
    this.keys = secretsKeys.map((secret) => deriveKey(secret, 'data-subject-requests'));
    this.codes = new RequestCodes(secretsKeys);
  }

  /** Takes a request in. One under way for the same person and kind stays the only one; its deadline is the earlier one. */
  async open(em: EntityManager, given: NewRequest, now: Date): Promise<OpenedRequest> {
    const { accountId, kind } = given;
    const subjectKeys = await this.takeTurn(em, given);
    const { acknowledgeBy, answerBy, extendedAnswerBy } = deadlinesOf(
      given.jurisdiction,
      given.receivedAt,
      given.timeZone,
    );
    const active = await firstRow<{ id: string }>(
      em,
      `/* requestUnderWay */
       update data_subject_request set due_at = case when extended_at is null then least(due_at, $4::timestamptz) else due_at end,
         acknowledge_by = least(acknowledge_by, $5::timestamptz), received_at = least(received_at, $6::timestamptz)
       where account_id is not distinct from $1::uuid and subject_key = any($2::text[]) and kind = $3 and state in ${activeSql}
       returning id`,
      [accountId, subjectKeys, kind, answerBy, acknowledgeBy, given.receivedAt],
    );
    const id = newId();
    const isEmpty = Object.values(given.record).every((value) => value === undefined);
    await rows(
      em,
      `/* openRequest */
       insert into data_subject_request (id, account_id, role, kind, intake, jurisdiction, time_zone, state, contact_id, subject_key,
         identity_sealed, record_sealed, confirmation_hash, duplicate_of, received_at, created_at, created_by, acknowledge_by, due_at,
         extendable_to, closed_at, verified_by, verified_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
      [
        ...[id, accountId, accountId === null ? 'CONTROLLER' : 'PROCESSOR', kind, given.intake, given.jurisdiction],
        ...[given.timeZone, active ? RequestState.DUPLICATE : RequestState.RECEIVED, given.contactId, subjectKeys[0]],
        // Who asks is known from the one under way.
        active ? null : this.seal('identity', id, given.identity),
        isEmpty ? null : this.seal('record', id, given.record),
        ...[sha256(given.confirmation), active?.id ?? null, given.receivedAt, now, given.createdBy],
        ...[acknowledgeBy, answerBy, extendedAnswerBy, active ? now : null],
        ...[given.proof ?? null, given.proof ? now : null],
      ],
    );
    if (active) return { id, duplicateOf: active.id, state: RequestState.DUPLICATE };
    const state = given.proof ? RequestState.VERIFIED : RequestState.IDENTITY_PENDING;
    await this.move(em, { id, accountId, state: RequestState.RECEIVED }, state, now);
    return { id, duplicateOf: null, state };
  }

  /** Who asks for the same thing for the same person waits here until the other's transaction is over. */
  async takeTurn(
    em: EntityManager,
    { accountId, kind, subject }: Pick<NewRequest, 'accountId' | 'kind' | 'subject'>,
  ): Promise<string[]> {
    const subjectKeys = this.keys.map((key) => keyedHash(key, `${accountId ?? ''}|${subject}`));
    await rows(em, `/* oneRequestAtATime */ select pg_advisory_xact_lock(hashtextextended($1, ${lockSeed}))`, [
      `${subjectKeys[0]}|${kind}`,
    ]);
    return subjectKeys;
  }

  /** Whether no request has this confirmation; until the end of the transaction nobody else gives it to one. */
  async isNew(em: EntityManager, confirmation: string): Promise<boolean> {
    const hash = sha256(confirmation);
    await rows(em, `/* oneConfirmation */ select pg_advisory_xact_lock(hashtextextended($1, ${lockSeed}))`, [hash]);
    const known = await rows(
      em,
      `/* knownConfirmation */ select 1 from data_subject_request where confirmation_hash = $1`,
      [hash],
    );
    return known.length === 0;
  }

  /**
   * Moves a locked request along the table of transitions; `set`: columns besides. Over, it forgets who asked.
   * @throws DomainError REQUEST_STATE
   */
  async move(
    em: EntityManager,
    request: Pick<RequestRow, 'id' | 'accountId' | 'state'>,
    to: RequestState,
    now: Date,
    set: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    if (!mayMove(request.state, to)) throw notThere();
    const columns: Record<string, unknown> = {
      ...set,
      state: to,
      ...(isOver(to) ? { closed_at: now, identity_sealed: null, code_hash: null } : {}),
      ...(to === RequestState.VERIFIED ? { code_hash: null } : {}),
    };
    const names = Object.keys(columns);
    const moved = await rows(
      em,
      `/* moveRequest */ update data_subject_request set ${names.map((name, i) => `${name} = $${i + 4}`).join(', ')}
       where id = $1 and account_id is not distinct from $2::uuid and state = $3 returning id`,
      [request.id, request.accountId, request.state, ...Object.values(columns)],
    );
    if (moved.length === 0) throw notThere();
  }

  /** Counts a try of a code, and says whether it is right: the last statement may not be undone, so nothing is thrown. */
  async tryCode(em: EntityManager, accountId: string | null, id: string, code: string, now: Date): Promise<boolean> {
    const tried = await firstRow<{ hash: string }>(
      em,
      `/* tryCode */
       update data_subject_request set code_tries = code_tries + 1
       where account_id is not distinct from $1::uuid and id = $2 and state = 'IDENTITY_PENDING' and code_hash is not null
         and code_tries < ${mostTries} and code_expires_at > $3 returning code_hash as hash`,
      [accountId, id, now],
    );
    const isRight = equalInConstantTime(tried?.hash ?? '', this.hashOfCode(id, code));
    return tried !== undefined && isRight;
  }

  /** A new code of six digits for a request; the one before is good no more. */
  async renewCode(em: EntityManager, id: string, code: string, now: Date): Promise<void> {
    await rows(
      em,
      `/* keepCode */
       update data_subject_request set code_hash = $2, code_expires_at = $3, code_tries = 0, code_sends = code_sends + 1
       where id = $1`,
      [id, this.hashOfCode(id, code), new Date(now.getTime() + codeMs)],
    );
  }

  /** Adds to what is said and decided. */
  async note(em: EntityManager, request: RequestRow, more: RequestRecord): Promise<void> {
    await rows(em, `/* noteOfRequest */ update data_subject_request set record_sealed = $2 where id = $1`, [
      request.id,
      this.seal('record', request.id, { ...this.recordOf(request), ...more }),
    ]);
  }

  /** Adds to what is known of who asks. */
  async identify(em: EntityManager, request: RequestRow, more: RequestIdentity): Promise<void> {
    await rows(em, `/* identifyRequest */ update data_subject_request set identity_sealed = $2 where id = $1`, [
      request.id,
      this.seal('identity', request.id, { ...this.identityOf(request), ...more }),
    ]);
  }

  identityOf({ id, identitySealed }: Pick<RequestRow, 'id' | 'identitySealed'>): RequestIdentity {
    return identitySealed === null
      ? {}
      : (JSON.parse(this.envelope.open(identitySealed, place('identity', id))) as object);
  }

  recordOf({ id, recordSealed }: Pick<RequestRow, 'id' | 'recordSealed'>): RequestRecord {
    return recordSealed === null ? {} : (JSON.parse(this.envelope.open(recordSealed, place('record', id))) as object);
  }

  /** The keyed hash of a code; of this request alone. */
  private hashOfCode(requestId: string, code: string): string {
    return keyedHash(this.keys[0]!, `code|${requestId}|${code}`);
  }

  private seal(what: 'identity' | 'record', id: string, value: object): string {
    return this.envelope.seal(JSON.stringify(value), place(what, id));
  }
}

const place = (what: string, id: string): string => `data_subject_request|${what}|${id}`;

/** What a person asks after a request with; letters and digits alone, as Meta wants it. */
export const newConfirmation = (): string => randomBytes(20).toString('hex');

/** The request is elsewhere by now. */
export const notThere = (): DomainError =>
  new DomainError(requestErrors.REQUEST_STATE, 'The request is not where this can be done.', ['requestId']);

/** The same answer whatever was wrong with it. */
export const wrongCode = (): DomainError =>
  new DomainError(requestErrors.WRONG_CODE, 'The code is wrong, too old, or was tried too often.', ['code']);

/** Whether an extension is still possible at a time. */
export const mayExtend = ({ extendableTo, extendedAt, dueAt }: RequestRow, now: Date): boolean =>
  extendableTo !== null && extendedAt === null && now.getTime() <= toDate(dueAt).getTime();
