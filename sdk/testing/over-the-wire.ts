/** What arrives of a value that travels as JSON: no `undefined`, no instances of classes, a copy of its own. */
export function overTheWire<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
