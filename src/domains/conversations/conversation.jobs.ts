import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Takes conversations back from a user who is no longer a member, or from a team that is no more, batch by batch. */
export const releaseConversations: JobDefinition<{
  accountId: string;
  from: 'MEMBER' | 'TEAM';
  id: string;
  /** What the team was called, for the threads. */
  teamName: string | null;
}> = {
  name: 'conversation.release',
  data: z.object({
    accountId: z.string(),
    from: z.enum(['MEMBER', 'TEAM']),
    id: z.string(),
    teamName: z.string().nullable(),
  }),
  expireInSeconds: 600,
};
