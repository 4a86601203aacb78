import { RadiusEncodeError } from './encode-error.ts';
import { headerLength, maxPacketLength, type RawAttribute } from './packet.ts';
import { wrapVendorSpecific } from './vendor-specific.ts';

/** The largest value of one attribute in octets: one length octet less type and length. */
const maxValueLength = 253;
/** Vendor-Specific spends four octets on the vendor and two on the vendor's type and length. */
const maxVendorValueLength = maxValueLength - 6;

export interface PacketToEncode {
  code: number;
  /** 0–255. */
  identifier: number;
  /** 16 octets. */
  authenticator: Buffer;
  attributes: readonly RawAttribute[];
}

/**
 * Writes a packet as it stands, without signing it.
 * @throws RadiusEncodeError `value-too-long` or `packet-too-long`.
 */
export function encodePacket({ code, identifier, authenticator, attributes }: PacketToEncode): Buffer {
  const body = Buffer.concat(attributes.map(encodeRawAttribute));
  const length = headerLength + body.length;
  if (length > maxPacketLength) throw new RadiusEncodeError('packet-too-long', `Packet of code ${code}`);
  const header = Buffer.alloc(headerLength);
  header.writeUInt8(code, 0);
  header.writeUInt8(identifier, 1);
  header.writeUInt16BE(length, 2);
  authenticator.copy(header, 4);
  return Buffer.concat([header, body]);
}

/** Whether the value fits into one attribute; a vendor's attribute has six octets less. */
export function fitsOneAttribute({ vendorId, value }: RawAttribute): boolean {
  return value.length <= (vendorId === undefined ? maxValueLength : maxVendorValueLength);
}

function encodeRawAttribute(attribute: RawAttribute): Buffer {
  if (!fitsOneAttribute(attribute))
    throw new RadiusEncodeError('value-too-long', `Attribute ${attribute.code}`);
  const { vendorId } = attribute;
  const { code, value } = vendorId === undefined ? attribute : wrapVendorSpecific(vendorId, attribute);
  return Buffer.concat([Buffer.from([code, value.length + 2]), value]);
}
