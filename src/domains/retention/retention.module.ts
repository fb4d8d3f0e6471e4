import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler, JobQueue } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { Permission } from '../accounts/permissions.js';
import { AgedDeletion } from './aged-deletion.service.js';
import { legalHoldLoader } from './legal-hold.queries.js';
import { LegalHoldResolver } from './legal-hold.resolver.js';
import { LegalHolds } from './legal-hold.service.js';
import { NightlyRetention } from './nightly-retention.service.js';
import { RetentionPolicies } from './retention-policy.service.js';
import { RetentionRuns } from './retention-run.service.js';
import { LegalHoldEntity, RetentionPolicyEntity, RetentionRunEntity } from './retention.entity.js';
import { retentionNightly, retentionRunJob, type RunAddress } from './retention.jobs.js';
import { retentionRunLoader } from './retention.queries.js';
import { RetentionResolver } from './retention.resolver.js';

/** The tables of this room. */
export const retentionEntities = [RetentionPolicyEntity, RetentionRunEntity, LegalHoldEntity];

/** Builds the room. */
export function retentionModule(deps: {
  database: Database;
  jobs: JobQueue;
  clock: Clock;
  logger: Logger;
  map: DataMap;
  /** Where media lie. */
  media: { delete(key: string): Promise<void> };
}) {
  const { database, clock, logger } = deps;
  const runs = new RetentionRuns(database, new AgedDeletion(deps.map, deps.media), logger);
  const nightly = new NightlyRetention(database, deps.jobs, runs, clock);
  const holds = new LegalHolds();
  const requires = Permission.PRIVACY_MANAGE;
  const nodes: NodeSource[] = [
    { kind: 'LegalHold', typeName: 'LegalHold', requires, loader: legalHoldLoader },
    { kind: 'RetentionRun', typeName: 'RetentionRun', requires, loader: retentionRunLoader },
  ];
  const running: JobHandler<RunAddress> = {
    job: retentionRunJob,
    async run(taken) {
      for (const { data } of taken) await runs.run(data);
    },
  };
  const nights: JobHandler<Record<string, never>> = { job: retentionNightly, run: () => nightly.run() };
  return {
    resolvers: [new LegalHoldResolver(holds), new RetentionResolver(new RetentionPolicies(), runs)],
    nodes,
    jobs: [retentionRunJob, retentionNightly] as JobDefinition<never>[],
    handlers: [running, nights] as unknown as JobHandler<never>[],
    schedules: [{ name: retentionNightly.name, cron: '23 2 * * *' }],
    runs,
    nightly,
    holds,
  };
}
