/** Octets of code, identifier, length and authenticator: RFC 2865 section 3. */
export const headerLength = 20;

/** The largest RADIUS packet in octets: RFC 2865 section 3. */
export const maxPacketLength = 4096;

/** The secret a NAS shares with us; text is taken as UTF-8. */
export type Secret = string | Buffer;

/** One attribute byte for byte; those of known vendors are already taken out of Vendor-Specific. */
export interface RawAttribute {
  /** 1–255; the vendor's own number where `vendorId` is given. */
  code: number;
  /** IANA private enterprise number. */
  vendorId?: number;
  value: Buffer;
}

/** A decoded packet. `bytes` is the datagram without padding, for checks over the whole. */
export interface RadiusPacket {
  code: number;
  /** 0–255; pairs a reply with its request. */
  identifier: number;
  /** 16 octets. */
  authenticator: Buffer;
  attributes: readonly RawAttribute[];
  bytes: Buffer;
}
