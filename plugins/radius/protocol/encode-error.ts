const texts = {
  'unknown-attribute': 'is not in the dictionary',
  'unknown-value-name': 'has no value of this name',
  'not-a-number': 'needs a whole number from 0 to 4294967295 (16777215 when tagged)',
  'not-an-address': 'needs an IP address of its family',
  'not-a-prefix': 'needs an IPv6 prefix such as 2001:db8::/56',
  'not-an-interface-id': 'needs four hexadecimal groups such as 0:0:0:1',
  'empty-value': 'has an empty value, which RFC 2865 section 5 forbids',
  'value-too-long': 'has a value too long for one attribute',
  'secret-needed': 'is encrypted on the wire and needs the secret and the request authenticator',
  'packet-too-long': 'does not fit: the packet would exceed 4096 octets',
} as const;

/** Why an attribute or a packet cannot be written. */
export type EncodeErrorReason = keyof typeof texts;

/** An attribute (or a whole packet) that cannot be put on the wire; nothing was sent. */
export class RadiusEncodeError extends Error {
  readonly code = 'RADIUS_ENCODE_FAILED';
  readonly reason: EncodeErrorReason;
  readonly attribute: string;

  constructor(reason: EncodeErrorReason, attribute: string) {
    super(`${attribute} ${texts[reason]}.`);
    this.name = 'RadiusEncodeError';
    this.reason = reason;
    this.attribute = attribute;
  }
}
