import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Takes a bulk action, or its undoing, to its end. */
export const bulkActionJob: JobDefinition<{ accountId: string; bulkActionId: string }> = {
  name: 'bulk_action.run',
  data: z.object({ accountId: z.string(), bulkActionId: z.string() }),
  expireInSeconds: 600,
};
