import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Contacts of a user who is no longer a member have no owner again, batch by batch. */
export const releaseOwned: JobDefinition<{ accountId: string; userId: string }> = {
  name: 'contact.release',
  data: z.object({ accountId: z.string(), userId: z.string() }),
  expireInSeconds: 600,
};
