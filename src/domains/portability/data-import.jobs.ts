import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Names an import of an archive to a worker. */
export interface DataImportAddress extends Record<string, unknown> {
  accountId: string;
  dataImportId: string;
}

/** Checks an archive and restores what is in it; goes on where it was cut off. */
export const dataImportRun: JobDefinition<DataImportAddress> = {
  name: 'data_import.run',
  data: z.object({ accountId: z.uuid(), dataImportId: z.uuid() }),
  retryLimit: 20,
  retryDelayMaxSeconds: 60,
  expireInSeconds: 14_400,
};
