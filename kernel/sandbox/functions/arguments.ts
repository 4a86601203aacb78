import { sandboxErrors } from '../sandbox-errors.ts';

/** What a stranger sends with a question, read field by field; throws `SANDBOX_MISUSE` for what does not fit. */
export class Arguments {
  readonly #plugin: string;
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(plugin: string, sent: unknown) {
    this.#plugin = plugin;
    this.#fields = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {};
  }

  /** As it is: text, number, list or plain object of JSON. */
  value(name: string): unknown {
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }

  text(name: string, most = 1_000): string {
    const value = this.value(name);
    if (typeof value !== 'string' || value.length > most)
      throw this.#misuse(`${name} is no text of at most ${most} characters`);
    return value;
  }

  optionalText(name: string, most = 1_000): string | undefined {
    return this.value(name) === undefined ? undefined : this.text(name, most);
  }

  integer(name: string): number {
    const value = this.value(name);
    if (!Number.isSafeInteger(value)) throw this.#misuse(`${name} is no whole number`);
    return value as number;
  }

  optionalInteger(name: string): number | undefined {
    return this.value(name) === undefined ? undefined : this.integer(name);
  }

  instant(name: string): Temporal.Instant {
    try {
      return Temporal.Instant.from(this.text(name, 100));
    } catch {
      throw this.#misuse(`${name} is no instant`);
    }
  }

  optionalInstant(name: string): Temporal.Instant | undefined {
    return this.value(name) === undefined ? undefined : this.instant(name);
  }

  /** A plain object; undefined where there is none. */
  object(name: string): Readonly<Record<string, unknown>> | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.#misuse(`${name} is no object`);
    return value as Readonly<Record<string, unknown>>;
  }

  /** The fields of an inner object. */
  within(name: string): Arguments {
    return new Arguments(this.#plugin, this.object(name));
  }

  #misuse(reason: string) {
    return sandboxErrors.SANDBOX_MISUSE({ plugin: this.#plugin, reason });
  }
}
