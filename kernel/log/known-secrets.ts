/** Shorter secrets are not looked for: they would be found in ordinary words. */
const shortestLength = 6;
const hidden = '[hidden]';
/** Errors of libraries may carry half a world; a secret deeper than this is found by the log at last. */
const deepest = 6;

/** The secrets this process knows, and what is put in their place wherever text leaves it. */
export class KnownSecrets {
  readonly #forms = new Set<string>();
  #pattern: RegExp | undefined;

  /** From now on these texts are hidden. What was known stays known: a secret that was replaced may still be logged. */
  add(secrets: Iterable<string>): void {
    const before = this.#forms.size;
    for (const secret of secrets)
      if (secret.length >= shortestLength) for (const form of formsOf(secret)) this.#forms.add(form);
    if (this.#forms.size === before) return;
    const longestFirst = [...this.#forms].sort((one, other) => other.length - one.length);
    this.#pattern = new RegExp(longestFirst.map((form) => RegExp.escape(form)).join('|'), 'g');
  }

  mask(text: string): string {
    return this.#pattern ? text.replace(this.#pattern, hidden) : text;
  }

  /** A copy without them; what is neither text, list nor plain object is taken as it is. */
  masked<T>(value: T): T {
    return this.#pattern ? (this.#copy(value, 0) as T) : value;
  }

  /** Hides them in an error, its causes and its data, in place: others may print it. What it refers to stays as it is. */
  maskError<T>(error: T): T {
    if (this.#pattern && error instanceof Error) this.#maskInPlace(error, 0);
    return error;
  }

  #maskInPlace(error: Error, depth: number): void {
    for (const name of new Set(['message', 'stack', 'cause', ...Object.keys(error)])) {
      const value = Object.getOwnPropertyDescriptor(error, name)?.value as unknown;
      const safe = this.#copy(value, depth + 1);
      if (safe !== value) Reflect.set(error, name, safe);
    }
    if (error.stack) error.stack = this.mask(error.stack);
  }

  #copy(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return this.mask(value);
    if (typeof value !== 'object' || value === null || depth > deepest) return value;
    if (value instanceof Error) this.#maskInPlace(value, depth);
    if (Array.isArray(value)) return value.map((one) => this.#copy(one, depth + 1));
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    const entries = Object.entries(value).map(([name, one]) => [name, this.#copy(one, depth + 1)]);
    return Object.fromEntries(entries);
  }
}

/** As it is, and as JSON writes it: a log line is JSON, and may hold JSON as text. */
function formsOf(secret: string): string[] {
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  return [secret, inJson(secret), inJson(inJson(secret))];
}

/** Those of this process: of the plugins a host carries; in the kernel of all. */
export const knownSecrets = new KnownSecrets();
