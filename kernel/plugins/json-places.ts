/** Where a value stands in a JSON text. */
export interface JsonPlace {
  /** From 1; of its key where it has one. */
  readonly line: number;
  /** Index of its first character. */
  readonly start: number;
  /** Index behind its last character. */
  end: number;
}

interface Level {
  readonly pointer: string;
  /** Where the array is; undefined in an object. */
  at: number | undefined;
  /** Key of the object the next value belongs to, and its line. */
  key: string;
  keyLine: number;
}

const tokens = /"(?:\\.|[^"\\])*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g;

/** Every value of a JSON text by its JSON Pointer, `''` for the whole. The text is read as far as it is JSON. */
export function jsonPlaces(text: string): ReadonlyMap<string, JsonPlace> {
  const reader = new PlaceReader();
  for (const { 0: token, index } of text.matchAll(tokens)) reader.read(token, index);
  return reader.places;
}

class PlaceReader {
  readonly places = new Map<string, JsonPlace>();
  readonly #levels: Level[] = [];
  #line = 1;
  #before = '';

  read(token: string, index: number): void {
    if (token === '\n') this.#line += 1;
    else if (this.#isKey(token)) this.#readKey(token);
    else this.#readValue(token, index);
    if (token !== '\n') this.#before = token;
  }

  #isKey(token: string): boolean {
    const inObject = this.#levels.at(-1)?.at === undefined && this.#levels.length > 0;
    return inObject && token.startsWith('"') && (this.#before === '{' || this.#before === ',');
  }

  #readKey(token: string): void {
    const inside = this.#levels.at(-1) as Level;
    inside.key = JSON.parse(token) as string;
    inside.keyLine = this.#line;
  }

  #readValue(token: string, index: number): void {
    const inside = this.#levels.at(-1);
    if (token === ',' && inside?.at !== undefined) inside.at += 1;
    if (token === '}' || token === ']') this.#close(index);
    else if (token !== ',' && token !== ':') this.#open(token, index);
  }

  #close(index: number): void {
    const place = this.places.get(this.#levels.pop()?.pointer ?? '');
    if (place) place.end = index + 1;
  }

  #open(token: string, index: number): void {
    const inside = this.#levels.at(-1);
    const pointer = inside ? `${inside.pointer}/${stepOf(inside)}` : '';
    const line = inside && inside.at === undefined ? inside.keyLine : this.#line;
    if (!this.places.has(pointer))
      this.places.set(pointer, { line, start: index, end: index + token.length });
    if (token === '{' || token === '[')
      this.#levels.push({ pointer, at: token === '[' ? 0 : undefined, key: '', keyLine: this.#line });
  }
}

function stepOf({ at, key }: Level): string {
  return at === undefined ? key.replaceAll('~', '~0').replaceAll('/', '~1') : String(at);
}
