import { randomUUID } from 'node:crypto';
import type { Estate } from './estates.ts';
import { makers } from './makers.ts';
import type { Route } from './route-table.ts';

/** Whether a thing its address names has a maker. */
export function isOwned(kinds: Route['kinds']): boolean {
  return [...kinds.values()].some((kind) => makers[kind]);
}

/** Whether every thing its address names has a maker. */
export function onlyOwned({ kinds }: Route): boolean {
  return [...kinds.values()].every((kind) => makers[kind]);
}

/** The things of an estate that an address names. */
export async function thingsOf({ kinds }: Route, estate: Estate): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, kind] of kinds) found[name] = (await makers[kind]?.(estate)) ?? randomUUID();
  return found;
}
