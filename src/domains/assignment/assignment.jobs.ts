import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Takes back what waits for members who have been away for too long, in every account that asks for it. */
export const assignmentSweep: JobDefinition<Record<string, never>> = {
  name: 'assignment.sweep',
  data: z.object({}),
  retryLimit: 0,
  expireInSeconds: 55,
};
