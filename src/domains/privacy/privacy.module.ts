import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler, JobQueue } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { Permission } from '../accounts/permissions.js';
import { keepConsentProof } from './consent-proof.service.js';
import { DataMapResolver } from './data-map.resolver.js';
import { ErasedPeople } from './erased-people.service.js';
import { Certificates } from './erasure-certificate.js';
import { ErasureClosing } from './erasure-closing.service.js';
import type { ErasureParts } from './erasure-hooks.js';
import { ErasureLedger } from './erasure-ledger.js';
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
import { RawDeliveries } from './raw-deliveries.service.js';

/** The tables of this room. */
export const privacyEntities = [ErasureJobEntity, ErasureItemEntity, ErasedPersonEntity, ErasureVaultEntity];

/** What the room stands on. */
export interface PrivacyGround {
  database: Database;
  jobs: JobQueue;
  envelope: Envelope;
  clock: Clock;
  logger: Logger;
  secretsKeys: readonly Buffer[];
  dataDir: string;
  /** What every room keeps of people. */
  map: DataMap;
  parts: ErasureParts;
}

/** Builds the room. */
export function privacyModule(ground: PrivacyGround) {
  const { database, map, secretsKeys, clock, logger } = ground;
  const keys = markKeys(secretsKeys);
  const people = new ErasedPeople(keys);
  const certificates = new Certificates(secretsKeys);
  const ledger = new ErasureLedger(join(ground.dataDir, 'privacy', 'erasures.ledger'), secretsKeys);
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
    jobs: [erasureRun, erasureResume] as JobDefinition<never>[],
    handlers: erasureHandlers(database, ground.jobs, runner) as unknown as JobHandler<never>[],
    schedules: [{ name: erasureResume.name, cron: '*/5 * * * *' }],
    mount(fastify: FastifyInstance) {
      fastify.get('/.well-known/erasure-keys.json', async (_, reply) =>
        reply.header('cache-control', 'public, max-age=3600').send(await certificates.publicKeys()),
      );
    },
    people,
    vault,
    erasures,
    runner,
    replay: new ErasureReplay(database, ledger, runner, keys, logger, parts.holdAgain),
  };
}
