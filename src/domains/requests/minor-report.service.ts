import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { RequestInfo } from '../../platform/graphql/context.js';
import type { IntakeLimit } from '../../platform/jobs/intake-limit.js';
import { notFound } from '../../platform/kernel/errors.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { audit } from '../audit/audit.service.js';
import type { Restrictions } from '../consent/restriction.service.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import type { ErasureService } from '../privacy/erasure.service.js';
import { lockMinorReport, type MinorReportRow } from './inquiry.queries.js';
import { minorReportFind } from './request.jobs.js';
import { findSubject } from './request.queries.js';
import { readPhone, readText, spellingsOf } from './request-reading.policy.js';
import type { PublicRequests } from './request-public.service.js';
import { notThere } from './request-store.service.js';

/** What a report says, sealed. */
export interface ReportWords {
  evidence: string;
  phoneNumber: string | null;
  /** How the reporter can be reached. */
  reporter: string | null;
}

/**
 * People who may be too young. A report stops everything that is sent to them at once and deletes nothing, so that a false
 * one does no more harm than a pause; only who answers for the data decides.
 */
export class MinorReports {
  constructor(
    private readonly database: Database,
    private readonly envelope: Envelope,
    private readonly limit: IntakeLimit,
    private readonly door: PublicRequests,
    private readonly restrictions: Restrictions,
    private readonly erasures: ErasureService,
  ) {}

  /** From anybody; the same whether anybody is known. @throws DomainError INVALID_INPUT, NOT_FOUND, TOO_MANY_ATTEMPTS */
  async report(
    given: { businessNumber: string; phoneNumber: string; evidence: string; reporter?: string | null | undefined },
    request: RequestInfo,
  ): Promise<void> {
    const phoneNumber = readPhone(given.phoneNumber, 'phoneNumber');
    const words: ReportWords = {
      evidence: readText(given.evidence, ['evidence'], [1, 5_000]),
      phoneNumber,
      reporter: given.reporter ? readText(given.reporter, ['reporter'], [1, 300]) : null,
    };
    await this.limit.assertFree('minor-report', request.ip);
    const accountId = await this.door.businessOf(given.businessNumber);
    await this.database.write(systemViewer(accountId), async (scope) => {
      scope.ip = request.ip;
      const reportId = await this.insert(scope, null, words);
      // Looking for the person, and what follows, come behind the answer: its time would tell who is known.
      commit(scope, undefined, [], [jobRequest(minorReportFind, { accountId, reportId })]);
    });
  }

  /** Looks for whom a report from outside is about, and stops what is sent to them. */
  async find({ accountId, reportId }: { accountId: string; reportId: string }): Promise<void> {
    await this.database.write(systemViewer(accountId), async (scope) => {
      const report = await lockMinorReport(scope, reportId);
      if (report?.state === 'REPORTED') await this.identify(scope, report);
      commit(scope, undefined, []);
    });
  }

  /** The contact of the report; a report from outside is joined to it once. */
  private async identify(scope: Scope, report: MinorReportRow): Promise<string | null> {
    const { id, contactId } = report;
    const phoneNumber = this.open(report)?.phoneNumber;
    if (contactId !== null || !phoneNumber) return contactId;
    const known = await findSubject(scope, { phoneKey: spellingsOf(phoneNumber), email: null });
    if (!known) return null;
    await rows(scope.em, `/* minorFound */ update minor_report set contact_id = $3 where account_id = $1 and id = $2`, [
      scope.accountId,
      id,
      known.contactId,
    ]);
    await this.restrictions.restrict(scope, known.contactId, { reason: 'MINOR_REPORT', sourceId: id });
    return known.contactId;
  }

  /** From somebody of the business. @throws DomainError NOT_FOUND */
  async reportContact(scope: Scope, contactId: string | undefined, evidence: string): Promise<string> {
    const contact = await lockContact(scope, contactId, 'key share');
    return this.insert(scope, contact.id, { evidence, phoneNumber: null, reporter: null });
  }

  /** It is so: the person is erased, and written to no more. @throws DomainError NOT_FOUND, REQUEST_STATE */
  async confirm(scope: Scope, id: string | undefined): Promise<string> {
    const report = await this.lock(scope, id);
    // Nobody is known by the number: there is nobody to erase.
    const contactId = await this.identify(scope, report);
    const erasureJobId = contactId && (await this.erasures.request(scope, contactId, false));
    await this.decide(scope, report, 'CONFIRMED', erasureJobId);
    return commit(scope, report.id, []);
  }

  /** It is not so: what was stopped goes again. @throws DomainError NOT_FOUND, REQUEST_STATE */
  async reject(scope: Scope, id: string | undefined): Promise<string> {
    const report = await this.lock(scope, id);
    await this.restrictions.lift(scope, report.id);
    await this.decide(scope, report, 'REJECTED', null);
    return commit(scope, report.id, []);
  }

  open({ id, sealed }: Pick<MinorReportRow, 'id' | 'sealed'>): ReportWords | null {
    return sealed === null ? null : (JSON.parse(this.envelope.open(sealed, place(id))) as ReportWords);
  }

  /** Whom a report was about is gone: so is what was written of it. */
  async erased(scope: Scope, erasureJobIds: readonly string[]): Promise<void> {
    await rows(
      scope.em,
      `/* forgetMinors */
       update minor_report m set sealed = null from erasure_job j
       where j.account_id = $1 and j.id = any($2::uuid[]) and m.account_id = $1
         and (m.contact_id = any(j.contact_ids) or m.erasure_job_id = j.id)`,
      [scope.accountId, erasureJobIds],
    );
  }

  private async insert(scope: Scope, contactId: string | null, words: ReportWords): Promise<string> {
    const id = newId();
    await rows(
      scope.em,
      `/* reportMinor */
       insert into minor_report (account_id, id, contact_id, state, sealed, reported_at, reported_by)
       values ($1, $2, $3, 'REPORTED', $4, $5, $6)`,
      [
        ...[scope.accountId, id, contactId, this.envelope.seal(JSON.stringify(words), place(id)), scope.clock.now()],
        scope.viewer.actorId ?? null,
      ],
    );
    if (contactId) await this.restrictions.restrict(scope, contactId, { reason: 'MINOR_REPORT', sourceId: id });
    audit(scope, { action: 'minor_report.created', target: { kind: 'MinorReport', id } });
    return commit(scope, id, []);
  }

  private async decide(
    scope: Scope,
    { id }: MinorReportRow,
    state: 'CONFIRMED' | 'REJECTED',
    erasureJobId: string | null,
  ): Promise<void> {
    await rows(
      scope.em,
      `/* decideMinorReport */
       update minor_report set state = $3, decided_at = $4, decided_by = $5, erasure_job_id = $6 where account_id = $1 and id = $2`,
      [scope.accountId, id, state, scope.clock.now(), scope.viewer.actorId ?? null, erasureJobId],
    );
    audit(scope, {
      action: 'minor_report.decided',
      target: { kind: 'MinorReport', id },
      changes: { state: ['REPORTED', state] },
    });
  }

  private async lock(scope: Scope, id: string | undefined): Promise<MinorReportRow> {
    const report = id && (await lockMinorReport(scope, id));
    if (!report) throw notFound('MinorReport', ['reportId']);
    if (report.state !== 'REPORTED') throw notThere();
    return report;
  }
}

const place = (id: string): string => `minor_report|sealed|${id}`;
