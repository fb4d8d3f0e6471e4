import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Sends the code to one of the platform's own people, where somebody is known by the address. */
export const ownCode: JobDefinition<{ requestId: string }> = {
  name: 'requests.own_code',
  data: z.object({ requestId: z.uuid() }),
  retryLimit: 5,
};
