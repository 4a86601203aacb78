import type { AttributeValue } from './attribute-value.ts';
import type { AttributeDefinition, AttributeType } from './dictionary/definition.ts';
import { type EncodeErrorReason, RadiusEncodeError } from './encode-error.ts';
import { ipv4ToOctets, ipv6ToOctets } from './ip-address.ts';
import { ipv6PrefixToOctets } from './ipv6-prefix.ts';

type Writer = (value: string | number, definition: AttributeDefinition) => Buffer;

const writers: Record<AttributeType, Writer> = {
  string: (value) => Buffer.from(String(value)),
  octets: (value) => encodeOctets(String(value)),
  integer: (value, definition) => encodeInteger(value, definition),
  date: (value, definition) => encodeInteger(value, definition),
  ipaddr: fromText(ipv4ToOctets, 'not-an-address'),
  ipv6addr: fromText(ipv6ToOctets, 'not-an-address'),
  ipv6prefix: fromText(ipv6PrefixToOctets, 'not-a-prefix'),
  ifid: fromText(interfaceIdToOctets, 'not-an-interface-id'),
};

/**
 * Writes a value by its definition. Text is accepted for every type, as FreeRADIUS reads it from
 * `radreply`: `600`, `Framed-User`, `10.0.0.1`, `2001:db8::/56`, and `0x00ff` for octets.
 * @throws RadiusEncodeError with the attribute's name when the value does not fit the type.
 */
export function encodeValue(definition: AttributeDefinition, value: AttributeValue): Buffer {
  const octets = Buffer.isBuffer(value) ? value : writers[definition.type](value, definition);
  if (octets.length === 0) throw new RadiusEncodeError('empty-value', definition.name);
  return octets;
}

/** Octets from `0x00ff`; any other text is taken as UTF-8. */
export function encodeOctets(text: string): Buffer {
  return /^0x(?:[0-9a-f]{2})+$/i.test(text) ? Buffer.from(text.slice(2), 'hex') : Buffer.from(text);
}

function encodeInteger(value: string | number, definition: AttributeDefinition): Buffer {
  const number = typeof value === 'number' ? value : numberFromText(value, definition);
  const max = definition.tagged ? 0xffffff : 0xffffffff;
  if (!Number.isInteger(number) || number < 0 || number > max) {
    throw new RadiusEncodeError('not-a-number', definition.name);
  }
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(number, 0);
  return octets;
}

function numberFromText(text: string, { name, values }: AttributeDefinition): number {
  if (/^\d+$/.test(text)) return Number(text);
  const wanted = text.toLowerCase();
  const named = Object.entries(values ?? {}).find(([valueName]) => valueName.toLowerCase() === wanted);
  if (!named) throw new RadiusEncodeError('unknown-value-name', name);
  return named[1];
}

function fromText(convert: (text: string) => Buffer | undefined, reason: EncodeErrorReason): Writer {
  return (value, { name }) => {
    const octets = convert(String(value));
    if (!octets) throw new RadiusEncodeError(reason, name);
    return octets;
  };
}

function interfaceIdToOctets(text: string): Buffer | undefined {
  if (!/^[0-9a-f]{1,4}(:[0-9a-f]{1,4}){3}$/i.test(text)) return undefined;
  return Buffer.from(
    text
      .split(':')
      .map((group) => group.padStart(4, '0'))
      .join(''),
    'hex',
  );
}
