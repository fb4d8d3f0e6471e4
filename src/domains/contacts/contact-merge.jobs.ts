import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Once a night: what undoing old merges would need is deleted. */
export const forgetMerges: JobDefinition<object> = { name: 'contact.forget_merges', data: z.object({}) };
