import { createHash } from 'node:crypto';

/** An id that is the same whenever it is made of the same parts: what is delivered twice is stored once. A UUID of version 8 (RFC 9562, section 5.8). */
export function idOf(...parts: readonly string[]): string {
  const hash = createHash('sha256')
    .update(`billing ${parts.join(' ')}`)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const text = hash.toString('hex', 0, 16);
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
