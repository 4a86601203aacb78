/** JSON with the fields of each object in the order of their names: the same for everything that means the same. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, inOrder) ?? '';
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}
