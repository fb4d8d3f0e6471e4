import { setTimeout as delay } from 'node:timers/promises';
import type { RateBuckets, Take } from '../../platform/jobs/rate-buckets.js';
import type { SendingChannel } from '../channels/channel-tokens.service.js';

/** Cloud API, pair rate limit: one message in six seconds to a person, 45 of them at once borrowed from the future. */
const pairRate = { perSecond: 1 / 6, burst: 45 };

/** So long a worker waits by itself for the number's turn; above it the job waits in the queue. */
const longestPauseMs = 1_000;

/** So long a message stays away at most before it is looked at again; what is guessed of the other workers may be wrong. */
const longestAbsenceMs = 60_000;

/** When a message may go: now (0), or so many milliseconds later. */
export interface Departure {
  afterMs: number;
  /** The number has more to send than Meta lets through: its messages give way to those of other numbers. */
  isCrowded: boolean;
}

type SendingNumber = Pick<SendingChannel, 'id' | 'messagesPerSecond'>;

/** Messages that wait for one number. */
interface Line {
  /** The round that waits; those of others do not: a number that is behind must not hold every hand of the worker. */
  round: object | undefined;
  length: number;
  last: Promise<number>;
  /** When the next one that is sent back into the queue may come again. */
  backAt: number;
}

/** Keeps to Meta's pace, across all workers: messages of a number per second, messages to one person. */
export class SendingPace {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly buckets: RateBuckets) {}

  /** Waits a little if need be; `round` stands for the messages that the caller takes together. */
  async departureOf(number: SendingNumber, contactId: string, round: object): Promise<Departure> {
    const line = this.lines.get(number.id) ?? { round, length: 0, last: Promise.resolve(0), backAt: 0 };
    this.lines.set(number.id, line);
    const mayWait = line.length === 0 || (line.round === round && line.length < number.messagesPerSecond);
    // The number's own bucket first: what is taken from it in vain is there again at once.
    const waitMs = mayWait ? await this.inLine(line, number, round) : (await this.take(number)).retryAfterMs;
    if (waitMs > 0) return { afterMs: absence(line, number, waitMs), isCrowded: true };
    if (line.length === 0 && line.backAt <= Date.now()) this.lines.delete(number.id);
    const { retryAfterMs } = await this.buckets.take(`pair:${number.id}:${contactId}`, pairRate);
    return { afterMs: retryAfterMs, isCrowded: false };
  }

  /** One after the other: a hundred that wait for the same bucket must not all ask it over and over. */
  private async inLine(line: Line, number: SendingNumber, round: object): Promise<number> {
    const deadline = Date.now() + longestPauseMs;
    const wait = () => this.waitFor(number, deadline);
    line.round = round;
    line.length += 1;
    line.last = line.last.then(wait, wait);
    try {
      return await line.last;
    } finally {
      line.length -= 1;
    }
  }

  private async waitFor(number: SendingNumber, deadline: number): Promise<number> {
    for (;;) {
      if (Date.now() > deadline) return longestPauseMs;
      const { granted, retryAfterMs } = await this.take(number);
      if (granted) return 0;
      if (Date.now() + retryAfterMs > deadline) return retryAfterMs;
      await delay(retryAfterMs);
    }
  }

  private take({ id, messagesPerSecond }: SendingNumber): Promise<Take> {
    const burst = Math.max(1, Math.floor(messagesPerSecond / 4));
    return this.buckets.take(`channel:${id}`, { perSecond: messagesPerSecond, burst });
  }
}

/** Those that are sent back come again one by one, at the pace of the number: fifty thousand must not all come at once. */
function absence(line: Line, { messagesPerSecond }: SendingNumber, waitMs: number): number {
  const now = Date.now();
  const at = Math.max(line.backAt, now + waitMs);
  if (at - now > longestAbsenceMs) return longestAbsenceMs * (0.5 + Math.random() / 2);
  line.backAt = at + 1_000 / messagesPerSecond;
  return at - now;
}
