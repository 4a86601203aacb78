import { ipv6ToOctets, ipv6ToText } from './ip-address.ts';

/** `2001:db8::/56` as RFC 3162 section 2.3 writes it: zero, length, prefix (all 16 octets, as FreeRADIUS). */
export function ipv6PrefixToOctets(text: string): Buffer | undefined {
  const [address = '', length = ''] = text.split('/');
  const octets = ipv6ToOctets(address);
  if (!octets || !/^\d{1,3}$/.test(length) || Number(length) > 128) return undefined;
  return Buffer.concat([Buffer.from([0, Number(length)]), maskToPrefix(octets, Number(length))]);
}

/**
 * The octets of RFC 3162 section 2.3 as `2001:db8::/56`, or undefined when malformed. Bits beyond the
 * length are cleared: some NAS leave the host part in, which a database network type refuses.
 */
export function ipv6PrefixToText(octets: Buffer): string | undefined {
  const length = octets[1] ?? 129;
  const given = octets.subarray(2);
  if (length > 128 || given.length > 16 || given.length * 8 < length) return undefined;
  const full = Buffer.alloc(16);
  given.copy(full);
  return `${ipv6ToText(maskToPrefix(full, length))}/${length}`;
}

function maskToPrefix(octets: Buffer, prefixLength: number): Buffer {
  return Buffer.from(
    octets.map((octet, index) => octet & (0xff00 >> Math.max(0, Math.min(8, prefixLength - index * 8)))),
  );
}
