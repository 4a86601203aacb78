import { KnownSecrets } from '../../log/known-secrets.ts';
import { textRules } from './text-rules.ts';

const hidden = '[hidden]';

/** Names of fields whose value is a secret, whatever it looks like. */
const secretField =
  /pass(word|phrase|wd)?$|secret|tokens?$|authorization|cookie|api[-_]?key|private[-_]?key|access[-_]?key|credential|dsn$/i;

/**
 * Takes secrets out of everything that goes into a support bundle: values that are known, fields with a secret's name,
 * and what looks like one anywhere in a text.
 */
export class Scrubber {
  readonly #known = new KnownSecrets();

  constructor(knownSecrets: Iterable<string>) {
    this.#known.add(knownSecrets);
  }

  /** A text of any kind; lines that are JSON are looked at field by field. */
  text(text: string): string {
    return text
      .split('\n')
      .map((line) => this.#line(line))
      .join('\n')
      .replaceAll(privateKeyBlock, hidden);
  }

  /** A copy without secrets. */
  value(value: unknown): unknown {
    return this.#copy(value, false);
  }

  #line(line: string): string {
    if (!line.startsWith('{')) return this.#plain(line);
    try {
      return JSON.stringify(this.value(JSON.parse(line)));
    } catch {
      return this.#plain(line);
    }
  }

  #plain(text: string): string {
    const known = this.#known.mask(text);
    return textRules.reduce((result, { pattern, by }) => result.replaceAll(pattern, by), known);
  }

  #copy(value: unknown, secret: boolean): unknown {
    if (typeof value === 'string') return secret && value !== '' ? hidden : this.text(value);
    if (typeof value === 'number') return secret ? hidden : value;
    if (Array.isArray(value)) return value.map((one) => this.#copy(one, secret));
    if (typeof value !== 'object' || value === null) return value;
    const all = secret || 'kty' in value;
    const entries = Object.entries(value).map(([name, one]) => [
      this.#plain(name),
      this.#copy(one, all || (secretField.test(name) && !isSchema(one))),
    ]);
    return Object.fromEntries(entries) as unknown;
  }
}

/** Also one whose end is cut off. */
const privateKeyBlock =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[A-Za-z0-9+/=\s\\]*(?:-----END [A-Z ]*PRIVATE KEY-----)?/g;

/** A setting named `password` in a configuration schema: its description is no secret. */
function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'type' in value;
}
