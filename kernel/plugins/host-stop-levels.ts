import { type Dependant, stopLevels } from './dependency-order.ts';
import type { PluginRecord } from './plugin-record.ts';

type Placed = Pick<PluginRecord, 'id' | 'host' | 'manifest'>;

/** Hosts in the order in which they are to be stopped: whose plugins need others go first, each level at once. */
export function hostStopLevels(hosts: readonly string[], plugins: Iterable<Placed>): string[][] {
  const placed = [...plugins];
  const hostOf = new Map(placed.map(({ id, host }) => [id, host]));
  const nodes = hosts.map((id): Dependant => {
    const carried = placed.filter(({ host }) => host === id);
    const needed = carried.flatMap(({ manifest }) => Object.keys(manifest?.requires ?? {}));
    const requires = new Set(needed.flatMap((plugin) => hostOf.get(plugin) ?? []));
    return { id, requires: [...requires].filter((host) => host !== id) };
  });
  return stopLevels(nodes);
}
