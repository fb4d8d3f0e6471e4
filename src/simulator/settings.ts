import { z } from 'zod';

/** What may be asked of `POST /_control/settings`. */
export const settingsSchema = z.strictObject({
  webhookUrl: z.url().nullable().optional().describe("the app's callback"),
  autoApproveMs: z
    .number()
    .min(0)
    .nullable()
    .optional()
    .describe('new templates are approved after so long; null: they stay PENDING'),
  statusDelaysMs: z
    .strictObject({ sent: z.number().min(0), delivered: z.number().min(0), read: z.number().min(0) })
    .partial()
    .optional()
    .describe('when each status leaves, counted from the acceptance'),
  reads: z.boolean().optional().describe('false: customers never open the chat, so nothing goes to read by itself'),
  usMarketingBlocked: z
    .boolean()
    .optional()
    .describe('true: marketing templates to +1 numbers fail with 131049, as at Meta since April 2025'),
  managementPerHour: z.number().int().min(0).optional().describe('calls naming a WABA in an hour; beyond it 80007'),
  templateSyncMs: z
    .number()
    .min(0)
    .optional()
    .describe('marketing_messages refuses a template with 134101 for so long after its creation'),
  retryBaseMs: z
    .number()
    .min(1)
    .optional()
    .describe('pause before the second attempt of a webhook; doubles with each one'),
  retryMaxMs: z.number().min(1).optional().describe('longest pause between two attempts'),
  retryHorizonMs: z.number().min(0).optional().describe('after so long an undelivered webhook is dropped'),
  webhookTimeoutMs: z.number().min(1).optional().describe('an answer later than this counts as none'),
  webhookConcurrency: z.number().int().min(1).max(500).optional().describe('deliveries in flight at once'),
});

/** Behaviour of the whole simulator that is not a fault. */
export interface Settings {
  webhookUrl: string | undefined;
  autoApproveMs: number | null;
  statusDelaysMs: { sent: number; delivered: number; read: number };
  reads: boolean;
  usMarketingBlocked: boolean;
  managementPerHour: number;
  templateSyncMs: number;
  retryBaseMs: number;
  retryMaxMs: number;
  retryHorizonMs: number;
  webhookTimeoutMs: number;
  webhookConcurrency: number;
}

/** Settings at start and after a reset. */
export function defaultSettings(
  webhookUrl: string | undefined,
  statusDelaysMs: Settings['statusDelaysMs'] = { sent: 100, delivered: 300, read: 700 },
): Settings {
  return {
    webhookUrl,
    autoApproveMs: 2000,
    statusDelaysMs: { ...statusDelaysMs },
    reads: true,
    usMarketingBlocked: false,
    managementPerHour: 5000,
    templateSyncMs: 0,
    retryBaseMs: 250,
    retryMaxMs: 300_000,
    // Meta's pages say both 36 hours and 7 days; the longer one is the harder promise to live with.
    retryHorizonMs: 7 * 24 * 3_600_000,
    webhookTimeoutMs: 10_000,
    webhookConcurrency: 64,
  };
}
