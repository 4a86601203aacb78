import { isKnownVendor } from './dictionary/dictionary.ts';
import type { RawAttribute } from './packet.ts';

/** The code of Vendor-Specific: RFC 2865 section 5.26. */
export const vendorSpecificCode = 26;

/**
 * Takes the vendor's attributes out of a Vendor-Specific attribute. Unknown vendors and insides that
 * are not type-length-value stay as they came: some vendors use other layouts.
 */
export function splitVendorSpecific(attribute: RawAttribute): RawAttribute[] {
  const { code, value } = attribute;
  if (code !== vendorSpecificCode || value.length < 7) return [attribute];
  const vendorId = value.readUInt32BE(0);
  if (!isKnownVendor(vendorId)) return [attribute];
  return splitInside(vendorId, value.subarray(4)) ?? [attribute];
}

/** Wraps a vendor's attribute as one Vendor-Specific attribute; one each, as old clients expect. */
export function wrapVendorSpecific(vendorId: number, { code, value }: RawAttribute): RawAttribute {
  const head = Buffer.alloc(6);
  head.writeUInt32BE(vendorId, 0);
  head.writeUInt8(code, 4);
  head.writeUInt8(value.length + 2, 5);
  return { code: vendorSpecificCode, value: Buffer.concat([head, value]) };
}

function splitInside(vendorId: number, inside: Buffer): RawAttribute[] | undefined {
  const attributes: RawAttribute[] = [];
  let offset = 0;
  while (offset < inside.length) {
    const length = inside[offset + 1] ?? 0;
    if (length < 2 || offset + length > inside.length) return undefined;
    const value = inside.subarray(offset + 2, offset + length);
    attributes.push({ code: inside.readUInt8(offset), vendorId, value });
    offset += length;
  }
  return attributes;
}
