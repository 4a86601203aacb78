import { randomBytes } from 'node:crypto';
import type { AttributeDefinition } from './dictionary/definition.ts';
import { findDefinition } from './dictionary/dictionary.ts';
import { RadiusEncodeError } from './encode-error.ts';
import { fitsOneAttribute } from './encode-packet.ts';
import { encodeValue } from './encode-value.ts';
import type { RawAttribute } from './packet.ts';
import type { NamedAttribute } from './read-attributes.ts';
import { encryptSalted } from './salted-value.ts';
import { encryptUserPassword, type HidingKey } from './user-password.ts';

/**
 * Writes one attribute by name; a tag may also follow the name as in FreeRADIUS (`Tunnel-Type:1`).
 * @param key hides User-Password, Tunnel-Password and the MPPE keys; needed for these only.
 * @throws RadiusEncodeError naming the attribute.
 * @example encodeAttribute({ name: 'Mikrotik-Rate-Limit', value: '10M/30M' })
 */
export function encodeAttribute(attribute: NamedAttribute, key?: HidingKey): RawAttribute {
  const { name, tag } = withTagFromName(attribute);
  const definition = findDefinition(name);
  if (!definition) throw new RadiusEncodeError('unknown-attribute', name);
  const plain = encodeValue(definition, attribute.value);
  const hidden = hide(plain, definition, key);
  const value = definition.tagged ? withTag(hidden, definition, tag ?? 0) : hidden;
  const raw = { code: definition.code, vendorId: definition.vendorId, value };
  if (!fitsOneAttribute(raw)) throw new RadiusEncodeError('value-too-long', name);
  return raw;
}

/** Writes several attributes in their order; throws at the first that cannot be written. */
export function encodeAttributes(attributes: readonly NamedAttribute[], key?: HidingKey): RawAttribute[] {
  return attributes.map((attribute) => encodeAttribute(attribute, key));
}

function withTagFromName({ name, tag }: NamedAttribute): { name: string; tag?: number } {
  const [bare = name, suffix] = name.split(':');
  return suffix !== undefined && /^\d+$/.test(suffix)
    ? { name: bare, tag: Number(suffix) & 0x1f }
    : { name, tag };
}

function hide(plain: Buffer, { name, encryption }: AttributeDefinition, key?: HidingKey): Buffer {
  if (!encryption) return plain;
  if (!key) throw new RadiusEncodeError('secret-needed', name);
  return encryption === 'salted' ? encryptSalted(plain, key, randomBytes) : encryptUserPassword(plain, key);
}

function withTag(value: Buffer, { type, encryption }: AttributeDefinition, tag: number): Buffer {
  // RFC 2868 section 3.1: an integer gives its highest octet to the tag; text may leave an unused tag out.
  if (type === 'integer') return Buffer.concat([Buffer.from([tag]), value.subarray(1)]);
  if (tag === 0 && !encryption) return value;
  return Buffer.concat([Buffer.from([tag]), value]);
}
