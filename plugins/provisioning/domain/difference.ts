import type { DesiredState, Difference } from '../contract/index.ts';

/** Fields whose values nobody is shown. */
const secret = /password|secret|hash|token|key/i;

/** Fields a job wants otherwise than they are on the network. Of secrets only that they differ is said. */
export function differenceOf(desired: DesiredState, actual: DesiredState): Difference[] {
  return Object.keys(desired)
    .filter((field) => JSON.stringify(desired[field]) !== JSON.stringify(actual[field]))
    .sort()
    .map((field) => ({ field, ...shown('desired', field, desired), ...shown('actual', field, actual) }));
}

function shown(side: 'desired' | 'actual', field: string, state: DesiredState): { [side]?: string } {
  const value = state[field];
  if (value === undefined || value === null || secret.test(field)) return {};
  return { [side]: typeof value === 'string' ? value : JSON.stringify(value) };
}
