import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import type { FileKeys } from '../../platform/files/file-keys.js';
import type { JobDefinition, JobHandler, JobQueue } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import { EncryptionRotations } from './encryption-rotation.service.js';
import { EncryptionRotationEntity } from './encryption.entity.js';
import { encryptionResumeJob, encryptionRotateJob } from './encryption.jobs.js';
import { EncryptionResolver } from './encryption.resolver.js';

/** The tables of this room. */
export const encryptionEntities = [EncryptionRotationEntity];

/** Builds the room. */
export function encryptionModule(deps: {
  database: Database;
  jobs: JobQueue;
  envelope: Envelope;
  fileKeys: FileKeys;
  clock: Clock;
  logger: Logger;
}) {
  const { database, envelope, fileKeys, clock, logger } = deps;
  const rotations = new EncryptionRotations(database, deps.jobs, { envelope, fileKeys }, { clock, logger });
  const rotate: JobHandler<{ rotationId: string }> = {
    job: encryptionRotateJob,
    async run(taken) {
      for (const { data } of taken) await rotations.run(data.rotationId);
    },
  };
  const resume: JobHandler<Record<string, never>> = { job: encryptionResumeJob, run: () => rotations.resume() };
  return {
    resolvers: [new EncryptionResolver(rotations, envelope, clock)],
    nodes: [],
    jobs: [encryptionRotateJob, encryptionResumeJob] as JobDefinition<never>[],
    handlers: [rotate, resume] as unknown as JobHandler<never>[],
    schedules: [{ name: encryptionResumeJob.name, cron: '*/15 * * * *' }],
    rotations,
  };
}
