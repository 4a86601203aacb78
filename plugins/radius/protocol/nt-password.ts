import { desEncrypt } from './des.ts';
import { md4Digest } from './md4.ts';

/** The NT hash of a password: MD4 over UTF-16LE, 16 octets (RFC 2759 section 8.3). */
export function ntPasswordHash(password: string): Buffer {
  return md4Digest(Buffer.from(password, 'utf16le'));
}

/** The NT hash as FreeRADIUS stores it in `radcheck` under `NT-Password`: 32 hexadecimal digits. */
export function toNtPassword(password: string): string {
  return ntPasswordHash(password).toString('hex');
}

/**
 * The 24 octets with which a client proves it knows the NT hash: RFC 2759 section 8.5 (MS-CHAPv2) and
 * RFC 2433 appendix A (MS-CHAPv1).
 * @param challenge 8 octets.
 */
export function challengeResponse(challenge: Buffer, ntHash: Buffer): Buffer {
  const padded = Buffer.alloc(21);
  ntHash.copy(padded);
  return Buffer.concat([0, 7, 14].map((start) => desEncrypt(challenge, padded.subarray(start, start + 7))));
}
