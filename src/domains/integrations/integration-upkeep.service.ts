import { z } from 'zod';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';

/** Forgets deliveries that nobody can send again: their signatures are long out of time. Once a night. */
export const integrationForget: JobDefinition<object> = { name: 'integration.forget_deliveries', data: z.object({}) };

const keepDays = 30;

/** Deletes what is older than thirty days. */
export const forgetDeliveries = (database: Database, clock: Clock): Promise<unknown> =>
  database.operate('integrations.forget', (em) =>
    rows(em, `/* forgetDeliveries */ delete from integration_delivery where received_at < $1`, [
      new Date(clock.now().getTime() - keepDays * 86_400_000),
    ]),
  );
