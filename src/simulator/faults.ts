import { z } from 'zod';
import { seededRandom } from './seeded-random.js';

const rate = z.number().min(0).max(1);

/** What may be asked of `POST /_control/faults`; only the named faults change. */
export const faultsSchema = z.strictObject({
  reset: z.boolean().optional().describe('true takes every fault away first and starts the draws again'),
  seed: z
    .number()
    .int()
    .optional()
    .describe('restarts every draw from this seed; same seed and same requests give the same faults'),
  scope: z
    .enum(['messages', 'all'])
    .optional()
    .describe('which Graph calls dropResponse, error5xx, errorCode and delayMs touch; default messages'),
  dropResponse: rate.optional().describe('the request takes effect, then the connection is cut without an answer'),
  error5xx: rate.optional().describe('the request has no effect and is answered with 500 or 503'),
  errorCode: z
    .strictObject({
      code: z.number().int().describe("one of Meta's error codes"),
      rate: rate.default(1),
      async: z
        .boolean()
        .optional()
        .describe('true: accept and send a failed status; default: as the table of errors says'),
      subcode: z.number().int().optional(),
    })
    .nullable()
    .optional()
    .describe('refuses sends with that code; null takes it away'),
  delayMs: z.number().min(0).max(120_000).optional().describe('answers come that much later'),
  duplicateWebhooks: rate.optional().describe('the same bytes are delivered a second time'),
  reorderWebhooks: z
    .union([rate, z.boolean()])
    .optional()
    .describe('a delivery is held back by up to 400 ms; true is 1'),
  batchWebhooks: z
    .number()
    .int()
    .min(0)
    .max(1000)
    .optional()
    .describe('puts up to so many updates into one POST; 0 or 1 is off'),
  badSignature: rate.optional().describe('an attempt is signed with a wrong key'),
  holdStatuses: z.boolean().optional().describe('statuses wait until they are released'),
  releaseStatuses: z.literal(true).optional().describe('delivers the statuses that were held and ends the holding'),
  dropStatuses: z
    .union([z.array(z.string()), z.record(z.string(), rate)])
    .optional()
    .describe('statuses that never arrive: names, or a rate for each name'),
});

/** The faults as they were asked for. */
export type FaultRequest = z.infer<typeof faultsSchema>;

type Rates = 'dropResponse' | 'error5xx' | 'duplicateWebhooks' | 'badSignature';

/** Seeded misfortune: every kind of fault draws from its own stream, so adding one leaves the others as they were. */
export class Faults {
  #settings: Omit<FaultRequest, 'reset' | 'releaseStatuses' | 'seed'> = {};
  #streams = new Map<string, () => number>();

  constructor(private seed: number) {}

  /** Merges the named faults. */
  change(request: FaultRequest): void {
    const { reset, seed, releaseStatuses, ...rest } = request;
    if (reset) this.#settings = {};
    if (seed !== undefined) this.seed = seed;
    if (reset || seed !== undefined) this.#streams.clear();
    Object.assign(this.#settings, rest);
    if (releaseStatuses) this.#settings.holdStatuses = false;
  }

  /** The faults in force. */
  describe(): object {
    return { seed: this.seed, ...this.#settings };
  }

  get holdStatuses(): boolean {
    return this.#settings.holdStatuses === true;
  }

  get delayMs(): number {
    return this.#settings.delayMs ?? 0;
  }

  get batchSize(): number {
    return this.#settings.batchWebhooks ?? 0;
  }

  get touchesAllCalls(): boolean {
    return this.#settings.scope === 'all';
  }

  /** Whether this fault strikes now. */
  strikes(fault: Rates): boolean {
    return this.#draw(fault, this.#settings[fault]);
  }

  /** The error code that this send gets, if any. */
  errorCode(): { code: number; async?: boolean; subcode?: number } | undefined {
    const wanted = this.#settings.errorCode;
    return wanted && this.#draw('errorCode', wanted.rate) ? wanted : undefined;
  }

  /** How long this delivery is held back so that a later one overtakes it. */
  reorderDelay(): number {
    const wanted = this.#settings.reorderWebhooks;
    if (!this.#draw('reorderWebhooks', wanted === true ? 1 : wanted || 0)) return 0;
    return Math.floor(this.#stream('reorderDelay')() * 400);
  }

  /** Whether this status is lost. */
  drops(status: string): boolean {
    const wanted = this.#settings.dropStatuses;
    if (!wanted) return false;
    if (Array.isArray(wanted)) return wanted.includes(status);
    return this.#draw(`dropStatuses.${status}`, wanted[status]);
  }

  /** A number in [0, 1) from the named stream. */
  draw(purpose: string): number {
    return this.#stream(purpose)();
  }

  #draw(purpose: string, chance: number | undefined): boolean {
    return chance !== undefined && chance > 0 && this.#stream(purpose)() < chance;
  }

  #stream(purpose: string): () => number {
    let stream = this.#streams.get(purpose);
    if (!stream) this.#streams.set(purpose, (stream = seededRandom(this.seed, purpose)));
    return stream;
  }
}
