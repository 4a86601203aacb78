/** Lets so many through per second. */
export class RateLimit {
  readonly #perSecond: number;
  #second = 0;
  #passed = 0;
  #stopped = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  passes(): boolean {
    const second = Math.floor(performance.now() / 1_000);
    if (second !== this.#second) [this.#second, this.#passed] = [second, 0];
    this.#passed += 1;
    if (this.#passed <= this.#perSecond) return true;
    this.#stopped += 1;
    return false;
  }

  /** How many were stopped since it was asked last. */
  takeStopped(): number {
    const stopped = this.#stopped;
    this.#stopped = 0;
    return stopped;
  }
}
