import { isIP } from 'node:net';

/** The network that an address is in, without the part that names one household: /24 of IPv4, /48 of IPv6; null for what is no address. */
export function networkOf(address: string): string | null {
  const plain = plainAddress(address);
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  return isIP(plain) === 6 ? prefixOf(plain, 3) : null;
}

/** What one household or machine has to itself: an address of IPv4, a /64 of IPv6; null for what is no address. */
export function householdOf(address: string): string | null {
  const plain = plainAddress(address);
  if (isIP(plain) === 4) return plain;
  return isIP(plain) === 6 ? prefixOf(plain, 4) : null;
}

const plainAddress = (address: string): string =>
  address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');

/** The first groups of 16 bits of an address of IPv6, as a network. */
function prefixOf(address: string, count: number): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, count);
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/${count * 16}`;
}
