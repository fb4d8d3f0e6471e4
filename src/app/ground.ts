import type { Config } from '../platform/config/config.js';
import type { Database } from '../platform/database/database.js';
import type { JobQueue } from '../platform/jobs/job-queue.js';
import type { Bus } from '../platform/events/bus.js';
import type { Presence } from '../platform/presence/presence.js';
import type { Clock } from '../platform/kernel/clock.js';
import type { Logger } from '../platform/logging/logger.js';
import type { Registry } from 'prom-client';

/** What the rooms stand on. */
export interface Ground {
  config: Config;
  database: Database;
  jobs: JobQueue;
  bus: Bus;
  presence: Presence;
  clock: Clock;
  logger: Logger;
  metrics: Registry;
  /** Base of the links that the API hands out. */
  publicUrl: string;
  graphUrl: string;
}
