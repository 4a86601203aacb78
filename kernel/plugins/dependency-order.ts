/** A plugin, or a host, and what it needs. */
export interface Dependant {
  readonly id: string;
  readonly requires: readonly string[];
}

/**
 * Sorts into levels: all that a level needs is in the levels before it, so each may be started at once when those run.
 * What is not in the list is not waited for; what requires itself in a circle comes last, together.
 */
export function startLevels(all: readonly Dependant[]): string[][] {
  const levels: string[][] = [];
  let waiting = [...all];
  while (waiting.length > 0) {
    const ids = new Set(waiting.map(({ id }) => id));
    const ready = waiting.filter(({ requires }) => !requires.some((id) => ids.has(id)));
    const level = ready.length > 0 ? ready : waiting;
    levels.push(level.map(({ id }) => id));
    waiting = waiting.filter((one) => !level.includes(one));
  }
  return levels;
}

/** The other way round: who needs others goes first. */
export function stopLevels(all: readonly Dependant[]): string[][] {
  return startLevels(all).reverse();
}

/** What needs a plugin, also by way of others, in the order in which they are to be stopped. */
export function dependantsOf(id: string, all: readonly Dependant[]): string[] {
  const found = new Set<string>();
  for (let next: string[] = [id]; next.length > 0; ) {
    const direct = all.filter((one) => one.id !== id && !found.has(one.id) && needs(one, next));
    for (const one of direct) found.add(one.id);
    next = direct.map((one) => one.id);
  }
  return stopLevels(all.filter((one) => found.has(one.id))).flat();
}

function needs({ requires }: Dependant, any: readonly string[]): boolean {
  return requires.some((id) => any.includes(id));
}
