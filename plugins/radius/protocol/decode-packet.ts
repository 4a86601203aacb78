import { RadiusDecodeError } from './decode-error.ts';
import { headerLength, maxPacketLength, type RadiusPacket, type RawAttribute } from './packet.ts';
import { splitVendorSpecific } from './vendor-specific.ts';

/**
 * Reads a datagram as a RADIUS packet (RFC 2865 section 3). Octets after the stated length are padding.
 * @throws RadiusDecodeError for anything malformed, with the reason.
 * @example decodePacket(datagram).attributes
 */
export function decodePacket(datagram: Buffer): RadiusPacket {
  const bytes = datagram.subarray(0, checkedLength(datagram));
  return {
    code: bytes.readUInt8(0),
    identifier: bytes.readUInt8(1),
    authenticator: bytes.subarray(4, headerLength),
    attributes: decodeAttributes(bytes),
    bytes,
  };
}

function checkedLength(datagram: Buffer): number {
  if (datagram.length < headerLength) throw new RadiusDecodeError('truncated');
  const length = datagram.readUInt16BE(2);
  if (length < headerLength) throw new RadiusDecodeError('length-below-header');
  if (length > maxPacketLength) throw new RadiusDecodeError('too-long');
  if (length > datagram.length) throw new RadiusDecodeError('length-mismatch');
  return length;
}

function decodeAttributes(bytes: Buffer): RawAttribute[] {
  const attributes: RawAttribute[] = [];
  let offset = headerLength;
  while (offset < bytes.length) {
    const end = offset + attributeLength(bytes, offset);
    const attribute = { code: bytes.readUInt8(offset), value: bytes.subarray(offset + 2, end) };
    attributes.push(...splitVendorSpecific(attribute));
    offset = end;
  }
  return attributes;
}

function attributeLength(bytes: Buffer, offset: number): number {
  if (offset + 2 > bytes.length) throw new RadiusDecodeError('attribute-overruns-packet');
  const length = bytes.readUInt8(offset + 1);
  if (length < 2) throw new RadiusDecodeError('attribute-length-below-two');
  if (offset + length > bytes.length) throw new RadiusDecodeError('attribute-overruns-packet');
  return length;
}
