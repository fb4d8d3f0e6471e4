import { lookup as resolveName, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { hostOf } from '../kernel/host-of.js';

const blocked = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  blocked.addSubnet(network, prefix, 'ipv4');

// Only 2000::/3 is routed in public; inside it, these are tunnels and examples that can wrap a private IPv4 address.
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  blocked.addSubnet(network, prefix, 'ipv6');

/** True for an address of the public internet; IPv4 inside IPv6 counts as private, as do names and nonsense. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked.check(address, 'ipv4');
  return family === 6 && publicV6.check(address, 'ipv6') && !blocked.check(address, 'ipv6');
}

type Answer = (error: NodeJS.ErrnoException | null, addresses: string | LookupAddress[], family?: number) => void;

/** Name resolution for sockets that sees public addresses alone: the checked address is the one that is connected to. */
export function lookupPublic(hostname: string, options: LookupOptions, answer: Answer): void {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, []);
    const reachable = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = reachable;
    if (!first) return answer(Object.assign(new Error('no public address'), { code: 'ENOTFOUND' }), []);
    if (options.all) answer(null, reachable);
    else answer(null, first.address, first.family);
  });
}

/**
 * The address as a URL that may be fetched, or undefined. Never anything but http and https, never with a user in it; when
 * only public hosts are allowed also nothing but https on its own port, and no literal address of a private network
 * (sockets do not ask `lookupPublic` about those).
 */
export function fetchableUrl(address: string, from: 'anywhere' | 'public'): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) return undefined;
  if (from === 'anywhere') return url;
  const host = hostOf(url);
  if (url.protocol !== 'https:' || url.port !== '') return undefined;
  return isIP(host) === 0 || isPublicAddress(host) ? url : undefined;
}
