import { z } from 'zod';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';

/** Deliveries that one commit of the door has stored. */
export interface WebhookProcess extends Record<string, unknown> {
  deliveryIds: string[];
}

/** A number that an account has just connected. */
export interface WebhookReplayUnrouted extends Record<string, unknown> {
  accountId: string;
  phoneNumberId: string;
}

/** Takes stored deliveries to the rooms. Tried for about an hour; `webhook.recover` starts what is still waiting then. */
export const webhookProcessJob: JobDefinition<WebhookProcess> = {
  name: 'webhook.process',
  data: z.object({ deliveryIds: z.array(z.uuid()).min(1) }),
  retryLimit: 60,
  retryDelayMaxSeconds: 60,
  // A customer's message in the hands of a dead worker comes back after this. A slow live one is joined by another,
  // which changes nothing.
  expireInSeconds: 60,
};

/** Takes what came for a number before it was connected to its account. */
export const webhookReplayUnroutedJob: JobDefinition<WebhookReplayUnrouted> = {
  name: 'webhook.replay_unrouted',
  data: z.object({ accountId: z.uuid(), phoneNumberId: z.string().min(1) }),
  retryLimit: 60,
  retryDelayMaxSeconds: 60,
  expireInSeconds: 300,
};

/** Each minute: starts again what was left waiting, whatever the reason. */
export const webhookRecoverJob: JobDefinition<Record<string, unknown>> = {
  name: 'webhook.recover',
  data: z.object({}),
  retryLimit: 0,
};

/** Each night: deletes raw deliveries and settled dead letters that are old enough. */
export const webhookCleanJob: JobDefinition<Record<string, unknown>> = {
  name: 'webhook.clean',
  data: z.object({}),
  retryLimit: 3,
  expireInSeconds: 900,
};
