import { setTimeout as wait } from 'node:timers/promises';

const longestMs = 60_000;

/** Asks until it is so. @throws TypeError after a minute, so that nothing goes on asking when its test has ended. */
export async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > longestMs)
      throw new TypeError('waited for a minute, and it did not become so');
    await wait(20);
  }
}
