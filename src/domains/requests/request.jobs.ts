import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Sends the code to one of the platform's own people, where somebody is known by the address. */
export const ownCode: JobDefinition<{ requestId: string }> = {
  name: 'requests.own_code',
  data: z.object({ requestId: z.uuid() }),
  retryLimit: 5,
};

/** Looks for whom a report from outside is about. */
export const minorReportFind: JobDefinition<{ accountId: string; reportId: string }> = {
  name: 'requests.find_minor',
  data: z.object({ accountId: z.uuid(), reportId: z.uuid() }),
  retryLimit: 10,
};
