import type { Database } from '../../platform/database/database.js';
import type { JobHandler } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { messageCounting } from './message-counting.service.js';
import type { UsagePseudonyms } from './usage-pseudonyms.js';
import type { UsageTracking } from './usage-tracking.service.js';
import { forgetUsage, usageForget } from './usage-upkeep.service.js';
import { UsageEventEntity, UsageRollupEntity, UsageSeenEntity } from './usage.entity.js';
import { UsageResolver } from './usage.resolver.js';

/** The tables of this room. */
export const analyticsEntities = [UsageEventEntity, UsageSeenEntity, UsageRollupEntity];

/** Builds the room. `tracking` is made before it: what is kept of who leaves an account goes with them. */
export function analyticsModule(deps: {
  database: Database;
  clock: Clock;
  pseudonyms: UsagePseudonyms;
  tracking: UsageTracking;
}) {
  const forget: JobHandler<object> = { job: usageForget, run: () => forgetUsage(deps.database, deps.clock) };
  return {
    resolvers: [new UsageResolver(deps.tracking)],
    nodes: [],
    jobs: [usageForget],
    handlers: [forget],
    followers: [messageCounting(deps.pseudonyms)],
    schedules: [{ name: usageForget.name, cron: '7 3 * * *' }],
    forget: () => forgetUsage(deps.database, deps.clock),
  };
}
