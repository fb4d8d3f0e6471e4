import type { JobHandler, TakenJob } from '../../platform/jobs/job-queue.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { MessageDeliveryService } from './message-delivery.service.js';
import type { FileBringing } from './file-bringing.service.js';
import type { ReadReceipts } from './read-receipts.service.js';
import {
  acknowledgeJob,
  bringFileJob,
  deliverJob,
  resumeJob,
  type Acknowledge,
  type BringFile,
} from './message.jobs.js';

/** Answers to the jobs of this room. */
export function messageHandlers(
  delivery: MessageDeliveryService,
  files: FileBringing,
  receipts: ReadReceipts,
  logger: Logger,
): JobHandler<never>[] {
  const deliver: JobHandler<{ accountId: string; messageId: string }> = {
    job: deliverJob,
    // One answer of Meta's takes its time: many calls at once, several batches at work, so that a slow one holds up few.
    batchSize: 50,
    concurrency: 4,
    async run(jobs) {
      const accounts = [...Map.groupBy(jobs, ({ data }) => data.accountId)];
      const results = await Promise.allSettled(
        accounts.map(([accountId, own]) => delivery.deliverAll(accountId, own.map(toDeliver))),
      );
      const failed = results
        .flatMap((result) => (result.status === 'fulfilled' ? result.value : [result]))
        .flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
      if (failed.length === 0) return;
      for (const err of failed.slice(0, 5)) logger.error({ err, count: failed.length }, 'delivery failed');
      // All of the batch come back. For those that are settled, or whose call is begun, that changes nothing.
      throw failed[0];
    },
  };
  const resume: JobHandler<{ accountId: string; channelId: string; after?: string | undefined }> = {
    job: resumeJob,
    async run(jobs) {
      for (const { data } of jobs) await delivery.resume(data.accountId, data.channelId, data.after);
    },
  };
  const bring: JobHandler<BringFile> = {
    job: bringFileJob,
    // Slow files hold up nothing but other files.
    concurrency: 6,
    async run(jobs) {
      for (const { data } of jobs) await files.bring(data);
    },
  };
  const acknowledgeRead: JobHandler<Acknowledge> = {
    job: acknowledgeJob,
    batchSize: 25,
    concurrency: 2,
    async run(jobs) {
      await Promise.all(jobs.map(({ data }) => receipts.acknowledge(data)));
    },
  };
  return [deliver, resume, bring, acknowledgeRead] as JobHandler<never>[];
}

const toDeliver = ({ data, retryCount }: TakenJob<{ messageId: string }>) => ({
  messageId: data.messageId,
  isAgain: retryCount > 0,
});
