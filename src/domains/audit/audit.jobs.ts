import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Looks through the chains of all accounts; what is not intact is told in the log. */
export const auditVerifyAll: JobDefinition<Record<string, never>> = {
  name: 'audit.verify_all',
  data: z.object({}),
  retryLimit: 1,
  expireInSeconds: 3_600,
};
