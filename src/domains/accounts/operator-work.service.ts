import type { EntityManager } from '@mikro-orm/sql';
import type { Database, OperatorTask } from '../../platform/database/database.js';
import type { JobRequest } from '../../platform/database/scope.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';

/** Operator work that leaves jobs behind: they are inserted in its transaction, and announced after it. */
export type OperateWithJobs = <T>(
  task: OperatorTask,
  work: (em: EntityManager, jobs: JobRequest[]) => Promise<T>,
) => Promise<T>;

/** Ties database and queue together. */
export const operateWithJobs =
  (database: Database, queue: Pick<JobQueue, 'insert' | 'announce'>): OperateWithJobs =>
  async (task, work) => {
    const jobs: JobRequest[] = [];
    const result = await database.operate(task, async (em) => {
      const done = await work(em, jobs);
      await queue.insert(em, jobs);
      return done;
    });
    queue.announce(jobs);
    return result;
  };
