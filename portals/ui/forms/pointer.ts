/** The parts of a JSON Pointer (RFC 6901): `/a~1b/0` → `a/b`, `0`. */
function parts(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer of a field within what is at another. */
export function pointerTo(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A key as a JSON Pointer: `email` → `/email`; what is one already stays. */
export function toPointer(key: string): string {
  return key.startsWith('/') || key === '' ? key : pointerTo('', key);
}

/** What is at a pointer; undefined when there is nothing. */
export function valueAt(whole: unknown, pointer: string): unknown {
  return parts(pointer).reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined),
    whole,
  );
}

/** A copy with another value at the pointer; `undefined` takes a field away. Objects on the way are made. */
export function withValueAt(whole: unknown, pointer: string, value: unknown): unknown {
  return put(whole, parts(pointer), value);
}

function put(whole: unknown, path: readonly string[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((item, at) => (String(at) === first ? put(item, rest, value) : item));
  const { [first]: inner, ...others } = (whole ?? {}) as Record<string, unknown>;
  const next = put(inner, rest, value);
  if (next === undefined) return others;
  // The order of fields stays what it was.
  return first in ((whole ?? {}) as object)
    ? { ...(whole as object), [first]: next }
    : { ...others, [first]: next };
}
