import { validationFailed } from '@isp/sdk';
import { ipv4ToOctets, ipv6ToOctets, ipv6ToText, unmapIpv4 } from '../protocol/ip-address.ts';

/** The one way an address is written here: as sockets report it (RFC 5952 for IPv6). */
export function canonicalAddress(text: string): string {
  const address = unmapIpv4(text);
  if (ipv4ToOctets(address)) return address;
  const octets = ipv6ToOctets(address);
  if (!octets) throw validationFailed([{ path: '/address', message: 'is not an IP address' }]);
  return ipv6ToText(octets);
}
