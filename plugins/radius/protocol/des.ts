import { createCipheriv } from 'node:crypto';

/**
 * DES of one block of 8 octets under a key of 7 octets, as RFC 2759 section 8.6 asks. OpenSSL 3 refuses
 * DES, and 3DES with the same key three times is DES.
 */
export function desEncrypt(block: Buffer, key: Buffer): Buffer {
  const key8 = withParityBits(key);
  return createCipheriv('des-ede3-ecb', Buffer.concat([key8, key8, key8]), null)
    .setAutoPadding(false)
    .update(block);
}

/** Spreads 56 bits over 8 octets; DES ignores the parity bits, they stay 0. */
function withParityBits(key: Buffer): Buffer {
  const bits = BigInt(`0x${key.toString('hex')}`);
  return Buffer.from(
    Array.from({ length: 8 }, (_, index) => Number((bits >> BigInt(49 - 7 * index)) & 0x7fn) << 1),
  );
}
