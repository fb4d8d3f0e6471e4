import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { jobRequest, type JobHandler, type JobQueue } from '../../platform/jobs/job-queue.js';
import { declareInboxEvent } from '../messages/inbox-events.type.js';
import type { ErasureRunner } from './erasure-run.service.js';
import { erasureResume, erasureRun } from './erasure.jobs.js';
import './erasure.type.js';

declareInboxEvent('contact.erased', {
  typename: 'ContactErasedEvent',
  show: async ({ payload }) => ({ contactId: payload['contactId'] }),
});

/** The work of this room in workers. */
export function erasureHandlers(
  database: Database,
  jobs: JobQueue,
  runner: ErasureRunner,
): [JobHandler<{ accountId: string; erasureJobId: string }>, JobHandler<object>] {
  return [
    {
      job: erasureRun,
      async run(taken) {
        for (const { data } of taken) await runner.run(data);
      },
    },
    {
      job: erasureResume,
      async run() {
        const requests = await database.operate('privacy.resume', async (em) => {
          const left = await rows<{ accountId: string; erasureJobId: string }>(
            em,
            `/* unfinishedErasures */ select account_id as "accountId", id as "erasureJobId" from erasure_job
             where state in ('VALIDATING', 'ERASING', 'VERIFYING') or state = 'READY' and not is_dry_run
             order by created_at limit 500`,
          );
          // One that is at work, or waits, is not to be joined by more and more.
          const found = left.map((one) =>
            jobRequest(erasureRun, one, { singletonKey: one.erasureJobId, singletonSeconds: 3_600 }),
          );
          await jobs.insert(em, found);
          return found;
        });
        jobs.announce(requests);
      },
    },
  ];
}
