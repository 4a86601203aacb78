import { clearTimer, setTimer } from './closed-room.ts';

const waiting = new Map<number, () => void>();
let started = 0;

/** `setTimeout` of a plugin: 128 at the same time, of a minute at most. */
export function setTimeout(work: unknown, ms = 0, ...values: unknown[]): number {
  if (typeof work !== 'function') throw new TypeError('setTimeout takes a function');
  started += 1;
  if (!setTimer(started, ms)) throw new RangeError('there are too many timers; let some of them end first');
  waiting.set(started, () => work(...values));
  return started;
}

export function clearTimeout(id: number): void {
  if (waiting.delete(id)) clearTimer(id);
}

/** A timer has ended. What its work throws belongs to no call, so it is logged. */
export function fire(id: number): void {
  const work = waiting.get(id);
  waiting.delete(id);
  try {
    work?.();
  } catch (error) {
    console.error('the work of a timer failed:', error instanceof Error ? error.stack : error);
  }
}
