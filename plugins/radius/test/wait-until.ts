import { setTimeout as wait } from 'node:timers/promises';

/** Asks until it is so; the test's own time limit ends it when it never is. */
export async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20);
}
