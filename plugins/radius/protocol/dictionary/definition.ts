/**
 * How an attribute's octets are read: RFC 2865 section 5 (`string` is text here, `octets` is raw),
 * RFC 3162 (`ipv6addr`, `ipv6prefix`, `ifid`). `date` is seconds since 1970 UTC.
 */
export type AttributeType =
  | 'string'
  | 'octets'
  | 'integer'
  | 'ipaddr'
  | 'ipv6addr'
  | 'ipv6prefix'
  | 'ifid'
  | 'date';

/**
 * How a value is hidden on the wire: `user-password` is RFC 2865 section 5.2,
 * `salted` is RFC 2868 section 3.5.
 */
export type AttributeEncryption = 'user-password' | 'salted';

export interface AttributeFlags {
  /** The value is preceded by a tag octet that groups attributes: RFC 2868 section 3.1. */
  tagged?: true;
  encryption?: AttributeEncryption;
}

/** One line of a dictionary: code, name, type and flags. */
export type AttributeRow = readonly [code: number, name: string, type: AttributeType, flags?: AttributeFlags];

/** All that is known about one attribute. */
export interface AttributeDefinition extends AttributeFlags {
  name: string;
  code: number;
  type: AttributeType;
  /** IANA private enterprise number; absent for the standard space. */
  vendorId?: number;
  /** Names of integer values. */
  values?: Readonly<Record<string, number>>;
}
