interface Window {
  readonly until: number;
  used: number;
}

/** What became of one request. */
export interface RateState {
  readonly allowed: boolean;
  readonly used: number;
  readonly resetsInMs: number;
}

const windowMs = 60_000;
const keptWindows = 100_000;

/**
 * Counts requests of one gateway per minute, in memory. A minute begins with the first request after the one before.
 * Refused requests do not count.
 */
export class RateLimit {
  #windows = new Map<string, Window>();

  /** Counts one request of somebody, unless his minute is full. */
  take(who: string, limit: number): RateState {
    const now = performance.now();
    const known = this.#windows.get(who);
    const window = known && known.until > now ? known : this.#open(who, now);
    const allowed = window.used < limit;
    if (allowed) window.used += 1;
    return { allowed, used: window.used, resetsInMs: window.until - now };
  }

  #open(who: string, now: number): Window {
    if (this.#windows.size >= keptWindows) this.#makeRoom(now);
    const window = { until: now + windowMs, used: 0 };
    this.#windows.delete(who);
    this.#windows.set(who, window);
    return window;
  }

  /** Windows end in the order they are kept in. Where none has ended, the older half goes. */
  #makeRoom(now: number): void {
    const open = [...this.#windows].filter(([, { until }]) => until > now);
    this.#windows = new Map(open.slice(open.length > keptWindows / 2 ? -keptWindows / 2 : 0));
  }
}
