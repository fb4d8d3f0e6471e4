import type { JobHandler } from '../../platform/jobs/job-queue.js';
import type { NotificationDigestService } from './notification-digest.service.js';
import { notificationDigestJob, notificationForgetJob } from './notification.jobs.js';

/** Answers to the jobs of this room. */
export function notificationHandlers(digests: NotificationDigestService): JobHandler<never>[] {
  const digest: JobHandler<{ accountId: string; userId: string }> = {
    job: notificationDigestJob,
    async run(jobs) {
      for (const { data } of jobs) await digests.send(data.accountId, data.userId);
    },
  };
  const forget: JobHandler<object> = { job: notificationForgetJob, run: () => digests.forgetOld() };
  return [digest, forget] as JobHandler<never>[];
}
