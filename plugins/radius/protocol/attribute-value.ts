import { isUtf8 } from 'node:buffer';
import type { AttributeDefinition, AttributeType } from './dictionary/definition.ts';
import { ipv4ToText, ipv6ToText } from './ip-address.ts';
import { ipv6PrefixToText } from './ipv6-prefix.ts';

/**
 * A value as the rest of the code sees it: text for `string`, addresses, prefixes and interface ids,
 * a number for `integer` and `date` (seconds since 1970), octets for `octets` and whatever did not fit its type.
 */
export type AttributeValue = string | number | Buffer;

const readers: Record<AttributeType, (octets: Buffer) => AttributeValue | undefined> = {
  string: decodeText,
  octets: (octets) => octets,
  integer: decodeInteger,
  date: decodeInteger,
  ipaddr: (octets) => (octets.length === 4 ? ipv4ToText(octets) : undefined),
  ipv6addr: (octets) => (octets.length === 16 ? ipv6ToText(octets) : undefined),
  ipv6prefix: ipv6PrefixToText,
  ifid: (octets) => (octets.length === 8 ? decodeInterfaceId(octets) : undefined),
};

/** A value and, for tagged attributes, its tag (0 when the sender gave none). */
export interface DecodedValue {
  value: AttributeValue;
  tag?: number;
}

/** Reads a value by its definition; never throws. Without a definition the octets come back unchanged. */
export function decodeValue(definition: AttributeDefinition | undefined, octets: Buffer): DecodedValue {
  if (!definition) return { value: octets };
  if (!definition.tagged) return { value: readTyped(definition, octets) };
  if (definition.type === 'integer') return decodeTaggedInteger(octets);
  // RFC 2868 section 3.3: a first octet above 0x1f is text already, the sender left the tag out.
  const tag = octets[0] ?? 0;
  if (octets.length === 0 || tag > 0x1f) return { tag: 0, value: readTyped(definition, octets) };
  return { tag, value: readTyped(definition, octets.subarray(1)) };
}

/** UTF-8 where it is, otherwise Latin-1, which old equipment still sends and which loses nothing. */
export function decodeText(octets: Buffer): string {
  return octets.toString(isUtf8(octets) ? 'utf8' : 'latin1');
}

function readTyped({ type, encryption }: AttributeDefinition, octets: Buffer): AttributeValue {
  return encryption ? octets : (readers[type](octets) ?? octets);
}

function decodeTaggedInteger(octets: Buffer): DecodedValue {
  if (octets.length !== 4) return { value: octets };
  return { tag: octets.readUInt8(0), value: octets.readUIntBE(1, 3) };
}

function decodeInteger(octets: Buffer): number | undefined {
  return octets.length === 4 ? octets.readUInt32BE(0) : undefined;
}

function decodeInterfaceId(octets: Buffer): string {
  return [0, 2, 4, 6].map((offset) => octets.readUInt16BE(offset).toString(16)).join(':');
}
