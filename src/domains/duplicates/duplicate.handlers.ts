import type { Database } from '../../platform/database/database.js';
import type { JobHandler } from '../../platform/jobs/job-queue.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { DuplicateFinding } from './duplicate-finding.service.js';
import { compareOlder } from './duplicate.jobs.js';

/** Answers to the jobs of this room. */
export function duplicateHandlers(database: Database, finding: DuplicateFinding): JobHandler<never>[] {
  const fill: JobHandler<{ accountId: string }> = {
    job: compareOlder,
    async run(jobs) {
      for (const { data } of jobs) await database.write(systemViewer(data.accountId), (scope) => finding.fill(scope));
    },
  };
  return [fill] as JobHandler<never>[];
}
