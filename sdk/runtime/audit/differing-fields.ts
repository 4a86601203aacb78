import { isDeepStrictEqual } from 'node:util';

type Fields = Readonly<Record<string, unknown>>;

/** Both sides of a change with only those fields that differ; one side may be missing. */
export function differingFields(
  before: object | undefined,
  after: object | undefined,
): { before?: object; after?: object } {
  if (!before || !after) return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
  const [was, is] = [before as Fields, after as Fields];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const differ = names.filter((name) => !isDeepStrictEqual(plain(was[name]), plain(is[name])));
  return { before: picked(was, differ), after: picked(is, differ) };
}

/** As it would be read again: dates as text, nothing for null. */
function plain(value: unknown): unknown {
  return value === undefined || value === null ? undefined : JSON.parse(JSON.stringify(value));
}

function picked(values: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]),
  );
}
