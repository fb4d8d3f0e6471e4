import type { Database } from '../../platform/database/database.js';
import type { LoaderDefinition } from '../../platform/database/scope.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler } from '../../platform/jobs/job-queue.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { Permission } from '../accounts/permissions.js';
import { ServiceClockService } from './service-clock.service.js';
import { ServiceClockEntity, ServiceLevelEntity } from './service-level.entity.js';
import { serviceLevelFollower, serviceLevelHandler } from './service-level.handlers.js';
import { serviceClocksReview } from './service-level.jobs.js';
import { serviceLevelLoader } from './service-level.queries.js';
import { ConversationClocksResolver, ServiceLevelResolver } from './service-level.resolver.js';
import { ServiceLevelService } from './service-level.service.js';
import { showServiceLevels } from './service-level-showing.handlers.js';

/** Tables of this room. */
export const serviceLevelEntities = [ServiceLevelEntity, ServiceClockEntity];

/** Builds the room. `conversations`: how a conversation is read. */
export function serviceLevelsModule(deps: {
  database: Database;
  clock: Clock;
  conversations: LoaderDefinition<string, object>;
}) {
  const clocks = new ServiceClockService(deps.database, deps.clock);
  showServiceLevels(deps.conversations);
  const nodes: NodeSource[] = [
    {
      kind: 'ServiceLevel',
      typeName: 'ServiceLevel',
      requires: Permission.CONVERSATIONS_READ,
      loader: serviceLevelLoader,
    },
  ];
  // A promise that is broken is told within five seconds.
  const ticks: Tick[] = [{ name: 'service clocks', everyMs: 2_000, run: () => clocks.passTime() }];
  return {
    resolvers: [new ServiceLevelResolver(new ServiceLevelService()), new ConversationClocksResolver()],
    nodes,
    jobs: [serviceClocksReview] as JobDefinition<never>[],
    handlers: [serviceLevelHandler(clocks)] as JobHandler<never>[],
    followers: [serviceLevelFollower(clocks)],
    ticks,
  };
}
