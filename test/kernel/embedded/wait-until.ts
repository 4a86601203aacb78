import { setImmediate as nextTurn } from 'node:timers/promises';

/** Waits for a condition; the test's own time limit ends it when it never comes true. */
export async function waitUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await nextTurn();
}
