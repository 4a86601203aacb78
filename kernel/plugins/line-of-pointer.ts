interface Level {
  /** Where the array is; undefined in an object. */
  at: number | undefined;
  /** Key of the object the next value belongs to. */
  key: string;
}

const tokens = /"(?:\\.|[^"\\])*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g;

/**
 * The line, from 1, of what a JSON Pointer names in a JSON text; that of the nearest thing around it when it is not there.
 *
 * @example
 * lineOfPointer('{\n  "id": "Hello"\n}', '/id'); // 2
 */
export function lineOfPointer(text: string, pointer: string): number {
  const lines = linesOfPointers(text);
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const line = lines.get(path);
    if (line !== undefined) return line;
  }
  return 1;
}

/** Every value's pointer with the line it, or its key, stands in. The text is read as far as it is JSON. */
function linesOfPointers(text: string): Map<string, number> {
  const reader = new PointerReader();
  for (const [token] of text.matchAll(tokens)) reader.read(token);
  return reader.lines;
}

class PointerReader {
  readonly lines = new Map<string, number>();
  readonly #levels: Level[] = [];
  #line = 1;
  #before = '';

  read(token: string): void {
    if (token === '\n') {
      this.#line += 1;
      return;
    }
    const inside = this.#levels.at(-1);
    if (inside) this.#readInside(token, inside);
    if (token === '{' || token === '[') this.#levels.push({ at: token === '[' ? 0 : undefined, key: '' });
    if (token === '}' || token === ']') this.#levels.pop();
    this.#before = token;
  }

  #readInside(token: string, inside: Level): void {
    const begins = this.#before === '{' || this.#before === '[' || this.#before === ',';
    if (token === ',' && inside.at !== undefined) inside.at += 1;
    if (begins && inside.at === undefined && token.startsWith('"')) inside.key = JSON.parse(token) as string;
    if (begins) this.#note();
  }

  #note(): void {
    const steps = this.#levels.map(
      ({ at, key }) => `${at ?? key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    );
    const pointer = `/${steps.join('/')}`;
    if (!this.lines.has(pointer)) this.lines.set(pointer, this.#line);
  }
}
