import { z } from 'zod';
import type { SessionService } from '../domains/accounts/session.service.js';
import type { VisitorChoiceService } from '../domains/cookies/visitor-choice.service.js';
import type { Database } from '../platform/database/database.js';
import { forgetOldEvents } from '../platform/events/event-retention.js';
import { forgetExpiredKeys } from '../platform/graphql/idempotency.js';
import type { JobDefinition, JobHandler } from '../platform/jobs/job-queue.js';
import type { Clock } from '../platform/kernel/clock.js';
import type { Room } from './room.js';

const forgetExpired: JobDefinition<object> = { name: 'house.forget_expired', data: z.object({}) };

/** What no room owns and time makes useless: old events, idempotency keys, ended sessions. Once a night. */
export function housekeeping(deps: {
  database: Database;
  sessions: SessionService;
  choices: VisitorChoiceService;
  clock: Clock;
  eventRetentionDays: number;
}): Room {
  const { database, sessions, clock, eventRetentionDays } = deps;
  const handler: JobHandler<object> = {
    job: forgetExpired,
    async run() {
      await forgetOldEvents(database, new Date(clock.now().getTime() - eventRetentionDays * 86_400_000));
      await forgetExpiredKeys(database);
      await sessions.forgetEnded();
      await deps.choices.forgetOld();
    },
  };
  return {
    resolvers: [],
    nodes: [],
    jobs: [forgetExpired],
    handlers: [handler],
    schedules: [{ name: forgetExpired.name, cron: '17 3 * * *' }],
  };
}
