const texts = {
  truncated: 'The datagram is shorter than a RADIUS header (20 octets).',
  'length-below-header': 'The length field is below 20, the size of the header.',
  'length-mismatch': 'The length field promises more octets than arrived.',
  'too-long': 'The length field is above 4096, the largest RADIUS packet.',
  'attribute-length-below-two': 'An attribute states a length below 2, its own header.',
  'attribute-overruns-packet': 'An attribute reaches beyond the end of the packet.',
} as const;

/** Why a datagram is no RADIUS packet: RFC 2865 section 3 asks to discard each of these silently. */
export type DecodeErrorReason = keyof typeof texts;

/** A datagram that is no RADIUS packet; nothing of it was used. */
export class RadiusDecodeError extends Error {
  readonly code = 'RADIUS_DECODE_FAILED';
  readonly reason: DecodeErrorReason;

  constructor(reason: DecodeErrorReason) {
    super(texts[reason]);
    this.name = 'RadiusDecodeError';
    this.reason = reason;
  }
}
