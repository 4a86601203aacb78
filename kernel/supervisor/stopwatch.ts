/** Measures the steps of a change, for the log. */
export class Stopwatch {
  readonly lapsMs: Record<string, number> = {};
  #last = performance.now();

  lap(name: string): void {
    const now = performance.now();
    this.lapsMs[name] = Math.round(now - this.#last);
    this.#last = now;
  }
}
