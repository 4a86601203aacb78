import type { FilterValue, PageRequest, TableFilter, TableState } from './types.ts';

/** Operators of the REST interface. */
const operators = ['ne', 'gte', 'gt', 'lte', 'lt'] as const;

/** Filters as parameters: `filter[status][in]=a,b`. */
export function filterParameters(filter: TableFilter): [string, string][] {
  return Object.entries(filter).flatMap(([field, value]) => valueParameters(field, value));
}

function valueParameters(field: string, value: FilterValue): [string, string][] {
  if (typeof value === 'string') return [[`filter[${field}]`, value]];
  const bounds = operators.flatMap((name): [string, string][] =>
    value[name] === undefined ? [] : [[`filter[${field}][${name}]`, value[name]]],
  );
  return value.in?.length ? [[`filter[${field}][in]`, value.in.join(',')], ...bounds] : bounds;
}

/** Parameters of a request for a page. */
export function requestParameters({
  q,
  sort,
  filter,
  limit,
  cursor,
  offset,
  total,
}: PageRequest): URLSearchParams {
  const given = { limit: String(limit), cursor, sort, q, total, offset: offset ? String(offset) : undefined };
  const all = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams([...all, ...filterParameters(filter)]);
}

/** What a table shows, from the address. What is no filter of a table there is left alone. */
export function stateFromSearch(search: string, prefix = ''): TableState {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => parameters.get(prefix + name) || undefined;
  const filter: Record<string, FilterValue> = {};
  for (const [name, value] of parameters) {
    const [, field, operator] =
      new RegExp(`^${escaped(prefix)}filter\\[([\\w.-]+)\\](?:\\[(\\w+)\\])?$`).exec(name) ?? [];
    if (field === undefined) continue;
    if (operator === undefined) filter[field] = value;
    else if (operator === 'in' || (operators as readonly string[]).includes(operator))
      filter[field] = {
        ...objectOf(filter[field]),
        [operator]: operator === 'in' ? value.split(',') : value,
      };
  }
  const q = read('q');
  const sort = read('sort');
  return { ...(q ? { q } : {}), ...(sort ? { sort } : {}), filter };
}

function objectOf(value: FilterValue | undefined): object {
  return typeof value === 'object' ? value : {};
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The address's search part with this state; parameters of others stay. */
export function searchWithState(search: string, { q, sort, filter }: TableState, prefix = ''): string {
  const own = (name: string) =>
    name.startsWith(prefix) && /^(q|sort|filter\[.*)$/.test(name.slice(prefix.length));
  const others = [...new URLSearchParams(search)].filter(([name]) => !own(name));
  const mine = [['q', q], ['sort', sort], ...filterParameters(filter)]
    .filter((entry): entry is [string, string] => Boolean(entry[1]))
    .map(([name, value]) => [prefix + name, value] as [string, string]);
  const text = new URLSearchParams([...others, ...mine]).toString();
  // Brackets and commas are plain in addresses people read.
  return text.replaceAll('%5B', '[').replaceAll('%5D', ']').replaceAll('%2C', ',');
}

/** Whether two states show the same rows. */
export function sameState(a: TableState, b: TableState): boolean {
  return stateKey(a) === stateKey(b);
}

/** A text for each set of rows. */
export function stateKey(state: TableState): string {
  return searchWithState('', state);
}
