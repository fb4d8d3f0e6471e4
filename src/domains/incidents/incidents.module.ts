import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import { IntakeLimit } from '../../platform/jobs/intake-limit.js';
import type { RateBuckets } from '../../platform/jobs/rate-buckets.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { BreachService } from './breach.service.js';
import {
  BreachAlertEntity,
  BreachNotificationEntity,
  PersonalDataBreachEntity,
  SecurityReportEntity,
} from './incident.entity.js';
import { IncidentResolver } from './incident.resolver.js';
import { SecurityReportService } from './security-report.service.js';

/** The tables of this room. */
export const incidentEntities = [
  SecurityReportEntity,
  PersonalDataBreachEntity,
  BreachNotificationEntity,
  BreachAlertEntity,
];

/** Builds the room. */
export function incidentsModule(deps: {
  database: Database;
  operate: OperateWithJobs;
  envelope: Envelope;
  outbox: MailOutbox;
  buckets: Pick<RateBuckets, 'take'>;
  clock: Clock;
  privacyEmail: string;
}) {
  const { database, clock } = deps;
  const reports = new SecurityReportService(database, deps.envelope, new IntakeLimit(deps.buckets), clock);
  const breaches = new BreachService(database, deps.operate, deps.outbox, clock, deps.privacyEmail);
  return {
    resolvers: [new IncidentResolver(reports, breaches, clock)],
    nodes: [],
    jobs: [],
    handlers: [],
    ticks: [breaches.tick],
    breaches,
  };
}
