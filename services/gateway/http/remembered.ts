interface Known<T> {
  readonly answer: Promise<T>;
  readonly until: number;
  /** It is being asked for again. */
  refreshing: boolean;
}

/** An answer is asked for again after this long, so what has ended stops working within a second. */
const rememberMs = 1_000;
/** From then on before its end, so that a client who goes on asking never waits for it. */
const refreshMs = 300;
const keptAnswers = 20_000;

/** Remembers for a second what tokens stand for. A refusal is not remembered. */
export class Remembered<T> {
  readonly #ask: (token: string) => Promise<T>;
  readonly #known = new Map<string, Known<T>>();

  constructor(ask: (token: string) => Promise<T>) {
    this.#ask = ask;
  }

  /** What a token stands for. */
  of(token: string): Promise<T> {
    const now = performance.now();
    const known = this.#known.get(token);
    if (!known || known.until <= now) return this.#first(token, now);
    if (known.until - now < refreshMs && !known.refreshing) {
      known.refreshing = true;
      this.#refresh(token, now);
    }
    return known.answer;
  }

  /** Asks again at the next question. */
  forget(token: string): void {
    this.#known.delete(token);
  }

  #first(token: string, now: number): Promise<T> {
    if (this.#known.size >= keptAnswers) this.#known.clear();
    const answer = this.#ask(token);
    this.#known.set(token, { answer, until: now + rememberMs, refreshing: false });
    answer.catch(() => this.#known.delete(token));
    return answer;
  }

  /** What was known is used on until the answer is there; what has ended is known no more. */
  #refresh(token: string, now: number): void {
    const answer = this.#ask(token);
    answer.then(
      () => this.#known.set(token, { answer, until: now + rememberMs, refreshing: false }),
      () => this.#known.delete(token),
    );
  }
}
