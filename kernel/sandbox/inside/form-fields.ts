type Pair = [string, string];

/** The part of `URLSearchParams` that building and reading a form or a query needs. */
export class FormFields {
  readonly #pairs: Pair[];

  constructor(from: string | Record<string, string> | Iterable<Pair> = '') {
    this.#pairs = pairsOf(from);
  }

  get size(): number {
    return this.#pairs.length;
  }

  append(name: string, value: string): void {
    this.#pairs.push([String(name), String(value)]);
  }

  delete(name: string): void {
    const kept = this.#pairs.filter(([one]) => one !== name);
    this.#pairs.splice(0, this.#pairs.length, ...kept);
  }

  set(name: string, value: string): void {
    const at = this.#pairs.findIndex(([one]) => one === name);
    this.delete(name);
    this.#pairs.splice(at < 0 ? this.#pairs.length : at, 0, [String(name), String(value)]);
  }

  get(name: string): string | null {
    return this.#pairs.find(([one]) => one === name)?.[1] ?? null;
  }

  getAll(name: string): string[] {
    return this.#pairs.filter(([one]) => one === name).map(([, value]) => value);
  }

  has(name: string): boolean {
    return this.#pairs.some(([one]) => one === name);
  }

  [Symbol.iterator](): Iterator<Pair> {
    return this.#pairs.map(([name, value]): Pair => [name, value])[Symbol.iterator]();
  }

  toString(): string {
    return this.#pairs.map((pair) => pair.map(encode).join('=')).join('&');
  }
}

function pairsOf(from: string | Record<string, string> | Iterable<Pair>): Pair[] {
  if (typeof from !== 'string')
    return (Symbol.iterator in from ? [...(from as Iterable<Pair>)] : Object.entries(from)).map(
      ([name, value]): Pair => [String(name), String(value)],
    );
  const parts = from.replace(/^\?/, '').split('&').filter(Boolean);
  return parts.map((part): Pair => {
    const [name = '', ...value] = part.split('=');
    return [decode(name), decode(value.join('='))];
  });
}

function encode(text: string): string {
  const escaped = encodeURIComponent(text.toWellFormed()).replace(/[!'()~]/g, (sign) => `%${hex(sign)}`);
  return escaped.replaceAll('%20', '+');
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}
