import { declareErrors, DomainError } from '../kernel/errors.js';
import { householdOf } from '../kernel/network-of.js';
import type { Rate, RateBuckets } from './rate-buckets.js';

const intakeErrors = declareErrors({
  TOO_MANY_ATTEMPTS: 'Too many attempts; wait as long as the message says.',
});

/** What a door that is open to everybody takes. */
export interface IntakeRates {
  byAddress: Rate;
  /** From all addresses together: whoever has many of them fills no disk. */
  byDoor: Rate;
}

/** What people write: from an address five at once, then one in ten minutes. */
const letters: IntakeRates = { byAddress: { perSecond: 1 / 600, burst: 5 }, byDoor: { perSecond: 1, burst: 300 } };

/** Keeps one address from flooding a door that is open to everybody; others are heard all the same. */
export class IntakeLimit {
  constructor(
    private readonly buckets: Pick<RateBuckets, 'take'>,
    private readonly rates: IntakeRates = letters,
  ) {}

  /** An address of IPv6 counts with its whole /64, which one household has to itself. @throws DomainError TOO_MANY_ATTEMPTS */
  async assertFree(door: string, ip: string): Promise<void> {
    const own = await this.buckets.take(`${door}-intake:${householdOf(ip) ?? ip}`, this.rates.byAddress);
    const { granted, retryAfterMs } = own.granted ? await this.buckets.take(`${door}-intake`, this.rates.byDoor) : own;
    if (granted) return;
    const seconds = Math.ceil(retryAfterMs / 1000);
    throw new DomainError(intakeErrors.TOO_MANY_ATTEMPTS, `Too many attempts; try again in ${seconds} s.`);
  }
}
