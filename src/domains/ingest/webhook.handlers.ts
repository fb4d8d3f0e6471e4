import type { JobHandler } from '../../platform/jobs/job-queue.js';
import {
  webhookCleanJob,
  webhookProcessJob,
  webhookRecoverJob,
  webhookReplayUnroutedJob,
  type WebhookProcess,
  type WebhookReplayUnrouted,
} from './webhook.jobs.js';
import type { WebhookProcessingService } from './webhook-processing.service.js';
import type { WebhookUpkeepService } from './webhook-upkeep.service.js';

/** How this room answers to its jobs. */
export function webhookHandlers(processing: WebhookProcessingService, upkeep: WebhookUpkeepService) {
  const process: JobHandler<WebhookProcess> = {
    job: webhookProcessJob,
    batchSize: 16,
    concurrency: 2,
    run: (jobs) => processing.process(jobs.flatMap((job) => job.data.deliveryIds)),
  };
  const replay: JobHandler<WebhookReplayUnrouted> = {
    job: webhookReplayUnroutedJob,
    async run(jobs) {
      for (const { data } of jobs) await processing.replayUnrouted(data.accountId, data.phoneNumberId);
    },
  };
  const recover: JobHandler<Record<string, unknown>> = { job: webhookRecoverJob, run: () => upkeep.recover() };
  const clean: JobHandler<Record<string, unknown>> = {
    job: webhookCleanJob,
    async run() {
      await upkeep.clean();
    },
  };
  return [process, replay, recover, clean] as const;
}

/** When the jobs run that nobody asks for (UTC). */
export const webhookSchedules = [
  { name: webhookRecoverJob.name, cron: '* * * * *' },
  { name: webhookCleanJob.name, cron: '17 3 * * *' },
];
