/** Less may be a NAS that was cut off for a while and comes back. */
const atLeastSeconds = 7_200;

/** Seconds after which an open session nobody hears of any more has ended: six accounting intervals, at least 2 h. */
export function silentTooLongSeconds(intervalSeconds: number): number {
  return Math.max(6 * intervalSeconds, atLeastSeconds);
}
