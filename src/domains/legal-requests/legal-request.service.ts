import { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import { newStorageKey, type FileStorage } from '../../platform/files/file-storage.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import { erasureRun } from '../privacy/erasure.jobs.js';
import { lockHoldsOf } from '../retention/legal-hold.queries.js';
import type { DisclosedLines } from './disclosed-lines.service.js';
import { legalRequestErrors } from './legal-request.errors.js';
import { findLegalRequest, lockLegalRequest, type LegalRequestRow } from './legal-request.queries.js';

const maxBytes = 4 * 1024 ** 3;

/** What an authority asks for. */
export interface LegalDemand {
  authority: string;
  reference: string;
  basis: string;
  contactIds: readonly (string | undefined)[];
  since: Date | null;
  until: Date | null;
  gagUntil: Date | null;
}

/** Requests of authorities: taken down by one operator, approved by two, executed to the letter. */
export class LegalRequests {
  constructor(
    private readonly database: Database,
    private readonly operate: OperateWithJobs,
    private readonly lines: DisclosedLines,
    private readonly files: FileStorage,
  ) {}

  /** Takes a request down; from then on nothing of these people is destroyed. @throws DomainError INVALID_INPUT, NOT_FOUND */
  async create(accountId: string, demand: LegalDemand, operator: Operator): Promise<string> {
    const [authority, reference, basis] = [
      readText(demand.authority, 'authority', 300),
      readText(demand.reference, 'reference', 200),
      readText(demand.basis, 'basis', 1_000),
    ];
    const { since, until, gagUntil } = demand;
    if (since && until && since >= until) throw invalidInput('Give a later time than `since`.', ['until']);
    if (gagUntil && gagUntil <= operator.now) throw invalidInput('Give a time to come.', ['gagUntil']);
    const personIds = await this.people(accountId, demand.contactIds);
    const id = newId();
    await this.operate('legal.decide', async (em) => {
      await this.lockFree(em, accountId, personIds);
      await rows(
        em,
        `/* takeLegalRequest */
         insert into legal_request (account_id, id, authority, reference, basis, person_ids, since, until, gag_until, state, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'RECEIVED', $10, $11)`,
        [accountId, id, authority, reference, basis, personIds, since, until, gagUntil, operator.name, operator.now],
      );
      await rows(
        em,
        `/* holdForRequest */
         insert into legal_hold (account_id, id, subject_kind, subject_id, person_id, reason, placed_at, hidden_until, legal_request_id)
         select $1, h.id, 'CONTACT', h.person, h.person, $4, $5, $6, $7 from unnest($2::uuid[], $3::uuid[]) as h (id, person)`,
        [accountId, personIds.map(() => newId()), personIds, `legal request ${reference}`, operator.now, gagUntil, id],
      );
      await recordAct(em, operator, { action: 'legal_request.taken', target: { kind: 'LegalRequest', id } });
    });
    return id;
  }

  /** @throws DomainError NOT_FOUND, LEGAL_REQUEST_STATE, SAME_APPROVER */
  async approve(id: string | undefined, operator: Operator): Promise<string> {
    return this.decide(id, operator, 'legal_request.approved', ['RECEIVED'], async (em, request) => {
      if (request.approvers.includes(operator.name))
        throw new DomainError(legalRequestErrors.SAME_APPROVER, 'Somebody else has to approve it too.', [
          'legalRequestId',
        ]);
      const approvers = [...request.approvers, operator.name];
      await rows(
        em,
        `/* approveLegalRequest */ update legal_request set approvers = $3, state = $4 where account_id = $1 and id = $2`,
        [request.accountId, request.id, approvers, approvers.length === 2 ? 'APPROVED' : 'RECEIVED'],
      );
    });
  }

  /** One no is enough, before it was executed. @throws DomainError NOT_FOUND, LEGAL_REQUEST_STATE */
  async refuse(id: string | undefined, operator: Operator): Promise<string> {
    return this.decide(id, operator, 'legal_request.refused', ['RECEIVED', 'APPROVED'], (em, request, jobs) =>
      this.end(em, request, 'REFUSED', operator, jobs),
    );
  }

  /** Writes the file: what the request names, and nothing else. @throws DomainError NOT_FOUND, LEGAL_REQUEST_STATE */
  async execute(id: string | undefined, operator: Operator): Promise<string> {
    const request = id && (await this.operate('legal.read', (em) => findLegalRequest(em, id)));
    if (!request) throw notFound('LegalRequest', ['legalRequestId']);
    assertState(request, ['APPROVED']);
    const { accountId } = request;
    const key = newStorageKey(accountId);
    let rowCount = 0;
    const { lines } = this;
    const counted = async function* () {
      for await (const line of lines.of(request)) {
        rowCount++;
        yield Buffer.from(line);
      }
    };
    const written = await this.files.put(key, Readable.from(counted(), { objectMode: false }), { maxBytes });
    try {
      return await this.decide(id, operator, 'legal_request.executed', ['APPROVED'], async (em) => {
        await rows(
          em,
          `/* executeLegalRequest */
           update legal_request set state = 'EXECUTED', storage_key = $3, row_count = $4, sha256 = $5, executed_by = $6, executed_at = $7
           where account_id = $1 and id = $2`,
          [accountId, request.id, key, rowCount, written.sha256, operator.name, operator.now],
        );
      });
    } catch (error) {
      await this.files.delete(key);
      throw error;
    }
  }

  /** It is over: its file goes, and what was held for it may be destroyed again. @throws DomainError NOT_FOUND, LEGAL_REQUEST_STATE */
  async close(id: string | undefined, operator: Operator): Promise<string> {
    let key: string | null = null;
    const closed = await this.decide(id, operator, 'legal_request.closed', ['EXECUTED'], async (em, request, jobs) => {
      key = request.storageKey;
      await this.end(em, request, 'CLOSED', operator, jobs);
    });
    if (key) await this.files.delete(key);
    return closed;
  }

  private async decide(
    id: string | undefined,
    operator: Operator,
    action: string,
    states: readonly string[],
    work: (
      em: EntityManager,
      request: LegalRequestRow,
      jobs: Parameters<Parameters<OperateWithJobs>[1]>[1],
    ) => Promise<void>,
  ): Promise<string> {
    if (!id) throw notFound('LegalRequest', ['legalRequestId']);
    await this.operate('legal.decide', async (em, jobs) => {
      const request = await lockLegalRequest(em, id);
      if (!request) throw notFound('LegalRequest', ['legalRequestId']);
      assertState(request, states);
      await work(em, request, jobs);
      await recordAct(em, operator, { action, target: { kind: 'LegalRequest', id } });
    });
    return id;
  }

  private async end(
    em: EntityManager,
    { accountId, id }: LegalRequestRow,
    state: 'REFUSED' | 'CLOSED',
    operator: Operator,
    jobs: Parameters<Parameters<OperateWithJobs>[1]>[1],
  ): Promise<void> {
    await lockHoldsOf(em, accountId, 'alone');
    await rows(
      em,
      `/* endLegalRequest */ update legal_request set state = $3, closed_at = $4, storage_key = null where account_id = $1 and id = $2`,
      [accountId, id, state, operator.now],
    );
    await rows(
      em,
      `/* releaseForRequest */ update legal_hold set released_at = $3
       where account_id = $1 and legal_request_id = $2 and released_at is null`,
      [accountId, id, operator.now],
    );
    const held = await rows<{ id: string }>(
      em,
      `/* heldErasuresOf */ select id from erasure_job where account_id = $1 and state = 'ON_HOLD' order by id`,
      [accountId],
    );
    for (const one of held) jobs.push(jobRequest(erasureRun, { accountId, erasureJobId: one.id }));
  }

  /** The contacts that stand for these people, merged ones followed; those in the vault under the id they had. */
  private async people(accountId: string, contactIds: readonly (string | undefined)[]): Promise<string[]> {
    if (contactIds.length < 1 || contactIds.length > 100) throw invalidInput('Name 1 to 100 contacts.', ['contactIds']);
    const { em } = this.database.read(systemViewer(accountId));
    const found = await rows<{ asked: string; id: string }>(
      em,
      `/* peopleOfRequest */
       select w.id as asked, coalesce(c.id, e.contact_id) as id from unnest($2::uuid[]) as w (id)
         left join contact_alias a on a.account_id = $1 and a.gone_id = w.id
         left join contact c on c.account_id = $1 and c.id = coalesce(a.contact_id, w.id)
         left join erasure_job e on e.account_id = $1 and e.state = 'ON_HOLD' and (e.contact_id = w.id or w.id = any(e.contact_ids))
       where c.id is not null or e.id is not null`,
      [accountId, contactIds.filter((id) => id !== undefined)],
    );
    const missing = contactIds.findIndex((id) => !found.some(({ asked }) => asked === id));
    if (missing >= 0) throw notFound('Contact', ['contactIds', String(missing)]);
    return [...new Set(found.map(({ id }) => id))];
  }

  /** Whoever is being erased cannot be held any more, nor can whom an account that goes keeps. */
  private async lockFree(em: EntityManager, accountId: string, personIds: readonly string[]): Promise<void> {
    const account = await firstRow(
      em,
      `/* accountStays */ select 1 from account where id = $1 and erasing_at is null for key share`,
      [accountId],
    );
    if (!account) throw notFound('Account', ['accountId']);
    await lockHoldsOf(em, accountId, 'alone');
    const free = await firstRow<{ count: number }>(
      em,
      `/* peopleStillThere */
       select count(*)::int as count from unnest($2::uuid[]) as p (id)
       where exists (select from contact c where c.account_id = $1 and c.id = p.id and c.erasing_at is null)
         or exists (select from erasure_job e where e.account_id = $1 and e.contact_id = p.id and e.state = 'ON_HOLD')`,
      [accountId, personIds],
    );
    if (free!.count < personIds.length) throw notFound('Contact', ['contactIds']);
  }
}

function assertState({ state }: LegalRequestRow, states: readonly string[]): void {
  if (!states.includes(state))
    throw new DomainError(legalRequestErrors.LEGAL_REQUEST_STATE, `The request is ${state}.`, ['legalRequestId']);
}

function readText(text: string, path: string, most: number): string {
  const plain = text.trim();
  if (plain.length === 0 || plain.length > most || /[\0\p{Cs}]/u.test(plain))
    throw invalidInput(`Write 1 to ${most} characters.`, [path]);
  return plain;
}
