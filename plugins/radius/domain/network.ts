import { ipv4ToOctets, ipv4ToText, ipv6ToOctets, ipv6ToText, unmapIpv4 } from '../protocol/ip-address.ts';

/** A network as numbers: `base` is its first address. */
export interface Network {
  readonly family: 4 | 6;
  /** Bits of an address: 32 or 128. */
  readonly bits: number;
  readonly base: bigint;
  readonly length: number;
}

/** An address as a number. */
interface Address {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** Reads `192.0.2.5` or `2001:db8::1`; undefined when it is neither. */
export function readAddress(text: string): Address | undefined {
  const plain = unmapIpv4(text);
  const v4 = ipv4ToOctets(plain);
  if (v4) return { family: 4, value: toNumber(v4) };
  const v6 = ipv6ToOctets(plain);
  return v6 && { family: 6, value: toNumber(v6) };
}

/** Reads `192.0.2.0/24`; undefined when it is none, also when bits beyond the length are set. */
export function readNetwork(text: string): Network | undefined {
  const [address = '', length = ''] = text.split('/');
  const first = readAddress(address);
  if (!first || !/^\d{1,3}$/.test(length)) return undefined;
  const bits = first.family === 4 ? 32 : 128;
  const network = { family: first.family, bits, base: first.value, length: Number(length) };
  const sound = network.length <= bits && first.value % sizeOf(network) === 0n;
  return sound ? network : undefined;
}

/** How many addresses a network has. */
export function sizeOf({ bits, length }: Pick<Network, 'bits' | 'length'>): bigint {
  return 1n << BigInt(bits - length);
}

/** An address as text, in the form of RFC 5952 for IPv6. */
export function addressText(family: 4 | 6, value: bigint): string {
  const octets = Buffer.alloc(family === 4 ? 4 : 16);
  for (let index = octets.length - 1, rest = value; index >= 0; index--, rest >>= 8n) {
    octets[index] = Number(rest & 0xffn);
  }
  return family === 4 ? ipv4ToText(octets) : ipv6ToText(octets);
}

/** A network as text. */
export function networkText({ family, base, length }: Network): string {
  return `${addressText(family, base)}/${length}`;
}

function toNumber(octets: Buffer): bigint {
  return octets.reduce((value, octet) => (value << 8n) | BigInt(octet), 0n);
}
