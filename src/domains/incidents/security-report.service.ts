import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { RequestInfo } from '../../platform/graphql/context.js';
import type { IntakeLimit } from '../../platform/jobs/intake-limit.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { networkOf } from '../../platform/kernel/network-of.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import type { SealedReport } from './incident.queries.js';
import type { SecurityReport, SecurityReportState } from './incident.type.js';

const place = (id: string): string => `security_report|sealed|${id}`;

/** The door for whoever saw something, locked out or not. */
export class SecurityReportService {
  constructor(
    private readonly database: Database,
    private readonly envelope: Envelope,
    private readonly limit: IntakeLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError INVALID_INPUT, TOO_MANY_ATTEMPTS */
  async report(input: { description: string; contact?: string | null }, request: RequestInfo): Promise<Date> {
    const description = input.description.trim();
    const contact = input.contact?.trim() ?? null;
    if (description.length === 0 || description.length > 10_000 || /[\0\p{Cs}]/u.test(description))
      throw invalidInput('Write 1 to 10,000 characters.', ['description']);
    if (contact !== null && (contact.length > 300 || /[\0\p{Cs}]/u.test(contact)))
      throw invalidInput('Write at most 300 characters.', ['contact']);
    await this.limit.assertFree('security-report', request.ip);
    const id = newId();
    const now = this.clock.now();
    await this.database.operate('incidents.report', (em) =>
      rows(
        em,
        `/* reportIncident */
         insert into security_report (id, sealed, network, reported_at, state) values ($1, $2, $3, $4, 'REPORTED')`,
        [id, this.envelope.seal(JSON.stringify({ description, contact }), place(id)), networkOf(request.ip), now],
      ),
    );
    return now;
  }

  /** What was written, for operators. */
  open({ id, sealed, state, reportedAt }: SealedReport): SecurityReport {
    // After two years it is forgotten what was written of a breach, not that there was one.
    const text = sealed === null ? '{"description":"","contact":null}' : this.envelope.open(sealed, place(id));
    const written = JSON.parse(text) as { description: string; contact: string | null };
    return { id, ...written, state: state as SecurityReportState, reportedAt };
  }

  /** @throws DomainError NOT_FOUND */
  async dismiss(id: string, operator: Operator): Promise<void> {
    await this.database.operate('incidents.decide', async (em) => {
      const dismissed = await rows(
        em,
        `/* dismissReport */
         update security_report set state = 'DISMISSED', decided_at = $2, decided_by = $3
         where id = $1 and state = 'REPORTED' returning id`,
        [id, operator.now, operator.name],
      );
      if (dismissed.length === 0) throw notFound('Report', ['reportId']);
      await recordAct(em, operator, { action: 'security_report.dismissed', target: { kind: 'SecurityReport', id } });
    });
  }
}
