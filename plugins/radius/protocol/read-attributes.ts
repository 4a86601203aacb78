import { type AttributeValue, decodeValue } from './attribute-value.ts';
import { findDefinition, findDefinitionByCode } from './dictionary/dictionary.ts';
import type { AttributeName } from './dictionary/rows.ts';
import type { RadiusPacket, RawAttribute } from './packet.ts';

/** Anything that carries attributes. */
export type WithAttributes = Pick<RadiusPacket, 'attributes'>;

/** An attribute with its name; `Attr-26` or `Attr-14988-99` when the dictionary does not know it. */
export interface NamedAttribute {
  name: string;
  value: AttributeValue;
  /** Groups tunnel attributes: RFC 2868 section 3.1. */
  tag?: number;
}

/** The raw attributes of this name, in their order. */
export function listRaw(packet: WithAttributes, name: AttributeName): RawAttribute[] {
  const definition = findDefinition(name);
  return packet.attributes.filter(
    ({ code, vendorId }) => code === definition?.code && vendorId === definition.vendorId,
  );
}

/** The first attribute of this name byte for byte. */
export function findOctets(packet: WithAttributes, name: AttributeName): Buffer | undefined {
  const definition = findDefinition(name);
  return packet.attributes.find(
    ({ code, vendorId }) => code === definition?.code && vendorId === definition.vendorId,
  )?.value;
}

/** The first attribute of this name by its type; octets when it did not fit the type. */
export function findValue(packet: WithAttributes, name: AttributeName): AttributeValue | undefined {
  const octets = findOctets(packet, name);
  return octets && decodeValue(findDefinition(name), octets).value;
}

/** Text, an address or a prefix; undefined when absent or malformed. */
export function findText(packet: WithAttributes, name: AttributeName): string | undefined {
  const value = findValue(packet, name);
  return typeof value === 'string' ? value : undefined;
}

/** A number; undefined when absent or malformed. */
export function findInteger(packet: WithAttributes, name: AttributeName): number | undefined {
  const value = findValue(packet, name);
  return typeof value === 'number' ? value : undefined;
}

/** A number by its name (`Framed-User`), as digits when it has none; undefined when absent or malformed. */
export function findValueName(packet: WithAttributes, name: AttributeName): string | undefined {
  const value = findInteger(packet, name);
  if (value === undefined) return undefined;
  const names = Object.entries(findDefinition(name)?.values ?? {});
  return names.find(([, number]) => number === value)?.[0] ?? String(value);
}

/** Every attribute with name and value, in order; encrypted values stay encrypted. */
export function listNamed(packet: WithAttributes): NamedAttribute[] {
  return packet.attributes.map(({ code, vendorId, value }) => {
    const definition = findDefinitionByCode({ code, vendorId });
    const fallback = vendorId === undefined ? `Attr-${code}` : `Attr-${vendorId}-${code}`;
    return { name: definition?.name ?? fallback, ...decodeValue(definition, value) };
  });
}
