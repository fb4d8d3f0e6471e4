import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import { chainKeys } from './audit-chain.js';
import { AuditCheckpointing } from './audit-checkpointing.service.js';
import { AuditCheckpoints } from './audit-checkpoints.js';
import { AuditVerifying } from './audit-verifying.service.js';
import { AuditEntryEntity, AuditHeadEntity } from './audit.entity.js';
import { auditVerifyAll } from './audit.jobs.js';
import { auditEntryLoader } from './audit.queries.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditLog } from './audit.service.js';
import { auditRead } from './audit.type.js';

/** The tables of this room. */
export const auditEntities = [AuditEntryEntity, AuditHeadEntity];

/** Builds the room. Its `log` must be among the hooks of the database, in front of the log of events. */
export function auditModule(deps: {
  database: Database;
  secretsKeys: readonly Buffer[];
  dataDir: string;
  clock: Clock;
  logger: Logger;
}) {
  const { database, secretsKeys, clock, logger } = deps;
  const keys = chainKeys(secretsKeys);
  const checkpoints = new AuditCheckpoints(join(deps.dataDir, 'audit'), secretsKeys);
  const verifying = new AuditVerifying(keys, checkpoints);
  const checkpointing = new AuditCheckpointing(database, keys, checkpoints, verifying, { clock, logger });
  const nodes: NodeSource[] = [
    { kind: 'AuditEntry', typeName: 'AuditEntry', requires: auditRead, loader: auditEntryLoader },
  ];
  const handler: JobHandler<Record<string, never>> = {
    job: auditVerifyAll,
    async run() {
      await checkpointing.verifyAll();
    },
  };
  return {
    resolvers: [new AuditResolver(verifying, checkpoints)],
    nodes,
    jobs: [auditVerifyAll] as JobDefinition<never>[],
    handlers: [handler] as unknown as JobHandler<never>[],
    schedules: [{ name: auditVerifyAll.name, cron: '47 3 * * *' }],
    ticks: [checkpointing.tick],
    mount(fastify: FastifyInstance) {
      fastify.get('/.well-known/audit-keys.json', async (_, reply) =>
        reply.header('cache-control', 'public, max-age=3600').send(await checkpoints.publicKeys()),
      );
    },
    log: new AuditLog(keys, clock),
    checkpointing,
  };
}
