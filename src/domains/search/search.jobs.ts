import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Indexes messages of an account that were there before the index, the newest first, and enqueues itself for the rest. */
export const searchFill: JobDefinition<{ accountId: string }> = {
  name: 'search.fill',
  data: z.object({ accountId: z.uuid() }),
  retryLimit: 1_000,
  retryDelayMaxSeconds: 60,
};
