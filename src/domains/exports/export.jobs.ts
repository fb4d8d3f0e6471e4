import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Names an export to a worker. */
export interface ExportAddress extends Record<string, unknown> {
  accountId: string;
  exportId: string;
}

/** Writes the file of an export. */
export const exportRun: JobDefinition<ExportAddress> = {
  name: 'export.run',
  data: z.object({ accountId: z.uuid(), exportId: z.uuid() }),
  retryLimit: 5,
  // A million rows.
  expireInSeconds: 1_800,
};

/** Deletes files whose time is over, and those that no row knows. */
export const exportSweep: JobDefinition<Record<string, never>> = {
  name: 'exports.sweep',
  data: z.object({}),
  retryLimit: 1,
  expireInSeconds: 3_000,
};
