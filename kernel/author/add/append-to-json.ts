import { type JsonPlace, jsonPlaces } from '../../plugins/json-places.ts';

const lineLength = 110;

/**
 * Appends a value to a list in a JSON text and leaves everything else as it is written; the list, and what is around it,
 * is made when it is not there.
 *
 * @example
 * appendToJson('{ "a": [1] }', ['a'], 2); // '{ "a": [1, 2] }'
 */
export function appendToJson(text: string, keys: readonly string[], value: unknown): string {
  const places = jsonPlaces(text);
  for (let depth = keys.length; depth >= 0; depth -= 1) {
    const pointer = keys
      .slice(0, depth)
      .map((key) => `/${key}`)
      .join('');
    const place = places.get(pointer);
    if (!place) continue;
    const missing = keys.slice(depth);
    if (missing.length === 0) return appendItem(text, place, value);
    const [first = '', ...inner] = missing;
    const made = inner.reduceRight<unknown>((around, key) => ({ [key]: around }), [value]);
    return insertIn(text, place, (indent) => `${JSON.stringify(first)}: ${write(made, indent)}`);
  }
  return text;
}

/** A list in one line stays in one line as long as it fits. */
function appendItem(text: string, place: JsonPlace, value: unknown): string {
  const list = text.slice(place.start, place.end);
  if (list.includes('\n')) return insertIn(text, place, (indent) => write(value, indent));
  const items = list.slice(1, -1).trim();
  const inLine = `[${items ? `${items}, ` : ''}${inOneLine(value)}]`;
  const lineStart = text.lastIndexOf('\n', place.start) + 1;
  if (place.start - lineStart + inLine.length < lineLength)
    return text.slice(0, place.start) + inLine + text.slice(place.end);
  const indent = indentAt(text, place.start);
  const lines = items ? [`${indent}  ${items},`] : [];
  const written = [...lines, `${indent}  ${write(value, `${indent}  `)}`].join('\n');
  return `${text.slice(0, place.start)}[\n${written}\n${indent}]${text.slice(place.end)}`;
}

/** Behind the last thing in an object or list. */
function insertIn(text: string, { start, end }: JsonPlace, make: (indent: string) => string): string {
  const inside = text.slice(start + 1, end - 1).trimEnd();
  const closingIndent = indentAt(text, start);
  const indent = /\n([ \t]*)\S/.exec(text.slice(start, end - 1))?.[1] ?? `${closingIndent}  `;
  const comma = inside.trim() ? ',' : '';
  return `${text.slice(0, start + 1)}${inside}${comma}\n${indent}${make(indent)}\n${closingIndent}${text.slice(end - 1)}`;
}

function indentAt(text: string, index: number): string {
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
}

/** In one line when it fits, otherwise a line for each thing in it. */
function write(value: unknown, indent: string): string {
  const short = inOneLine(value);
  if (indent.length + short.length < lineLength || typeof value !== 'object' || value === null) return short;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((one) => write(one, inner))
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${write(one, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const items = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inOneLine(one)}`);
  return `{ ${items.join(', ')} }`;
}
