import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Compares contacts that were there before, the newest first, and enqueues itself for the rest. */
export const compareOlder: JobDefinition<{ accountId: string }> = {
  name: 'contact.compare_older',
  data: z.object({ accountId: z.uuid() }),
  retryLimit: 1_000,
  retryDelayMaxSeconds: 60,
};
