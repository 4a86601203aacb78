/** A field that differs; a side that lacks it is undefined. */
export interface ChangedField {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The fields of what was before and is since that differ, in the order they are written in. */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const was = new Map(fieldsOf(before).map(({ label, value }) => [label, value]));
  const is = new Map(fieldsOf(after).map(({ label, value }) => [label, value]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((change) => change.before !== change.after);
}

/** The fields of a value, each by its path, `address.city`, and as text. */
export function fieldsOf(value: unknown, path = ''): { label: string; value: string }[] {
  if (value === undefined || value === null) return path === '' ? [] : [{ label: path, value: '–' }];
  if (typeof value !== 'object') return [{ label: path || '·', value: String(value) }];
  const plain = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  if (plain)
    return value.length === 0 && path === '' ? [] : [{ label: path || '·', value: value.join(', ') }];
  return Object.entries(value).flatMap(([name, inner]) =>
    fieldsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}
