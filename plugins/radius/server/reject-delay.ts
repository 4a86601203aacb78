import type { Schedule } from './engine-options.ts';

/** Holds Access-Rejects back, so that guessing passwords is slow; nothing else waits meanwhile. */
export interface RejectDelay {
  /** Resolves after the delay, or at once after `flush`. */
  wait(): Promise<void>;
  /** Ends all waiting now and from now on. */
  flush(): void;
}

interface Waiting {
  cancel(): void;
  release(): void;
}

/** @param schedule the clock to wait by. */
export function createRejectDelay(delayMs: number, schedule: Schedule): RejectDelay {
  const waiting = new Set<Waiting>();
  let flushed = delayMs <= 0;
  return {
    async wait() {
      if (flushed) return;
      await new Promise<void>((resolve) => {
        const release = () => {
          waiting.delete(entry);
          resolve();
        };
        const entry: Waiting = { release, cancel: schedule(release, delayMs) };
        waiting.add(entry);
      });
    },
    flush() {
      flushed = true;
      for (const { cancel, release } of waiting) {
        cancel();
        release();
      }
    },
  };
}

/** The timers of Node. */
export const scheduleWithNode: Schedule = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};
