import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Computes a segment from nothing. Safe to run any number of times. */
export const segmentBuild: JobDefinition<{ accountId: string; segmentId: string }> = {
  name: 'segment.build',
  data: z.object({ accountId: z.uuid(), segmentId: z.uuid() }),
  retryLimit: 20,
  retryDelayMaxSeconds: 60,
  expireInSeconds: 120,
};

/** Computes those segments anew whose rules look at a window of time. */
export const segmentSweep: JobDefinition<Record<string, never>> = {
  name: 'segment.sweep',
  data: z.object({}),
  retryLimit: 1,
  expireInSeconds: 600,
};
