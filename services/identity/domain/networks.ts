import ipaddr from 'ipaddr.js';

type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Reads an address or a CIDR; undefined when it is neither. */
export function parseNetwork(text: string): Network | undefined {
  const [host = ''] = text.split('/');
  // The library also reads `192.0.2` and `0x7f.1`, which nobody means.
  if (!ipaddr.IPv4.isValidFourPartDecimal(host) && !ipaddr.IPv6.isValid(host)) return undefined;
  try {
    if (text.includes('/')) return ipaddr.parseCIDR(text);
    const address = ipaddr.process(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch {
    return undefined;
  }
}

/** Says whether an address is in one of the networks. */
export function isWithin(address: string | undefined, networks: readonly string[]): boolean {
  if (address === undefined || !ipaddr.isValid(address)) return false;
  const own = ipaddr.process(address);
  return networks.some((text) => {
    const network = parseNetwork(text);
    return network !== undefined && own.kind() === network[0].kind() && own.match(network as never);
  });
}

/** Whom tries from an address are counted for: with IPv6 the /64, all of which one customer has (RFC 6177). */
export function countedAddress(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const own = ipaddr.process(address);
  if (!(own instanceof ipaddr.IPv6)) return own.toString();
  return `${own.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
