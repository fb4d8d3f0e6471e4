import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Fetches a file that a contact sent. What its tries do not reach, the hourly sweep asks for again until Meta forgets it. */
export const mediaDownload: JobDefinition<{ accountId: string; mediaId: string }> = {
  name: 'media.download',
  data: z.object({ accountId: z.uuid(), mediaId: z.uuid() }),
  retryLimit: 10,
  retryDelaySeconds: 2,
  retryDelayMaxSeconds: 600,
  // 100 MB over a slow line.
  expireInSeconds: 900,
};

/** Has a file looked through. What its tries do not reach, because the scanner is away, the hourly sweep asks for again. */
export const mediaScan: JobDefinition<{ accountId: string; mediaId: string }> = {
  name: 'media.scan',
  data: z.object({ accountId: z.uuid(), mediaId: z.uuid() }),
  retryLimit: 20,
  retryDelaySeconds: 2,
  retryDelayMaxSeconds: 300,
  expireInSeconds: 900,
};

/** Fetches what waited while a channel had no good token. */
export const mediaResume: JobDefinition<{ accountId: string; channelId: string }> = {
  name: 'media.resume',
  data: z.object({ accountId: z.uuid(), channelId: z.uuid() }),
};

/** Tidies: unused uploads, pieces of whole files, scans and downloads that stalled or came too late, files that no row knows. */
export const mediaSweep: JobDefinition<Record<string, never>> = {
  name: 'media.sweep',
  data: z.object({}),
  retryLimit: 1,
  expireInSeconds: 3_000,
};
