import type { Database } from '../../platform/database/database.js';
import type { JobHandler } from '../../platform/jobs/job-queue.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { SearchIndex } from './search-index.service.js';
import { searchFill } from './search.jobs.js';

/** Answers to the jobs of this room. */
export function searchHandlers(database: Database, index: SearchIndex): JobHandler<never>[] {
  const fill: JobHandler<{ accountId: string }> = {
    job: searchFill,
    async run(jobs) {
      for (const { data } of jobs) await database.write(systemViewer(data.accountId), (scope) => index.fill(scope));
    },
  };
  return [fill] as JobHandler<never>[];
}
