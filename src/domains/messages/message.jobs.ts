import { z } from 'zod';
import type { JobRequest } from '../../platform/database/scope.js';
import { jobRequest, type JobDefinition } from '../../platform/jobs/job-queue.js';

/** Hands one message to WhatsApp, or leaves it to whoever comes next. Safe to run any number of times. */
export const deliverJob: JobDefinition<{ accountId: string; messageId: string }> = {
  name: 'message.deliver',
  data: z.object({ accountId: z.uuid(), messageId: z.uuid() }),
  // Waiting for Meta is done by new jobs; these tries are for a database that was away, however long.
  retryLimit: 10_000,
  retryDelayMaxSeconds: 30,
  // What was in the hands of a dead worker comes back after this: well above a call with its time-out of 10 s and the
  // commit behind it, and short, because the rest of the conversation waits for it. A heartbeat (at least 10 s, looked
  // at every 30 s) would gain little and cost an update per job.
  expireInSeconds: 45,
};

/** Takes up the messages that wait on a channel, after it was connected again; `after`: the page before ended here. */
export const resumeJob: JobDefinition<{ accountId: string; channelId: string; after?: string | undefined }> = {
  name: 'message.resume',
  data: z.object({ accountId: z.uuid(), channelId: z.uuid(), after: z.uuid().optional() }),
  retryLimit: 1_000,
  retryDelayMaxSeconds: 30,
};

/** A file that is to be brought to Meta for one channel; `tries`: how often that failed before. */
export type BringFile = { accountId: string; channelId: string; mediaId: string; tries: number };

/** Brings a file to Meta, and takes up the messages that wait for it. */
export const bringFileJob: JobDefinition<BringFile> = {
  name: 'message.bring_file',
  data: z.object({ accountId: z.uuid(), channelId: z.uuid(), mediaId: z.uuid(), tries: z.int().nonnegative() }),
  retryLimit: 10_000,
  retryDelayMaxSeconds: 30,
  // A conversation waits for a dead worker's file as long as this. An upload that takes longer is joined by the job that
  // comes back, in the process that is at it.
  expireInSeconds: 120,
};

/** The job that brings a file to Meta, now or later. */
export const bringFile = (data: BringFile, afterMs = 0): JobRequest =>
  jobRequest(bringFileJob, data, afterMs > 0 ? { startAfter: new Date(Date.now() + afterMs) } : {});

/** A message of a contact that was read; `typingUntil`: an answer is being written, by the clock of the queue. */
export type Acknowledge = {
  accountId: string;
  channelId: string;
  wamid: string;
  tries: number;
  typingUntil?: number | undefined;
};

/** Tells a contact that a message was read, or that an answer is being written. */
export const acknowledgeJob: JobDefinition<Acknowledge> = {
  name: 'message.acknowledge',
  data: z.object({
    accountId: z.uuid(),
    channelId: z.uuid(),
    wamid: z.string(),
    tries: z.int().nonnegative(),
    typingUntil: z.number().optional(),
  }),
  retryLimit: 3,
};

/** The job that makes this call, now or later. */
export const acknowledge = (data: Acknowledge, afterMs = 0): JobRequest =>
  jobRequest(acknowledgeJob, data, afterMs > 0 ? { startAfter: new Date(Date.now() + afterMs) } : {});

/** Answers to people go before bulk. */
const chatPriority = 10;
const bulkPriority = 0;

/** The job that delivers a message, now or later; by the clock of the queue, which is never the one of a scope. */
export const deliverAgain = (
  accountId: string,
  messageId: string,
  { afterMs = 0, isBulk = false }: { afterMs?: number; isBulk?: boolean } = {},
): JobRequest =>
  jobRequest(
    deliverJob,
    { accountId, messageId },
    {
      priority: isBulk ? bulkPriority : chatPriority,
      ...(afterMs > 0 ? { startAfter: new Date(Date.now() + afterMs) } : {}),
    },
  );
