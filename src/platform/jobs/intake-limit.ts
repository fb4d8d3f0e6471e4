import { declareErrors, DomainError } from '../kernel/errors.js';
import type { Rate, RateBuckets } from './rate-buckets.js';

const intakeErrors = declareErrors({
  TOO_MANY_ATTEMPTS: 'Too many attempts; wait as long as the message says.',
});

/** What one address may leave at a door that is open to everybody: five at once, then one in ten minutes. */
const byAddress: Rate = { perSecond: 1 / 600, burst: 5 };

/** Keeps one address from flooding a door that is open to everybody; others are heard all the same. */
export class IntakeLimit {
  constructor(private readonly buckets: Pick<RateBuckets, 'take'>) {}

  /** @throws DomainError TOO_MANY_ATTEMPTS */
  async assertFree(door: string, ip: string): Promise<void> {
    const { granted, retryAfterMs } = await this.buckets.take(`${door}-intake:${ip}`, byAddress);
    if (granted) return;
    const seconds = Math.ceil(retryAfterMs / 1000);
    throw new DomainError(intakeErrors.TOO_MANY_ATTEMPTS, `Too many attempts; try again in ${seconds} s.`);
  }
}
