import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Works on an erasure, task by task, until it ends. Safe to run twice, and to be cut off anywhere. */
export const erasureRun: JobDefinition<{ accountId: string; erasureJobId: string }> = {
  name: 'privacy.erase',
  data: z.object({ accountId: z.uuid(), erasureJobId: z.uuid() }),
  retryLimit: 1_000,
  retryDelayMaxSeconds: 30,
  expireInSeconds: 900,
};

/** Takes up erasures that were left by their worker. */
export const erasureResume: JobDefinition<Record<string, never>> = {
  name: 'privacy.resume',
  data: z.object({}),
  retryLimit: 1,
};
