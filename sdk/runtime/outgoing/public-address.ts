import ipaddr from 'ipaddr.js';

/** What an address is, as far as it matters for requests of plugins. */
export type AddressKind = 'public' | 'loopback' | 'private';

/** Public by its number, and yet the metadata and platform service of a cloud (Azure). */
const platformServices = new Set(['168.63.129.16']);

/**
 * Sorts an IP address. Public is only what is routed on the internet: for IPv6 that is 2000::/3 without its special
 * ranges (RFC 6890), so every form that carries an IPv4 address (mapped, 6to4, NAT64, Teredo) is private.
 */
export function kindOfAddress(address: string): AddressKind {
  if (!ipaddr.isValid(address)) return 'private';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range === 'loopback') return 'loopback';
  if (range !== 'unicast' || platformServices.has(parsed.toString())) return 'private';
  return parsed instanceof ipaddr.IPv6 && !isGlobal(parsed) ? 'private' : 'public';
}

function isGlobal(address: ipaddr.IPv6): boolean {
  const documentation = address.match(ipaddr.IPv6.parse('3fff::'), 20);
  return address.match(ipaddr.IPv6.parse('2000::'), 3) && !documentation;
}
