import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Works on an import for a few seconds, from its cursor; asks for itself again until the file ends. Safe to run twice. */
export const contactImportRun: JobDefinition<{ accountId: string; contactImportId: string }> = {
  name: 'contact_import.run',
  data: z.object({ accountId: z.uuid(), contactImportId: z.uuid() }),
  retryLimit: 1_000,
  retryDelayMaxSeconds: 30,
  // Well above one slice; what a dead worker held goes on after this.
  expireInSeconds: 60,
};

/** Deletes files whose time is over, and those that no row knows. */
export const importSweep: JobDefinition<Record<string, never>> = {
  name: 'imports.sweep',
  data: z.object({}),
  retryLimit: 1,
  expireInSeconds: 3_000,
};
