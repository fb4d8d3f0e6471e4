import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Names a copy of data to a worker. */
export interface DataExportAddress extends Record<string, unknown> {
  accountId: string;
  dataExportId: string;
}

/** Writes a copy of data. */
export const dataExportRun: JobDefinition<DataExportAddress> = {
  name: 'data_export.run',
  data: z.object({ accountId: z.uuid(), dataExportId: z.uuid() }),
  retryLimit: 5,
  // Ten million messages with their media.
  expireInSeconds: 7_200,
};

/** Deletes copies whose time is over, and files that no row knows. */
export const dataExportSweep: JobDefinition<Record<string, never>> = {
  name: 'data_exports.sweep',
  data: z.object({}),
  retryLimit: 1,
  expireInSeconds: 3_000,
};
