const minuteMs = 60_000;
/** Minutes before each further try, before jitter: about a day and a half in all, as mail servers do among themselves. */
const delaysMinutes = [0.5, 2, 10, 30, 60, 120, 240, 480, 480, 720];
const jitter = 0.2;

/**
 * Milliseconds until the next try, spread by ±20 %; undefined when the tries are used up.
 *
 * @param tries failed tries so far
 * @param random from 0 to below 1
 */
export function retryDelayMs(tries: number, random: number): number | undefined {
  const minutes = delaysMinutes[tries - 1];
  return minutes === undefined
    ? undefined
    : Math.round(minutes * minuteMs * (1 - jitter + 2 * jitter * random));
}
