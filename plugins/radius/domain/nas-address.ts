import { validationFailed } from '@isp/sdk';
import { ipv4ToOctets, ipv6ToOctets, ipv6ToText, unmapIpv4 } from '../protocol/ip-address.ts';

/** The one way an address is written here: as sockets report it (RFC 5952 for IPv6). */
export function canonicalAddress(text: string, path = '/address'): string {
  const address = unmapIpv4(text);
  if (ipv4ToOctets(address)) return address;
  const octets = ipv6ToOctets(address);
  if (!octets) throw validationFailed([{ path, message: 'is not an IP address' }]);
  return ipv6ToText(octets);
}

interface Addresses {
  address?: string;
  otherAddresses?: string[];
  coaAddress?: string | null;
}

/** The same with every address in the one way. */
export function withCanonicalAddresses<Params extends Addresses>(params: Params): Params {
  const { address, otherAddresses, coaAddress } = params;
  return {
    ...params,
    ...(address ? { address: canonicalAddress(address) } : {}),
    ...(otherAddresses
      ? {
          otherAddresses: otherAddresses.map((one, index) =>
            canonicalAddress(one, `/otherAddresses/${index}`),
          ),
        }
      : {}),
    ...(coaAddress ? { coaAddress: canonicalAddress(coaAddress, '/coaAddress') } : {}),
  };
}
