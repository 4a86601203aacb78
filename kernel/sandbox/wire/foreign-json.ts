/** How `__proto__` may be written in JSON: as it is, or with any of its letters escaped. */
const suspicious = /__proto__|\\u00(?:5f|70|72|6f|74)/i;

/**
 * Reads JSON a stranger wrote. The result has no function and no getter, as all JSON; a field `__proto__` is left out, since
 * whoever assigns the fields to another object would change what that object inherits.
 */
export function readForeignJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return suspicious.test(text) ? withoutProto(value) : value;
}

function withoutProto(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProto);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== '__proto__');
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutProto(inner)]));
}
