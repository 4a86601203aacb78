import { hkdfSync } from 'node:crypto';

const keyBytes = 32;

/** Makes keys of 32 bytes, one per purpose, out of one secret (HKDF with SHA-256, RFC 5869). Knowing one tells nothing of the others. */
export function keyDeriver(secret: Buffer): (purpose: string) => Buffer {
  return (purpose) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, keyBytes));
}
