import { restartDelayMs } from './backoff.ts';

const windowMs = 600_000;
/** Failures within the window that put a plugin into quarantine. */
export const mostFailures = 5;
/** A plugin that ran this long is stable: its next failure counts from one again for the delay. */
const stableAfterMs = 60_000;

/** Counts the failures of plugins and says how long each waits. */
export class Failures {
  readonly #times = new Map<string, number[]>();
  readonly #inARow = new Map<string, number>();

  /** Notes a failure of a plugin that ran for so long; answers the delay before it is started again. */
  note(plugin: string, failure: { ranMs: number; counts: boolean; now: number }): number {
    if (failure.ranMs > stableAfterMs) this.#inARow.delete(plugin);
    const inARow = (this.#inARow.get(plugin) ?? 0) + 1;
    this.#inARow.set(plugin, inARow);
    if (failure.counts) this.#times.set(plugin, [...this.recent(plugin, failure.now), failure.now]);
    return restartDelayMs(inARow);
  }

  /** When it failed within the last ten minutes. */
  recent(plugin: string, now: number): number[] {
    return (this.#times.get(plugin) ?? []).filter((at) => now - at < windowMs);
  }

  /** Somebody has dealt with it. */
  forgive(plugin: string): void {
    this.#times.delete(plugin);
    this.#inARow.delete(plugin);
  }
}
