import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Seals anew, batch by batch, what older keys sealed. Safe to run twice, and to be cut off anywhere. */
export const encryptionRotateJob: JobDefinition<{ rotationId: string }> = {
  name: 'encryption.rotate',
  data: z.object({ rotationId: z.uuid() }),
  retryLimit: 1_000,
  retryDelayMaxSeconds: 30,
  expireInSeconds: 900,
};

/** Takes up a rotation that its worker left. */
export const encryptionResumeJob: JobDefinition<Record<string, never>> = {
  name: 'encryption.resume',
  data: z.object({}),
  retryLimit: 1,
};
