/** Packet codes of RFC 2865 section 3, RFC 2866 section 3, RFC 5176 section 2.3 and RFC 5997. */
export const packetCodes = {
  accessRequest: 1,
  accessAccept: 2,
  accessReject: 3,
  accountingRequest: 4,
  accountingResponse: 5,
  accessChallenge: 11,
  statusServer: 12,
  disconnectRequest: 40,
  disconnectAck: 41,
  disconnectNak: 42,
  coaRequest: 43,
  coaAck: 44,
  coaNak: 45,
} as const;

export type PacketCode = (typeof packetCodes)[keyof typeof packetCodes];
