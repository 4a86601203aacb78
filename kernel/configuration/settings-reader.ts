import ipaddr from 'ipaddr.js';
import { parseSecretKey } from '../plugin-configuration/secret-key.ts';

/** Reads settings from an environment and gathers every problem on the way. */
export class SettingsReader {
  readonly problems: string[] = [];
  readonly #environment: Readonly<Record<string, string | undefined>>;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  text(name: string, fallback: string): string {
    return this.#environment[name]?.trim() || fallback;
  }

  optional(name: string, convert: (text: string) => string): string | undefined {
    const text = this.#environment[name]?.trim();
    return text ? convert(text) : undefined;
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const text = this.text(name, fallback);
    if (!choices.includes(text as T))
      this.problems.push(`${name} is "${text}", it must be one of ${choices.join(', ')}`);
    return text as T;
  }

  integer(name: string, fallback: number, limits: { from: number; to: number }): number {
    const text = this.text(name, String(fallback));
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < limits.from || value > limits.to) {
      this.problems.push(
        `${name} is "${text}", it must be a whole number from ${limits.from} to ${limits.to}`,
      );
    }
    return value;
  }

  /** A share of a whole. */
  share(name: string, fallback: number): number {
    const text = this.text(name, String(fallback));
    const value = Number(text);
    if (!/^\d*\.?\d+$/.test(text) || value > 1)
      this.problems.push(`${name} is "${text}", it must be a number from 0 to 1`);
    return value;
  }

  port(name: string, fallback: number): number {
    return this.integer(name, fallback, { from: 1, to: 65_535 });
  }

  /** Addresses and networks (CIDR), separated by commas or spaces. */
  networks(name: string): string {
    const entries = this.text(name, '')
      .split(/[\s,]+/)
      .filter(Boolean);
    const wrong = entries.filter((one) => !isNetwork(one));
    for (const one of wrong)
      this.problems.push(`${name} has "${one}", which is no address and no network such as 10.0.0.0/8`);
    return entries.join(',');
  }

  /** A URL; its text is never repeated in a message, since it may hold a password. */
  url(name: string, protocols: readonly string[]): string | undefined {
    const text = this.#environment[name]?.trim();
    if (!text) return undefined;
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
      this.problems.push(
        `${name} must be a URL that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`,
      );
    }
    return text;
  }

  /** A key of 32 bytes; its text is never repeated in a message. */
  secretKey(name: string): Buffer | undefined {
    const text = this.#environment[name]?.trim();
    if (!text) return undefined;
    const key = parseSecretKey(text);
    if (!key) this.problems.push(`${name} must be 32 bytes, written in base64 or as 64 hex digits`);
    return key;
  }

  password(name: string): string | undefined {
    const text = this.#environment[name];
    if (text !== undefined && text !== '' && text.length < 10) {
      this.problems.push(`${name} must have at least 10 characters`);
    }
    return text || undefined;
  }
}

/** A lone number counts as an IPv4 address for the library, and is none. */
function isNetwork(text: string): boolean {
  if (text.includes('/')) return ipaddr.isValidCIDR(text);
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}
