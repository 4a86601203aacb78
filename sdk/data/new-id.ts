import { randomFillSync } from 'node:crypto';

const idLength = 16;

/** Random bytes are fetched for many ids at once: each time costs as much as making a hundred ids. */
const stock = Buffer.alloc(256 * idLength);
let used = stock.length;

/** A UUIDv7 (RFC 9562 §5.7): milliseconds of real time, then random bits, so that keys insert in order. */
export function newId(): string {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  const bytes = stock.subarray(used, used + idLength);
  used += idLength;
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
