import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer fits; answers when that was (`performance.now()`). */
export async function instantWhen<T>(
  ask: () => Promise<T> | T,
  fits: (answer: T) => boolean,
  options: { within: number; what: string; everyMs?: number },
): Promise<number> {
  const deadline = performance.now() + options.within;
  while (true) {
    const answer = await ask();
    const now = performance.now();
    if (fits(answer)) return now;
    if (now > deadline) {
      const seen = JSON.stringify(answer)?.slice(0, 300);
      throw new TypeError(`${options.what} did not happen within ${options.within} ms; last seen: ${seen}`);
    }
    await pause(options.everyMs ?? 5);
  }
}

/** Asks again until the answer fits or the limit has passed; answers the last one, whatever it was. */
export async function settled<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
  limitMs: number,
): Promise<T> {
  const deadline = performance.now() + limitMs;
  while (true) {
    const answer = await ask();
    if (fits(answer) || performance.now() > deadline) return answer;
    await pause(200);
  }
}

/** Does something and answers what it took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
