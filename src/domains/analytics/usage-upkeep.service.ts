import { z } from 'zod';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { dayOf } from './usage-pseudonyms.js';

/** Deletes what is kept of single people: events after thirty days, and who was counted once the day is over. Every night. */
export const usageForget: JobDefinition<object> = { name: 'usage.forget', data: z.object({}) };

const day = 86_400_000;

/** Again it does no more. */
export async function forgetUsage(database: Database, clock: Clock): Promise<void> {
  const now = clock.now().getTime();
  await database.operate('usage.forget', async (em) => {
    await rows(em, `/* forgetUsageEvents */ delete from usage_event where at <= $1`, [new Date(now - 30 * day)]);
    await rows(em, `/* forgetUsageSeen */ delete from usage_seen where day < $1::date`, [dayOf(new Date(now - day))]);
  });
}
