import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { jobRequest, type JobHandler, type JobQueue } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { declareInboxEvent } from '../messages/inbox-events.type.js';
import type { DeletionRunner } from './deletion-run.service.js';
import { deletionRun, deletionsDue } from './deletion.jobs.js';
import './deletion.type.js';

declareInboxEvent('account.deletion_changed', {
  typename: 'AccountDeletionChangedEvent',
  show: async ({ payload }) => ({ state: payload['state'], dueAt: payload['dueAt'] }),
});

/** The work of deleting users and accounts in workers. */
export function deletionHandlers(
  database: Database,
  jobs: JobQueue,
  runner: DeletionRunner,
  clock: Clock,
): [JobHandler<{ deletionId: string }>, JobHandler<object>] {
  return [
    {
      job: deletionRun,
      async run(taken) {
        for (const { data } of taken) await runner.run(data.deletionId);
      },
    },
    {
      job: deletionsDue,
      async run() {
        const requests = await database.operate('privacy.resume', async (em) => {
          const due = await rows<{ deletionId: string }>(
            em,
            `/* dueDeletions */ select id as "deletionId" from deletion_job
             where state in ('ERASING', 'VERIFYING') or (state in ('GRACE', 'ON_HOLD') and due_at <= $1)
             order by due_at limit 500`,
            [clock.now()],
          );
          const found = due.map((one) =>
            jobRequest(deletionRun, one, { singletonKey: one.deletionId, singletonSeconds: 3_600 }),
          );
          await jobs.insert(em, found);
          return found;
        });
        jobs.announce(requests);
      },
    },
  ];
}
