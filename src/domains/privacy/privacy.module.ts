import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Bus } from '../../platform/events/bus.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler, JobQueue } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { Permission } from '../accounts/permissions.js';
import { AccountDeletionResolver } from './account-deletion.resolver.js';
import { AccountDeletionService, type ResumedJobs } from './account-deletion.service.js';
import { AccountErasureWork, type AccountErasureParts } from './account-erasure.service.js';
import type { ErasedChannels } from './erased-channels.js';
import { keepConsentProof } from './consent-proof.service.js';
import { DataMapResolver } from './data-map.resolver.js';
import { ErasedPeople } from './erased-people.service.js';
import { Certificates } from './erasure-certificate.js';
import { ErasureClosing } from './erasure-closing.service.js';
import type { ErasureParts } from './erasure-hooks.js';
import { deletionHandlers } from './deletion.handlers.js';
import { DeletionMails } from './deletion-mails.js';
import { mountDeletionPage } from './deletion-page.routes.js';
import { DeletionReplay } from './deletion-replay.service.js';
import { DeletionResolver } from './deletion.resolver.js';
import { DeletionRunner } from './deletion-run.service.js';
import { DeletionJobEntity, ErasedChannelEntity } from './deletion.entity.js';
import { deletionRun, deletionsDue } from './deletion.jobs.js';
import { ErasureLedger } from './erasure-ledger.js';
import { shownCertificate } from './shown-certificate.js';
import { tasksOf } from './erasure-plan.js';
import { ErasureReplay } from './erasure-replay.service.js';
import { ErasureRunner } from './erasure-run.service.js';
import { ErasureVault } from './erasure-vault.service.js';
import { ErasureScan } from './erasure-scan.service.js';
import { ErasureWork } from './erasure-work.service.js';
import { ErasedPersonEntity, ErasureItemEntity, ErasureJobEntity, ErasureVaultEntity } from './erasure.entity.js';
import { erasureHandlers } from './erasure.handlers.js';
import { erasureResume, erasureRun } from './erasure.jobs.js';
import { erasureLoader } from './erasure.queries.js';
import { ErasureResolver } from './erasure.resolver.js';
import { ErasureService } from './erasure.service.js';
import { markKeys } from './person-signs.js';
import { UserDeletionService, type DeletionGround } from './user-deletion.service.js';
import { UserErasureClosing } from './user-erasure-closing.service.js';
import { UserErasureWork, type UserErasureParts } from './user-erasure.service.js';
import { RawDeliveries } from './raw-deliveries.service.js';

/** The tables of this room. */
export const privacyEntities = [
  ErasureJobEntity,
  ErasureItemEntity,
  ErasedPersonEntity,
  ErasureVaultEntity,
  DeletionJobEntity,
  ErasedChannelEntity,
];

/** What the room stands on. */
export interface PrivacyGround {
  database: Database;
  jobs: JobQueue;
  envelope: Envelope;
  clock: Clock;
  bus: Bus;
  logger: Logger;
  secretsKeys: readonly Buffer[];
  dataDir: string;
  /** What every room keeps of people. */
  map: DataMap;
  parts: ErasureParts;
  /** What deleting users and accounts asks of other rooms. */
  leaving: Pick<DeletionGround, 'operate' | 'audit' | 'stepUp'> & {
    outbox: MailOutbox;
    appUrl: string;
    leave: UserErasureParts['leave'];
    graceDays: number;
    resumed: ResumedJobs;
    /** By what the numbers of erased accounts are recognised. */
    channels: ErasedChannels;
    account: AccountErasureParts;
  };
}

/** Builds the room. */
export function privacyModule(ground: PrivacyGround) {
  const { database, map, secretsKeys, clock, logger } = ground;
  const keys = markKeys(secretsKeys);
  const people = new ErasedPeople(keys);
  const certificates = new Certificates(secretsKeys);
  const ledger = new ErasureLedger(join(ground.dataDir, 'privacy', 'erasures.ledger'), secretsKeys);
  const { operate, audit, stepUp, outbox, appUrl, leave, channels } = ground.leaving;
  const mails = new DeletionMails(outbox, appUrl);
  const users = new UserDeletionService({ operate, audit, stepUp, mails, bus: ground.bus, clock });
  const closing = new UserErasureClosing(map, database, certificates, clock);
  const userWork = new UserErasureWork(
    map,
    ground.envelope,
    { database, clock, ledger, closing },
    { leave, hooks: ground.parts.hooks, holding: ground.parts.holding },
  );
  const accountWork = new AccountErasureWork(
    map,
    ground.envelope,
    { database, clock, bus: ground.bus, ledger, certificates, channels },
    ground.leaving.account,
  );
  const accounts = new AccountDeletionService(mails, ground.leaving.graceDays, ground.leaving.resumed);
  const deletions = new DeletionRunner(
    database,
    { USER: userWork, ACCOUNT: accountWork },
    {
      clock,
      logger,
    },
  );
  const parts = { ...ground.parts, fenced: [keepConsentProof(keys[0]!), ...ground.parts.fenced] };
  const vault = new ErasureVault(database, ground.envelope, ground.parts.vault);
  const work = new ErasureWork(database, map, ground.envelope, parts, {
    people,
    ledger,
    vault,
    raw: new RawDeliveries(database, map),
    closing: new ErasureClosing(map, new ErasureScan(map), certificates),
  });
  const runner = new ErasureRunner(database, work, tasksOf(map), { clock, logger });
  const erasures = new ErasureService();
  const nodes: NodeSource[] = [
    { kind: 'ErasureJob', typeName: 'ErasureJob', requires: Permission.PRIVACY_MANAGE, loader: erasureLoader },
  ];
  return {
    resolvers: [new DataMapResolver(map), new ErasureResolver(erasures, certificates)],
    nodes,
    jobs: [erasureRun, erasureResume, deletionRun, deletionsDue] as JobDefinition<never>[],
    handlers: [
      ...erasureHandlers(database, ground.jobs, runner),
      ...deletionHandlers(database, ground.jobs, deletions, clock),
    ] as unknown as JobHandler<never>[],
    schedules: [erasureResume, deletionsDue].map(({ name }) => ({ name, cron: '*/5 * * * *' })),
    mount(fastify: FastifyInstance) {
      mountDeletionPage(fastify);
      fastify.get('/.well-known/erasure-keys.json', async (_, reply) =>
        reply.header('cache-control', 'public, max-age=3600').send(await certificates.publicKeys()),
      );
    },
    people,
    certificates: { shown: (signed: string | null) => shownCertificate(certificates, signed) },
    vault,
    erasures,
    runner,
    deletions,
    replay: new ErasureReplay(database, ledger, runner, keys, logger, parts.holdAgain),
    userDeletions: users,
    /** Those who leave: the same room, as a part of its own. */
    leaving: {
      resolvers: [new DeletionResolver(users, certificates), new AccountDeletionResolver(accounts)],
      nodes: [],
      jobs: [],
      handlers: [],
    },
    deletionReplay: new DeletionReplay(database, ledger, deletions, { clock, logger }),
  };
}
