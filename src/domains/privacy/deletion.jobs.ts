import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Works on a deletion, task by task, until it ends. Safe to run twice, and to be cut off anywhere. */
export const deletionRun: JobDefinition<{ deletionId: string }> = {
  name: 'privacy.delete',
  data: z.object({ deletionId: z.uuid() }),
  retryLimit: 1_000,
  retryDelayMaxSeconds: 30,
  expireInSeconds: 900,
};

/** Begins what is due, and takes up what was left by its worker. */
export const deletionsDue: JobDefinition<Record<string, never>> = {
  name: 'privacy.deletions_due',
  data: z.object({}),
  retryLimit: 1,
};
