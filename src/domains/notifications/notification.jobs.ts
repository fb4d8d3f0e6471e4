import { z } from 'zod';
import type { JobRequest } from '../../platform/database/scope.js';
import { jobRequest, type JobDefinition } from '../../platform/jobs/job-queue.js';

/** Mails a member what was not read in the app. Safe to run any number of times. */
export const notificationDigestJob: JobDefinition<{ accountId: string; userId: string }> = {
  name: 'notification.digest',
  data: z.object({ accountId: z.uuid(), userId: z.uuid() }),
  retryLimit: 20,
  retryDelaySeconds: 5,
  retryDelayMaxSeconds: 600,
};

/** Forgets what is long over. */
export const notificationForgetJob: JobDefinition<object> = { name: 'notification.forget', data: z.object({}) };

/** The digest of a member, after this long; by the clock of the queue. */
export const digestLater = (accountId: string, userId: string, afterMs: number): JobRequest =>
  jobRequest(notificationDigestJob, { accountId, userId }, { startAfter: new Date(Date.now() + afterMs) });
