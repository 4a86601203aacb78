/** Milliseconds before each retry, before jitter: 10 s, 30 s, 90 s, 5 min, 15 min. */
const delaysMs = [10_000, 30_000, 90_000, 300_000, 900_000];
const jitter = 0.2;

/**
 * Milliseconds until the next retry, spread by ±20 % so that jobs that failed together do not return together;
 * undefined when the retries are used up and a person has to look.
 *
 * @param retryCount retries so far
 * @param random from 0 to below 1
 */
export function retryDelayMs(retryCount: number, random: number): number | undefined {
  const delay = delaysMs[retryCount];
  return delay === undefined ? undefined : Math.round(delay * (1 - jitter + 2 * jitter * random));
}
