const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** Before each further try: 5 s, 5 m, 30 m, 2 h, 5 h, 10 h, 10 h. */
const delaysMs = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour];
const jitter = 0.1;
/** Who asks for more does not want it at all. */
const longestWaitMs = 24 * hour;

/**
 * Milliseconds until the next try, up to a tenth later so that what failed together does not return together; undefined
 * when the tries are used up. Not before the receiver said it wants to be asked again.
 *
 * @param tries failed tries so far
 */
export function nextTryMs(
  tries: number,
  { random, retryAfterMs = 0 }: { random: number; retryAfterMs?: number | undefined },
): number | undefined {
  const delay = delaysMs[tries - 1];
  if (delay === undefined) return undefined;
  return Math.round(Math.max(delay, Math.min(retryAfterMs, longestWaitMs)) * (1 + jitter * random));
}

/** Milliseconds of a `Retry-After` header (RFC 9110 section 10.2.3): seconds, or a date. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * second;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
