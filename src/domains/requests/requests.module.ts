import type { FastifyInstance } from 'fastify';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import type { LoaderDefinition } from '../../platform/database/scope.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import { IntakeLimit } from '../../platform/jobs/intake-limit.js';
import type { JobDefinition, JobHandler } from '../../platform/jobs/job-queue.js';
import type { RateBuckets } from '../../platform/jobs/rate-buckets.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { Permission } from '../accounts/permissions.js';
import type { ConsentChanges } from '../consent/consent-changes.service.js';
import type { Restrictions } from '../consent/restriction.service.js';
import type { ContactService } from '../contacts/contact.service.js';
import type { Holding } from '../contacts/holding.policy.js';
import type { MessageOutboundService } from '../messages/message-outbound.service.js';
import type { PersonExports } from '../portability/person-exports.service.js';
import type { UserDeletionService } from '../privacy/user-deletion.service.js';
import type { ErasureService } from '../privacy/erasure.service.js';
import { RequestClock } from './request-clock.service.js';
import { RequestContact } from './request-contact.service.js';
import { RequestExecution } from './request-execution.service.js';
import { DataSubjectRequestEntity } from './request.entity.js';
import { codeFollower, copyFollower, erasureFollower, wordsFollower } from './request.handlers.js';
import { minorReportFind, ownCode } from './request.jobs.js';
import { MinorReportEntity, PrivacyInquiryEntity } from './inquiry.entity.js';
import { inquiryLoader, minorReportLoader } from './inquiry.queries.js';
import { InquiryResolver, shownInquiry } from './inquiry.resolver.js';
import { Inquiries } from './inquiry.service.js';
import { MinorReportResolver, shownReport } from './minor-report.resolver.js';
import { MinorReports } from './minor-report.service.js';
import { OwnErasures } from './own-erasure.service.js';
import { OwnRequestResolver } from './own-request.resolver.js';
import { OwnRequests } from './own-request.service.js';
import { PublicRequestResolver } from './request-public.resolver.js';
import { PublicRequests } from './request-public.service.js';
import { mountRequestDoors } from './request.routes.js';
import { WhatsAppRequests } from './request-whatsapp.service.js';
import { requestLoader } from './request.queries.js';
import { RequestResolver, type ShownCertificates } from './request.resolver.js';
import { ContactEraseResolver } from './contact-erase.resolver.js';
import { RequestService } from './request.service.js';
import { RestrictionEnds } from './restriction-end.service.js';
import { RequestStore } from './request-store.service.js';

/** The tables of this room. */
export const requestEntities = [DataSubjectRequestEntity, PrivacyInquiryEntity, MinorReportEntity];

/** What the room stands on. */
export interface RequestGround {
  database: Database;
  operate: OperateWithJobs;
  envelope: Envelope;
  outbox: MailOutbox;
  clock: Clock;
  logger: Logger;
  secretsKeys: readonly Buffer[];
  appUrl: string;
  publicUrl: string;
  appSecrets: readonly string[];
  buckets: Pick<RateBuckets, 'take'>;
  privacyEmail: string;
  outbound: MessageOutboundService;
  contacts: ContactService;
  consents: ConsentChanges;
  restrictions: Restrictions;
  erasures: ErasureService;
  holding: Holding;
  certificates: ShownCertificates;
  exports: PersonExports;
  userDeletions: UserDeletionService;
}

/** Builds the room. */
export function requestsModule(ground: RequestGround) {
  const { database, operate, outbox, clock, appUrl, privacyEmail } = ground;
  const { erasures, holding, consents, restrictions, contacts, exports } = ground;
  const store = new RequestStore(ground.secretsKeys, ground.envelope);
  const people = new RequestContact(store, ground.outbound, outbox, appUrl);
  const execution = new RequestExecution(store, { erasures, consents, restrictions, contacts, exports });
  const requests = new RequestService(store, people, execution);
  const due = new RequestClock(database, operate, store, outbox, clock, {
    appUrl,
    privacyEmail,
    holding,
  });
  const ends = new RestrictionEnds(ground, requests, people, restrictions);
  const ownErasures = new OwnErasures(operate, store, ground.userDeletions, clock);
  const own = new OwnRequests(operate, store, outbox, clock, privacyEmail, ownErasures);
  const door = new PublicRequests(database, new IntakeLimit(ground.buckets), clock, requests, own);
  const { envelope } = ground;
  const limit = new IntakeLimit(ground.buckets);
  const inquiries = new Inquiries(
    { database, operate, envelope, outbox, limit, clock, privacyEmail },
    door,
    requests,
    own,
  );
  const minors = new MinorReports(database, envelope, limit, door, restrictions, erasures);
  const codes: JobHandler<{ requestId: string }> = {
    job: ownCode,
    async run(taken) {
      for (const { data } of taken) await own.sendCode(data.requestId);
    },
  };
  const minorsFound: JobHandler<{ accountId: string; reportId: string }> = {
    job: minorReportFind,
    async run(taken) {
      for (const { data } of taken) await minors.find(data);
    },
  };
  const nodes: NodeSource[] = [
    {
      kind: 'DataSubjectRequest',
      typeName: 'DataSubjectRequest',
      requires: Permission.PRIVACY_MANAGE,
      loader: requestLoader,
    },
    {
      kind: 'PrivacyInquiry',
      typeName: 'PrivacyInquiry',
      requires: Permission.PRIVACY_MANAGE,
      loader: shownBy(inquiryLoader, (row) => shownInquiry(inquiries, row)),
    },
    {
      kind: 'MinorReport',
      typeName: 'MinorReport',
      requires: Permission.PRIVACY_MANAGE,
      loader: shownBy(minorReportLoader, (row) => shownReport(minors, row)),
    },
  ];
  return {
    resolvers: [
      new RequestResolver(store, requests, ends, ground.certificates),
      new ContactEraseResolver(requests, erasures),
      new PublicRequestResolver(door),
      new OwnRequestResolver(store, own, clock),
      new InquiryResolver(inquiries, clock),
      new MinorReportResolver(minors),
    ],
    nodes,
    jobs: [ownCode, minorReportFind] as JobDefinition<never>[],
    handlers: [codes, minorsFound] as unknown as JobHandler<never>[],
    followers: [
      erasureFollower(requests, minors),
      wordsFollower(new WhatsAppRequests(requests, people)),
      codeFollower(requests),
      copyFollower(requests),
    ],
    ticks: [due.tick, ends.tick, ownErasures.tick],
    mount: (fastify: FastifyInstance) =>
      mountRequestDoors(fastify, { door, own, clock, publicUrl: ground.publicUrl, appSecrets: ground.appSecrets }),
    requests,
    due,
    ends,
  };
}

/** What a loader gives, as the API shows it. */
const shownBy = <Row, Shown extends object>(
  loader: LoaderDefinition<string, Row>,
  show: (row: Row) => Shown,
): LoaderDefinition<string, Shown> => ({
  name: `${loader.name}, shown`,
  batch: async (scope, ids) => new Map([...(await loader.batch(scope, ids))].map(([id, row]) => [id, show(row)])),
});
