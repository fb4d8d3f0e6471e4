import { declareErrors, DomainError } from '../kernel/errors.js';
import { householdOf, networkOf } from '../kernel/network-of.js';
import type { Rate, RateBuckets } from './rate-buckets.js';

const intakeErrors = declareErrors({
  TOO_MANY_ATTEMPTS: 'Too many attempts; wait as long as the message says.',
});

/** What a door that is open to everybody takes. */
export interface IntakeRates {
  byAddress: Rate;
  /** From a network: a /24 of IPv4, a /48 of IPv6, which one customer of a provider may have with 65,536 households in it. */
  byNetwork: Rate;
  /** From all addresses together: whoever has many of them fills no disk. */
  byDoor: Rate;
}

/** What people write: from an address five at once, then one in ten minutes; no network takes more than a fifth of what the door takes. */
const letters: IntakeRates = {
  byAddress: { perSecond: 1 / 600, burst: 5 },
  byNetwork: { perSecond: 1 / 20, burst: 60 },
  byDoor: { perSecond: 1, burst: 300 },
};

/** Keeps one address, and one network, from flooding a door that is open to everybody; others are heard all the same. */
export class IntakeLimit {
  constructor(
    private readonly buckets: Pick<RateBuckets, 'take'>,
    private readonly rates: IntakeRates = letters,
  ) {}

  /** An address of IPv6 counts with its whole /64, which one household has to itself. @throws DomainError TOO_MANY_ATTEMPTS */
  async assertFree(door: string, ip: string): Promise<void> {
    // From the narrow to the wide: who is refused takes nothing from those who share the wider ones.
    const buckets: [string, Rate][] = [
      [`${door}-intake:${householdOf(ip) ?? ip}`, this.rates.byAddress],
      [`${door}-intake-network:${networkOf(ip) ?? ip}`, this.rates.byNetwork],
      [`${door}-intake`, this.rates.byDoor],
    ];
    for (const [name, rate] of buckets) {
      const { granted, retryAfterMs } = await this.buckets.take(name, rate);
      if (granted) continue;
      const seconds = Math.ceil(retryAfterMs / 1000);
      throw new DomainError(intakeErrors.TOO_MANY_ATTEMPTS, `Too many attempts; try again in ${seconds} s.`);
    }
  }
}
