/** A value of a form: nested objects become `outer[inner]`, what is undefined is left out. */
export type FormValue = string | number | boolean | undefined | { readonly [name: string]: FormValue };

/** A body as Stripe's API takes it: `application/x-www-form-urlencoded` with brackets. */
export function formBody(values: { readonly [name: string]: FormValue }): string {
  return new URLSearchParams(pairsOf(values, (name) => name)).toString();
}

function pairsOf(
  values: { readonly [name: string]: FormValue },
  path: (name: string) => string,
): [string, string][] {
  return Object.entries(values).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    if (typeof value === 'object') return pairsOf(value, (inner) => `${path(name)}[${inner}]`);
    return [[path(name), String(value)]];
  });
}
