import { createHash } from 'node:crypto';

/**
 * The message id of a tick: always the same one (a UUIDv8, RFC 9562 section 5.8), so that however often a tick came
 * through, `ctx.firstTime` would let it through once. Ticks that come again because business time was set back are of
 * another series, and so other ticks.
 */
export function tickMessageId(tick: { series: string; tickAt: Temporal.Instant }): string {
  const bytes = createHash('sha256').update(`${tick.series}\n${tick.tickAt}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
