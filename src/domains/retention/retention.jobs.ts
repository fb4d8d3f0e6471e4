import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Where a run is found. */
export type RunAddress = { accountId: string; retentionRunId: string };

/** Deletes what is too old, batch by batch. Safe to run twice, and to be cut off anywhere. */
export const retentionRunJob: JobDefinition<RunAddress> = {
  name: 'retention.run',
  data: z.object({ accountId: z.uuid(), retentionRunId: z.uuid() }),
  retryLimit: 1_000,
  retryDelayMaxSeconds: 60,
  expireInSeconds: 900,
};

/** Begins the runs of the night, takes up those that were left, and tidies what belongs to no account. */
export const retentionNightly: JobDefinition<Record<string, never>> = {
  name: 'retention.nightly',
  data: z.object({}),
  retryLimit: 3,
  expireInSeconds: 900,
};
