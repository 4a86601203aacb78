import { createHash, timingSafeEqual } from 'node:crypto';

export interface ChapResponse {
  /** The CHAP identifier, one octet. */
  identifier: number;
  /** 5 octets and more; usually 16. */
  challenge: Buffer;
  /** 16 octets. */
  response: Buffer;
}

/** MD5 over identifier, password and challenge: RFC 1994 section 4.1. */
export function chapDigest(identifier: number, password: Buffer, challenge: Buffer): Buffer {
  return createHash('md5')
    .update(Buffer.from([identifier]))
    .update(password)
    .update(challenge)
    .digest();
}

/** Whether the response was made with this password, compared in constant time. */
export function isChapResponseTo(
  { identifier, challenge, response }: ChapResponse,
  password: Buffer,
): boolean {
  const expected = chapDigest(identifier, password, challenge);
  return response.length === expected.length && timingSafeEqual(expected, response);
}
