import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Reckons the account's running clocks anew, after promises or hours have changed. */
export const serviceClocksReview: JobDefinition<{ accountId: string }> = {
  name: 'service_level.review_clocks',
  data: z.object({ accountId: z.string() }),
  expireInSeconds: 300,
};
