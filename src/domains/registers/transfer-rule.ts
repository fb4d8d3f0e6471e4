import { isEuropean } from '../jurisdictions/jurisdiction-profile.type.js';

/** Whose law asks something of a transfer. */
export type TransferRegion = 'EU' | 'UK' | 'INDIA';

/** What is known of transfers. */
export interface TransferRegister {
  safeguards: readonly {
    recipient: string;
    fromRegion: string;
    toCountry: string;
    validUntil: Date | null;
    endedAt: Date | null;
  }[];
  countries: readonly { region: string; country: string; kind: string }[];
}

/** Why data may go, or may not. */
export type TransferVerdict =
  'INSIDE' | 'NOT_REGULATED' | 'ADEQUATE' | 'SAFEGUARDED' | 'EXPIRED' | 'NO_SAFEGUARD' | 'FORBIDDEN';

/** Whether something may go by it. */
export const mayGo = (verdict: TransferVerdict): boolean => !['EXPIRED', 'NO_SAFEGUARD', 'FORBIDDEN'].includes(verdict);

/** The region whose law follows somebody from a country; undefined: none that is known here. */
export function regionOf(country: string): TransferRegion | undefined {
  if (isEuropean(country)) return 'EU';
  if (country === 'GB') return 'UK';
  return country === 'IN' ? 'INDIA' : undefined;
}

/**
 * Whether data of somebody in a country may go to a recipient elsewhere. In Europe nothing may without a ground; in India
 * everything may but to countries that are forbidden (DPDP s. 16).
 */
export function transferVerdict(
  from: string,
  recipient: string,
  to: string,
  register: TransferRegister,
  at: Date,
): TransferVerdict {
  const region = regionOf(from);
  if (!region) return 'NOT_REGULATED';
  const kind = register.countries.find((one) => one.region === region && one.country === to)?.kind;
  if (kind === 'FORBIDDEN') return 'FORBIDDEN';
  if (regionOf(to) === region) return 'INSIDE';
  if (region === 'INDIA') return 'NOT_REGULATED';
  if (kind === 'ADEQUATE') return 'ADEQUATE';
  const known = register.safeguards.filter(
    (one) => one.recipient === recipient && one.fromRegion === region && one.toCountry === to,
  );
  const isGood = (end: Date | null): boolean => end === null || end > at;
  if (known.some((one) => isGood(one.validUntil) && isGood(one.endedAt))) return 'SAFEGUARDED';
  return known.length > 0 ? 'EXPIRED' : 'NO_SAFEGUARD';
}
