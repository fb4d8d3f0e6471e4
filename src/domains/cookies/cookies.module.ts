import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import { IntakeLimit } from '../../platform/jobs/intake-limit.js';
import type { RateBuckets } from '../../platform/jobs/rate-buckets.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import { CookieResolver, visitorChoices } from './cookie.resolver.js';
import { guardPrivacy } from './privacy-signal.http.js';
import { VisitorChoiceEntity } from './visitor-choice.entity.js';
import { VisitorChoiceService } from './visitor-choice.service.js';

/** The tables of this room. */
export const cookieEntities = [VisitorChoiceEntity];

/** Builds the room. */
export function cookiesModule(deps: {
  database: Database;
  clock: Clock;
  logger: Logger;
  buckets: Pick<RateBuckets, 'take'>;
  secretsKeys: readonly Buffer[];
}) {
  // The oldest key: a hash that is looked up must not change when a new one is put in front.
  const choices = new VisitorChoiceService(deps.database, deps.clock, deps.secretsKeys.at(-1)!);
  return {
    resolvers: [new CookieResolver(choices, new IntakeLimit(deps.buckets, visitorChoices))],
    nodes: [],
    jobs: [],
    handlers: [],
    guard: (fastify: FastifyInstance) => guardPrivacy(fastify, choices, deps),
    choices,
  };
}
