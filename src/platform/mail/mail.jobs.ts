import { z } from 'zod';
import type { JobDefinition } from '../jobs/job-queue.js';

/** Hands one mail to the server. Safe to run any number of times. */
export const mailSendJob: JobDefinition<{ mailId: string }> = {
  name: 'mail.send',
  data: z.object({ mailId: z.uuid() }),
  // 2 s, 4 s, 8 s … 15 min: a server may be away for some three hours.
  retryLimit: 18,
  retryDelaySeconds: 2,
  retryDelayMaxSeconds: 900,
  expireInSeconds: 60,
};

/** Forgets mails of a month ago. */
export const mailForgetJob: JobDefinition<object> = { name: 'mail.forget', data: z.object({}) };
