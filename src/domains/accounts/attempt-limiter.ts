import { DomainError } from '../../platform/kernel/errors.js';
import { accountErrors } from './account.errors.js';

/** Takes one token from a bucket; tells how long to wait when it is empty. */
export interface AttemptBuckets {
  take(key: string, rate: { perSecond: number; burst: number }): Promise<{ granted: boolean; retryAfterMs: number }>;
}

const ordinary = { perSecond: 0.1, burst: 10 };

/** A code has a million values, three of them good: 1,500 guesses a day leave it safe. A mailbox is not to be filled. */
const slower: Readonly<Record<string, { perSecond: number; burst: number }>> = {
  'two-factor': { perSecond: 1 / 60, burst: 10 },
  'password-reset': { perSecond: 1 / 300, burst: 3 },
  'email-change': { perSecond: 1 / 300, burst: 3 },
  // More than one user may ask for: nobody uses up the address of somebody else alone.
  'email-change-to': { perSecond: 1 / 300, burst: 8 },
  'hand-over': { perSecond: 1 / 300, burst: 5 },
  'hand-over-to': { perSecond: 1 / 300, burst: 5 },
  'sign-up-to': { perSecond: 1 / 300, burst: 5 },
  invitations: { perSecond: 1 / 30, burst: 200 },
};

/** Slows guessing down, by address tried and by IP; never locks anybody out for good. */
export class AttemptLimiter {
  constructor(private readonly buckets: AttemptBuckets) {}

  /** @throws DomainError TOO_MANY_ATTEMPTS */
  async assertFree(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      // An address may be tried ten times at once, then every ten seconds; an IP serves whole offices and tests.
      const rate = key.includes('-ip:') ? { perSecond: 5, burst: 200 } : (slower[key.split(':')[0]!] ?? ordinary);
      const { granted, retryAfterMs } = await this.buckets.take(key, rate);
      if (!granted) {
        const seconds = Math.ceil(retryAfterMs / 1000);
        throw new DomainError(accountErrors.TOO_MANY_ATTEMPTS, `Too many attempts; try again in ${seconds} s.`);
      }
    }
  }
}
